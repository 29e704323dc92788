using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Tells which mentions of a source speak: a named person first, else an organisation or country, else whom an office
/// speaks for.
/// </summary>
internal sealed partial class SpeakerFinder(AttributionText text)
{
    private static readonly HashSet<string> s_titles = new(StringComparer.Ordinal)
    {
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "dr",
        "dr.",
        "president",
        "sen.",
        "senator",
        "rep.",
        "gov.",
        "governor",
        "gen.",
        "general",
        "sir",
        "prime",
        "minister",
        "chancellor",
        "king",
        "queen",
        "prince",
        "princess",
        "pope",
        "professor",
        "prof.",
        "judge",
        "secretary",
        "mayor",
        "vice",
        "foreign",
        "col.",
        "colonel",
        "capt.",
        "captain",
        "lt.",
        "sgt.",
        "chairman",
        "ambassador",
        "republican",
        "democrat",
        "candidate",
        "nominee",
        "former",
        "presidential",
        "democratic",
        "late",
        "outgoing",
    };

    // "A few Republicans" are people, not their party.
    private static readonly HashSet<string> s_quantities = new(StringComparer.Ordinal)
    {
        "a",
        "an",
        "some",
        "many",
        "several",
        "most",
        "few",
        "two",
        "three",
        "four",
        "five",
        "other",
        "those",
        "these",
        "any",
        "no",
        "both",
        "dozens",
        "hundreds",
    };

    private static readonly HashSet<string> s_excluding = new(StringComparer.Ordinal)
    {
        "former",
        "ex",
        "retired",
        "anti",
        "pro",
        "unlike",
        "opposition",
    };

    // Offices of companies and clubs: "a Qatari executive" does not speak for Qatar.
    private static readonly HashSet<string> s_private = new(StringComparer.Ordinal)
    {
        "executive",
        "executives",
        "chairman",
        "chairwoman",
        "chair",
        "ceo",
        "chief",
        "bank",
        "agency",
        "representative",
        "representatives",
        "bureau",
        "prosecutor",
        "prosecutors",
    };

    // Whoever does this to a text says what it says; who sees or obtains it does not.
    private static readonly HashSet<string> s_issued = new(StringComparer.Ordinal)
    {
        "published",
        "issued",
        "released",
        "signed",
        "written",
        "posted",
        "sent",
        "filed",
        "submitted",
        "drafted",
        "circulated",
        "adopted",
    };

    private readonly SourceTree _tree = new(text);

    public Speaker Find(Draft draft)
    {
        if (draft.IsUnsourced || draft.SourceHead is not { } head || draft.Source is not { } whole)
        {
            return Speaker.None;
        }

        if (
            whole.Length == 1
            && FunctionWords.Relatives.Contains(text.At(whole.Start))
            && _tree.Antecedent(whole.Start) is { } antecedent
        )
        {
            return Find(antecedent, antecedent, draft.Order);
        }

        return Find(head, whole, draft.Order);
    }

    private Speaker Find(TokenRange head, TokenRange whole, int cue)
    {
        var persons = Persons(head);
        if (persons.IsEmpty)
        {
            persons = Beside(head, whole);
        }

        if (persons.IsEmpty)
        {
            persons = Called(whole);
        }

        if (!persons.IsEmpty)
        {
            persons =
            [
                .. persons,
                .. _tree
                    .JoinedBehind(whole, cue)
                    .Where(other =>
                        text.Document.Mentions[other].Kind == MentionKind.Person && !persons.Contains(other)
                    ),
            ];
            return new Speaker(persons, text.Document.Mentions[persons[0]].Form, SpeakerVia.None);
        }

        var bodies = Bodies(head);
        if (bodies.Mentions.IsEmpty && Owner(head) is >= 0 and var owner)
        {
            return new Speaker([owner], text.Document.Mentions[owner].Form, SpeakerVia.Office);
        }

        if (
            (bodies.Mentions.IsEmpty || bodies.Via == SpeakerVia.Office) && BodyBeside(head, whole) is >= 0 and var body
        )
        {
            return new Speaker([body], text.Document.Mentions[body].Form, SpeakerVia.None);
        }

        return bodies.Mentions.IsEmpty ? First(head) : bodies;
    }

    // "A trader who goes by the single name Lind", "a man who gave his name as Per Holm".
    private ImmutableArray<int> Called(TokenRange whole)
    {
        for (var token = whole.Start + 2; token < whole.End; token++)
        {
            if (
                text.At(token - 1) is "name" or "named" or "called"
                || (text.At(token - 1) == "as" && text.At(token - 2) is "name" or "known" or "identified")
            )
            {
                if (
                    text.MentionAt(token) is >= 0 and var mention
                    && text.MentionAt(token - 1) != mention
                    && text.Document.Mentions[mention].Kind == MentionKind.Person
                )
                {
                    return [mention];
                }
            }
        }

        return [];
    }

    // "The mayor, Ana Lind", "a spokesman for the bank (NB), Ana Lind", "the ministers, Ana Lind and Per Holm".
    private ImmutableArray<int> Beside(TokenRange head, TokenRange whole)
    {
        var start = head.End;
        if (text.At(start) == "(")
        {
            while (start < whole.End && text.At(start) != ")")
            {
                start++;
            }

            start++;
        }

        // "One of them, Ana Lind", where only "one" was taken for the head.
        for (var step = 0; step < 3 && start < whole.End && text.At(start) != "," && text.MentionAt(start) < 0; step++)
        {
            start++;
        }

        if (start >= whole.End || text.At(start) is not ",")
        {
            return [];
        }

        var rest = new TokenRange(start, whole.End);
        var isPlural =
            text.At(_tree.Top(head)).EndsWith('s')
            && !text.At(_tree.Top(head)).EndsWith("ss", StringComparison.Ordinal);
        if (!isPlural || text.At(head.Start) == "one")
        {
            return Persons(rest, 1);
        }

        var persons = Persons(rest);
        return persons.Length > 1 && text.MentionAt(start + 1) == persons[0] ? persons : [];
    }

    // "Lind's office", "a spokesman for Lind".
    private int Owner(TokenRange head)
    {
        var noun = _tree.Top(head);
        if (!FunctionWords.Voices.Contains(text.At(noun)))
        {
            return -1;
        }

        for (var i = head.Start; i < head.End; i++)
        {
            if (
                text.MentionAt(i) is >= 0 and var mention
                && text.MentionAt(i + 1) != mention
                && text.Document.Mentions[mention].Kind == MentionKind.Person
                && (i < noun ? text.At(i + 1) is "'s" or "'" : text.At(noun + 1) is "for" or "of" or "to")
            )
            {
                return mention;
            }
        }

        return -1;
    }

    private ImmutableArray<int> Persons(TokenRange range, int most = int.MaxValue)
    {
        var persons = ImmutableArray.CreateBuilder<int>();
        for (var i = range.Start; i < range.End && persons.Count < most; i++)
        {
            var mention = text.MentionAt(i);
            if (
                mention < 0
                || persons.Contains(mention)
                || text.MentionAt(i - 1) == mention
                || text.Document.Mentions[mention].Kind != MentionKind.Person
            )
            {
                continue;
            }

            var end = i + 1;
            while (end < range.End && text.MentionAt(end) == mention)
            {
                end++;
            }

            // "Ana Lind-Were", of which only "Ana Lind-" was tagged.
            end += end < range.End && text.At(end - 1) == "-" && text.IsCapital(end) ? 1 : 0;
            var after = end < range.End ? text.At(end) : "";
            var heads =
                after is "" or "and" or "," or "&" or "or" or "(" or "himself" or "herself" or "-"
                || !text.IsWord(end)
                || FunctionWords.Prepositions.Contains(after)
                || FunctionWords.Relatives.Contains(after);
            if (heads && after is not ("'s" or "'" or "-") && !IsGoverned(i, range.Start))
            {
                persons.Add(mention);
            }

            i = end - 1;
        }

        return persons.ToImmutable();
    }

    /// <summary>
    /// True where the name only completes another noun: "a spokesman for President X", "supporters of X".
    /// </summary>
    private bool IsGoverned(int start, int floor)
    {
        var position = start - 1;
        while (
            position >= floor
            && (s_titles.Contains(text.At(position)) || IsNationality(position) || text.At(position) is "." or "'s")
        )
        {
            position--;
        }

        return position >= floor
            && position > floor - 1
            && (
                FunctionWords.Links.Contains(text.At(position))
                || (
                    FunctionWords.Determiners.Contains(text.At(position))
                    && FunctionWords.Links.Contains(text.At(position - 1))
                    && position - 1 >= floor
                )
            );
    }

    private bool IsNationality(int token) =>
        text.MentionAt(token) is >= 0 and var mention
        && text.Document.Mentions[mention].Kind == MentionKind.Nationality;
}
