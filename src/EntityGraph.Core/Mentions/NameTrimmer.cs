using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Cuts from the front of tagged names what is no part of them: an article, a word that only opens the sentence, a country's adjective before a generic institution, a person's title.</summary>
/// <remarks>
/// A name before "-based" becomes a place. "The Associated Press" becomes "Associated Press", "If Madrid" at the head of a sentence "Madrid", "Kazakh Foreign Ministry" "Foreign
/// Ministry" (whose adjective is then a nationality of its own). Places keep their article ("The Hague"). Immutable and thread-safe;
/// time is linear in the mentions' tokens.
/// </remarks>
public static class NameTrimmer
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create("\"'“”‘’([-–—");

    private static readonly FrozenSet<string> s_openers = new[]
    {
        "if", "but", "and", "or", "when", "while", "as", "in", "on", "at", "for", "with", "from", "by", "to", "of", "after", "before",
        "since", "until", "although", "though", "because", "whether", "that", "this", "these", "those", "are", "was", "were", "did",
        "does", "has", "have", "had", "would", "could", "should", "not", "then", "like", "unlike", "despite", "during", "under", "about",
        "against", "between", "among", "what", "why",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The mentions with their spans cut, in text order, ids equal to their index; none is dropped, but two people tagged as one become two.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="mentions">In text order.</param>
    public static ImmutableArray<Mention> Trim(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. mentions
            .Select(mention => IsBased(document, mention) ? mention with { Kind = MentionKind.Location } : Trim(document, mention))
            .SelectMany(mention => mention.Kind == MentionKind.Person ? Persons(document, mention) : [mention])
            .Select((mention, index) => mention with { Id = index })];
    }

    private static IEnumerable<Mention> Persons(TokenizedDocument document, Mention mention) =>
        PersonSpans.Names(document, document.TokenIndexAt(mention.Span.Start), document.TokenIndexAt(mention.Span.End - 1) + 1)
            .Select(name => mention with { Span = TextSpan.Cover(document.Tokens[name.Start].Span, document.Tokens[name.End - 1].Span) });

    // "Auckland-based": what something is based in is a place, whatever the tagger took it for.
    private static bool IsBased(TokenizedDocument document, Mention mention)
    {
        var next = document.TokenIndexAt(mention.Span.End);
        return next + 1 < document.Tokens.Length
            && document.Slice(document.Tokens[next]) is "-" or "‑" or "–"
            && document.Tokens[next].Span.Start == mention.Span.End
            && document.Slice(document.Tokens[next + 1]) is "based" or "Based";
    }

    private static Mention Trim(TokenizedDocument document, Mention mention)
    {
        var first = document.TokenIndexAt(mention.Span.Start);
        var last = document.TokenIndexAt(mention.Span.End - 1);
        var start = first;

        // Function words that are also names (Will, May, Can, To) are not among the openers.
        while (start < last && IsNoPart(document, mention.Kind, start, start == first))
        {
            start++;
        }

        if (mention.Kind == MentionKind.Organisation)
        {
            start += AdjectiveLength(document, start, mention.Span.End);
        }

        return start == first ? mention : mention with { Span = new TextSpan(document.Tokens[start].Span.Start, mention.Span.End) };
    }

    private static bool IsNoPart(TokenizedDocument document, MentionKind kind, int token, bool isFirst)
    {
        var word = document.Slice(document.Tokens[token]);
        if (kind is (MentionKind.Organisation or MentionKind.Person or MentionKind.Other) && word.Equals("the", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // Only where it opens its sentence in the ordinary case of a sentence: in a headline of capitals "IN" may be a name's.
        return isFirst && OpensSentence(document, token) && !IsUpper(word) && s_openers.Contains(word.ToString().ToLowerInvariant());
    }

    // "Bank of China" and "Russian Railways" stay whole: only what many countries have under one name is cut. A party keeps the
    // adjective that is mostly part of its name ("Australian Labor Party").
    private static int AdjectiveLength(TokenizedDocument document, int start, int end)
    {
        var tokens = document.Tokens.AsSpan()[start..];
        if (!CountryGazetteer.Default.TryMatchLongest(document.Text, tokens, out var match) || !match.Name.IsDemonym)
        {
            return 0;
        }

        var rest = document.Tokens[start + match.TokenCount - 1].Span.End;
        return rest < end && OrganisationList.Institution(document.Slice(new TextSpan(rest, end)).Trim()) is { } name && !name.EndsWith("Party", StringComparison.Ordinal)
            ? match.TokenCount
            : 0;
    }

    private static bool OpensSentence(TokenizedDocument document, int token)
    {
        var sentence = document.Sentences[document.SentenceIndexAt(document.Tokens[token].Span.Start)];
        for (var index = sentence.TokenStart; index < token; index++)
        {
            if (document.Slice(document.Tokens[index]).ContainsAnyExcept(s_marks))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsUpper(character))
            {
                return false;
            }
        }

        return word.Length > 1;
    }
}
