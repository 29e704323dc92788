using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Cuts from the front of tagged names what is no part of them: an article, a word that only opens the sentence, a
/// country's adjective before a generic institution, a person's title.
/// </summary>
/// <remarks>
/// A name before "-based" becomes a place. "The Associated Press" becomes "Associated Press", "If Madrid" at the head
/// of a sentence "Madrid", "Kazakh Foreign Ministry" "Foreign Ministry" (whose adjective is then a nationality of its
/// own). Places keep their article ("The Hague"). Immutable and thread-safe; time is linear in the mentions' tokens.
/// </remarks>
public static class NameTrimmer
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create("\"'“”‘’([-–—");

    private static readonly FrozenSet<string> s_openers = new[]
    {
        "if",
        "but",
        "and",
        "or",
        "when",
        "while",
        "as",
        "in",
        "on",
        "at",
        "for",
        "with",
        "from",
        "by",
        "to",
        "of",
        "after",
        "before",
        "since",
        "until",
        "although",
        "though",
        "because",
        "whether",
        "that",
        "this",
        "these",
        "those",
        "are",
        "was",
        "were",
        "did",
        "does",
        "has",
        "have",
        "had",
        "would",
        "could",
        "should",
        "not",
        "then",
        "like",
        "unlike",
        "despite",
        "during",
        "under",
        "about",
        "against",
        "between",
        "among",
        "what",
        "why",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_particles = new[]
    {
        "della",
        "delle",
        "degli",
        "van",
        "von",
        "dos",
        "das",
        "del",
        "bint",
        "ould",
        "uld",
        "para",
        "pour",
        "sous",
        "über",
        "unter",
        "sans",
        "iPhone",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The mentions with their spans cut, in text order, ids equal to their index; none is dropped, but two people
    /// tagged as one become two.
    /// </summary>
    /// <param name="document">The cut text.</param>
    /// <param name="mentions">In text order.</param>
    public static ImmutableArray<Mention> Trim(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        return
        [
            .. mentions
                .Select(mention =>
                    IsBased(document, mention) ? mention with { Kind = MentionKind.Location } : Trim(document, mention)
                )
                .SelectMany(mention => mention.Kind == MentionKind.Person ? Persons(document, mention) : [mention])
                .Select((mention, index) => mention with { Id = index }),
        ];
    }

    private static IEnumerable<Mention> Persons(TokenizedDocument document, Mention mention) =>
        PersonSpans
            .Names(document, document.TokenIndexAt(mention.Span.Start), document.TokenIndexAt(mention.Span.End - 1) + 1)
            .Select(name =>
                mention with
                {
                    Span = TextSpan.Cover(document.Tokens[name.Start].Span, document.Tokens[name.End - 1].Span),
                }
            );

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

        start = WithoutNouns(document, mention.Kind, start, last);
        if (mention.Kind == MentionKind.Organisation)
        {
            start += AdjectiveLength(document, start, mention.Span.End);
        }

        var end = Tail(document, mention.Kind, start, last);
        return start == first && end == last
            ? mention
            : mention with
            {
                Span = TextSpan.Cover(document.Tokens[start].Span, document.Tokens[end].Span),
            };
    }

    // "parliament of Laos", "canner Quetzalina": common nouns before the first capital, unless the name is written
    // small throughout.
    private static int WithoutNouns(TokenizedDocument document, MentionKind kind, int start, int last)
    {
        if (kind is not (MentionKind.Organisation or MentionKind.Location))
        {
            return start;
        }

        var capital = start;
        while (capital <= last && IsNoun(document, capital))
        {
            capital++;
        }

        return
            capital > start
            && capital <= last
            && char.IsUpper(document.Slice(document.Tokens[capital])[0])
            && !IsGluedBefore(document, capital)
            ? capital
            : start;
    }

    // "Straits Holdings of" keeps no "of"; "Danish Culture" before "Minister" is the adjective; "Loja chamber" is Loja.
    private static int Tail(TokenizedDocument document, MentionKind kind, int start, int last)
    {
        while (last > start && document.Slice(document.Tokens[last]) is "of" or "and" or "the" or "for" or "in")
        {
            last--;
        }

        if (
            last + 1 < document.Tokens.Length
            && document.Slice(document.Tokens[last + 1]) is "Minister" or "Secretary" or "Commissioner"
            && CountryGazetteer.Default.TryMatchLongest(document.Text, document.Tokens.AsSpan()[start..], out var match)
            && match.Name.IsDemonym
        )
        {
            return start + match.TokenCount - 1;
        }

        if (
            kind is MentionKind.Organisation or MentionKind.Location
            && last == start + 1
            && IsNoun(document, last)
            && !IsGluedBefore(document, last)
            && document.Slice(document.Tokens[start]).ToString() is var place
            && (
                CountryGazetteer.Default.Lookup(place) is { } name && (name.IsSeat || name.IsCountry)
                || kind == MentionKind.Location
            )
        )
        {
            return start;
        }

        return last;
    }

    private static bool IsNoun(TokenizedDocument document, int token)
    {
        var word = document.Slice(document.Tokens[token]);
        return word is "of" or "the"
            || (word.Length > 3 && !word.ContainsAnyExceptInRange('a', 'z') && !s_particles.Contains(word.ToString()));
    }

    private static bool IsGluedBefore(TokenizedDocument document, int token) =>
        token > 0 && document.Tokens[token - 1].Span.End == document.Tokens[token].Span.Start;

    private static bool IsNoPart(TokenizedDocument document, MentionKind kind, int token, bool isFirst)
    {
        var word = document.Slice(document.Tokens[token]);
        if (
            kind is (MentionKind.Organisation or MentionKind.Person or MentionKind.Other)
            && word.Equals("the", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        // Only where it opens its sentence in the ordinary case of a sentence: in a headline of capitals "IN" may be a
        // name's.
        return isFirst
            && OpensSentence(document, token)
            && !IsUpper(word)
            && s_openers.Contains(word.ToString().ToLowerInvariant());
    }

    // "Bank of China" and "Russian Railways" stay whole: only what many countries have under one name is cut.
    private static int AdjectiveLength(TokenizedDocument document, int start, int end)
    {
        var tokens = document.Tokens.AsSpan()[start..];
        if (!CountryGazetteer.Default.TryMatchLongest(document.Text, tokens, out var match) || !match.Name.IsDemonym)
        {
            return 0;
        }

        var rest = document.Tokens[start + match.TokenCount - 1].Span.End;
        return
            rest < end && NationalBodies.IsApart(match.Name, document.Slice(new TextSpan(rest, end)).Trim().ToString())
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
