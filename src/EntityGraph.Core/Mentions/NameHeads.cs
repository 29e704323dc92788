using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Corrects what the words of a name themselves say of it: how far an organisation's name goes, and that a law is no
/// organisation.
/// </summary>
/// <remarks>
/// "Commission" before "on Presidential Debates" takes it in; names that end like laws, treaties, prizes and events
/// ("Clean Air Act"), court cases ("A v. B") and words for a party's people ("Republicans") become
/// <see cref="MentionKind.Other"/>. Listed organisations and seats of power ("Mercosur", "the Kremlin") taken for
/// places are organisations. The words are <c>data/gazetteers/name-heads.tsv</c>, the organisations
/// <c>organisations.tsv</c> beside it. Immutable and thread-safe; time is linear in the mentions' tokens.
/// </remarks>
public static class NameHeads
{
    private const int LongestTail = 7;

    private static readonly Lazy<FrozenDictionary<string, string>> s_classes = new(() =>
        GazetteerFile
            .Read("name-heads.tsv", 2)
            .SelectMany(row => GazetteerFile.List(row[1]).Select(word => (word, kind: row[0])))
            .ToFrozenDictionary(pair => pair.word, pair => pair.kind, StringComparer.Ordinal)
    );

    /// <summary>
    /// The mentions corrected, in text order, ids equal to their index. Those that an extended name takes in are
    /// dropped.
    /// </summary>
    /// <param name="document">The cut text.</param>
    /// <param name="mentions">In text order, not overlapping.</param>
    public static ImmutableArray<Mention> Correct(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(document);

        var corrected = ImmutableArray.CreateBuilder<Mention>(mentions.Length);
        for (var index = 0; index < mentions.Length; index++)
        {
            var mention = WithKind(document, mentions[index]);
            if (mention.Kind == MentionKind.Organisation)
            {
                mention = Extend(document, mention, mentions, index);
                while (index + 1 < mentions.Length && mentions[index + 1].Span.Start < mention.Span.End)
                {
                    index++;
                }
            }

            corrected.Add(mention with { Id = corrected.Count });
        }

        return corrected.ToImmutable();
    }

    private static Mention WithKind(TokenizedDocument document, Mention mention)
    {
        if (
            mention.Kind is MentionKind.Location or MentionKind.Other
            && OrganisationList.Find(document.Slice(mention.Span)) is not null
        )
        {
            return mention with { Kind = MentionKind.Organisation };
        }

        if (mention.Kind is not (MentionKind.Organisation or MentionKind.Person or MentionKind.Location))
        {
            return mention;
        }

        var first = document.TokenIndexAt(mention.Span.Start);
        var last = document.TokenIndexAt(mention.Span.End - 1);
        var isOther =
            ClassOf(document, last) == "thing" && last > first && !IsLawSchool(document, first, last)
            || ClassOf(document, first) == "adherent"
                && (last == first || document.Slice(document.Tokens[first + 1]) is "of" or "in" or "from")
            || IsCase(document, first, last);
        return isOther ? mention with { Kind = MentionKind.Other } : mention;
    }

    // "Vardal University School of Law", "Vardal Faculty of Law".
    private static bool IsLawSchool(TokenizedDocument document, int first, int last) =>
        document.Slice(document.Tokens[last]) is "Law"
        && Enumerable
            .Range(first, last - first)
            .Any(token =>
                document.Slice(document.Tokens[token])
                    is "School"
                        or "University"
                        or "College"
                        or "Faculty"
                        or "Institute"
                        or "Department"
            );

    private static bool IsCase(TokenizedDocument document, int first, int last)
    {
        for (var token = first + 1; token < last; token++)
        {
            if (document.Slice(document.Tokens[token]) is "v." or "vs." or "v")
            {
                return true;
            }
        }

        return false;
    }

    private static Mention Extend(
        TokenizedDocument document,
        Mention mention,
        ImmutableArray<Mention> mentions,
        int index
    )
    {
        var last = document.TokenIndexAt(mention.Span.End - 1);
        var sentence = document.Sentences[document.SentenceIndexAt(mention.Span.Start)];
        if (
            ClassOf(document, last) != "body"
            || last + 2 >= sentence.TokenEnd
            || document.Slice(document.Tokens[last + 1]) is not ("of" or "for" or "on" or "against")
        )
        {
            return mention;
        }

        // A tail that is tagged as a person, country or place is a name of its own ("Council of Elders" is one name,
        // "Committee for Kenya" two).
        var end = last;
        for (var token = last + 2; token < Math.Min(sentence.TokenEnd, last + 2 + LongestTail); token++)
        {
            var word = document.Slice(document.Tokens[token]);
            if (
                char.IsUpper(word[0])
                && ClassOf(document, token) != "date"
                && !IsNameOfItsOwn(document.Tokens[token].Span, mentions, index)
            )
            {
                end = token;
            }
            else if (word is not ("and" or "of" or "the" or "for" or "&"))
            {
                break;
            }
        }

        return end == last
            ? mention
            : mention with
            {
                Span = new TextSpan(mention.Span.Start, document.Tokens[end].Span.End),
            };
    }

    private static bool IsNameOfItsOwn(TextSpan span, ImmutableArray<Mention> mentions, int index)
    {
        for (var next = index + 1; next < mentions.Length && mentions[next].Span.Start < span.End; next++)
        {
            if (
                mentions[next].Span.Overlaps(span)
                && mentions[next].Kind is not (MentionKind.Organisation or MentionKind.Other)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a day or a month, which ends a name.</summary>
    internal static bool IsDate(ReadOnlySpan<char> word) => ClassOf(word) == "date";

    /// <summary>True for a word that heads the names of bodies: "Forum", "Alliance".</summary>
    internal static bool IsBody(ReadOnlySpan<char> word) => ClassOf(word) == "body";

    private static string? ClassOf(TokenizedDocument document, int token) =>
        ClassOf(document.Slice(document.Tokens[token]));

    private static string? ClassOf(ReadOnlySpan<char> word) => s_classes.Value.GetValueOrDefault(word.ToString());
}
