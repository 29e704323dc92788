using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Reads names in a headline by the names of the text below it.</summary>
/// <remarks>
/// Headlines That Capitalise Every Word hide where a name begins. A name that the text below never uses, but that holds
/// names which it does use, is replaced by those: "Lawmakers Rip Anna Kovac" becomes "Anna Kovac" where the text speaks
/// of Anna Kovac; one that begins a longer name of the text takes those of its words that follow. Immutable and thread-safe; time is linear in the mentions, times the square of the longest headline
/// name.
/// </remarks>
public static class HeadlineNames
{
    // Longer runs are headlines taken for one name; they are cut like others, but not searched token by token beyond
    // this.
    private const int LongestName = 20;
    private const int LongestPlainName = 5;

    /// <summary>The mentions with those of the title zone corrected, in text order, ids equal to their index.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="mentions">In text order, not overlapping.</param>
    public static ImmutableArray<Mention> Correct(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(document);

        var titles = mentions.Where(mention => IsInTitle(document, mention)).ToHashSet();
        if (titles.Count == 0 || titles.Count == mentions.Length)
        {
            return mentions;
        }

        var below = mentions
            .Where(mention => !titles.Contains(mention))
            .GroupBy(mention => document.Slice(mention.Span), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.CountBy(mention => mention.Kind).MaxBy(pair => pair.Value).Key,
                StringComparer.OrdinalIgnoreCase
            );
        var cases = SentenceCasing.Of(document);
        return
        [
            .. mentions
                .SelectMany(
                    (mention, index) =>
                        titles.Contains(mention)
                            ? Correct(
                                document,
                                mention,
                                below,
                                cases[document.SentenceIndexAt(mention.Span.Start)] == SentenceCase.Plain,
                                NextName(document, mentions, index)
                            )
                            : [mention]
                )
                .Select((mention, index) => mention with { Id = index }),
        ];
    }

    private static bool IsInTitle(TokenizedDocument document, Mention mention) =>
        document.Sentences[document.SentenceIndexAt(mention.Span.Start)].Zone == ZoneKind.Title;

    // The first token of the next name, at most the end of the sentence.
    private static int NextName(TokenizedDocument document, ImmutableArray<Mention> mentions, int index)
    {
        var end = document.Sentences[document.SentenceIndexAt(mentions[index].Span.Start)].TokenEnd;
        return index + 1 < mentions.Length ? Math.Min(end, document.TokenIndexAt(mentions[index + 1].Span.Start)) : end;
    }

    private static IEnumerable<Mention> Correct(
        TokenizedDocument document,
        Mention mention,
        Dictionary<string, MentionKind> below,
        bool isPlain,
        int next
    )
    {
        var first = document.TokenIndexAt(mention.Span.Start);
        var count = Math.Min(LongestName, document.TokenIndexAt(mention.Span.End - 1) + 1 - first);
        if (Begun(document, mention, first + count, next, below) is { } begun)
        {
            return [begun];
        }

        if (count < 2 || below.ContainsKey(document.Slice(mention.Span)))
        {
            return [mention];
        }

        // "Anna Kovac, who built ships" in a plain headline is her whole name, though the text below speaks of Kovac.
        if (mention.Kind == MentionKind.Person && count < LongestPlainName && isPlain)
        {
            return [mention];
        }

        var parts = new List<Mention>();
        for (var start = 0; start < count; )
        {
            var length = LongestMatch(document, first + start, count - start, below, out var kind);
            if (length > 0)
            {
                var span = TextSpan.Cover(
                    document.Tokens[first + start].Span,
                    document.Tokens[first + start + length - 1].Span
                );
                parts.Add(mention with { Span = span, Kind = kind });
            }

            start += Math.Max(length, 1);
        }

        return parts.Count > 0 ? parts : [mention];
    }

    // "Corvale Heavy" of a text that speaks of Corvale Heavy Industries, where the tagger took the first word.
    private static Mention? Begun(
        TokenizedDocument document,
        Mention mention,
        int end,
        int next,
        Dictionary<string, MentionKind> below
    )
    {
        Mention? begun = null;
        for (var last = end; last < next && char.IsUpper(document.Slice(document.Tokens[last])[0]); last++)
        {
            var span = TextSpan.Cover(mention.Span, document.Tokens[last].Span);
            var start = $"{document.Slice(span)} ";
            if (below.Keys.FirstOrDefault(name => name.StartsWith(start, StringComparison.Ordinal)) is not { } whole)
            {
                break;
            }

            begun = mention with { Span = span, Kind = below[whole] };
        }

        return begun;
    }

    private static int LongestMatch(
        TokenizedDocument document,
        int first,
        int most,
        Dictionary<string, MentionKind> below,
        out MentionKind kind
    )
    {
        for (var length = most; length > 0; length--)
        {
            var span = TextSpan.Cover(document.Tokens[first].Span, document.Tokens[first + length - 1].Span);
            if (below.TryGetValue(document.Slice(span), out kind))
            {
                return length;
            }
        }

        kind = default;
        return 0;
    }
}
