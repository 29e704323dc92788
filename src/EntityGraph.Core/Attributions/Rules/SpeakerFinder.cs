using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Tells which mentions of a source speak: a named person first, else an organisation or country, else whom an office speaks for.</summary>
internal sealed class SpeakerFinder(AttributionText text)
{
    private static readonly HashSet<string> s_titles = new(StringComparer.Ordinal)
    {
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "president", "sen.", "senator", "rep.", "gov.", "governor", "gen.", "general", "sir",
        "prime", "minister", "chancellor", "king", "queen", "prince", "princess", "pope", "professor", "prof.", "judge", "secretary", "mayor",
        "vice", "foreign", "col.", "colonel", "capt.", "captain", "lt.", "sgt.", "chairman", "ambassador", "republican", "democrat", "candidate",
        "nominee", "former", "presidential", "democratic", "late", "outgoing",
    };

    // "A few Republicans" are people, not their party.
    private static readonly HashSet<string> s_quantities = new(StringComparer.Ordinal)
    {
        "a", "an", "some", "many", "several", "most", "few", "two", "three", "four", "five", "other", "those", "these", "any", "no", "both", "dozens", "hundreds",
    };

    private static readonly HashSet<string> s_excluding = new(StringComparer.Ordinal) { "former", "ex", "retired", "anti", "pro", "unlike", "opposition" };

    // Those who speak for a person.
    private static readonly HashSet<string> s_voices = new(StringComparer.Ordinal)
    {
        "office", "spokesman", "spokeswoman", "spokesperson", "spokespeople", "secretary", "campaign",
    };

    // Offices of companies and clubs: "a Qatari executive" does not speak for Qatar.
    private static readonly HashSet<string> s_private = new(StringComparer.Ordinal)
    {
        "executive", "executives", "chairman", "chairwoman", "chair", "ceo", "chief", "bank", "agency", "representative", "representatives", "bureau", "prosecutor", "prosecutors",
    };

    private readonly SourceTree _tree = new(text);

    public Speaker Find(Draft draft)
    {
        if (draft.IsUnsourced || draft.SourceHead is not { } head || draft.Source is not { } whole)
        {
            return Speaker.None;
        }

        if (whole.Length == 1 && FunctionWords.Relatives.Contains(text.At(whole.Start)) && _tree.Antecedent(whole.Start) is { } antecedent)
        {
            return Find(antecedent, antecedent);
        }

        return Find(head, whole);
    }

    private Speaker Find(TokenRange head, TokenRange whole)
    {
        var persons = Persons(head);
        if (persons.IsEmpty)
        {
            persons = Beside(head, whole);
        }

        if (!persons.IsEmpty)
        {
            persons = [.. persons, .. _tree.JoinedBehind(whole).Where(other => text.Document.Mentions[other].Kind == MentionKind.Person && !persons.Contains(other))];
            return new Speaker(persons, text.Document.Mentions[persons[0]].Form, SpeakerVia.None);
        }

        var bodies = Bodies(head);
        if (bodies.Mentions.IsEmpty && Owner(head) is >= 0 and var owner)
        {
            return new Speaker([owner], text.Document.Mentions[owner].Form, SpeakerVia.Office);
        }

        if (bodies.Mentions.IsEmpty && BodyBeside(head, whole) is >= 0 and var body)
        {
            return new Speaker([body], text.Document.Mentions[body].Form, SpeakerVia.None);
        }

        return bodies.Mentions.IsEmpty ? First(head) : bodies;
    }

    // "Canberra and the industry": the name of those joined.
    private Speaker First(TokenRange head)
    {
        var top = _tree.Top(head);
        var mention = text.MentionAt(top);
        if (mention < 0 || text.Document.Mentions[mention].Form != MentionForm.Name)
        {
            return Speaker.None;
        }

        var end = top;
        while (text.MentionAt(end + 1) == mention)
        {
            end++;
        }

        return text.At(end + 1) == "and" && end < head.End ? Named(head, end) : Speaker.None;
    }

    // "The losing bidder, Halden Shipping", "the buyer, the Spanish lender Halden".
    private int BodyBeside(TokenRange head, TokenRange whole)
    {
        const int MostBefore = 4;
        if (head.End >= whole.End || text.At(head.End) is not "," || text.MentionAt(head.End - 1) >= 0 || !FunctionWords.Determiners.Contains(text.At(head.Start)))
        {
            return -1;
        }

        for (var token = head.End + 1; token < Math.Min(whole.End, head.End + 2 + MostBefore) && text.At(token) is not ("of" or "for" or "at" or "in" or "'s" or ","); token++)
        {
            if (text.MentionAt(token) is >= 0 and var mention && text.Document.Mentions[mention].Kind is MentionKind.Organisation)
            {
                return mention;
            }
        }

        return -1;
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
        var isPlural = text.At(_tree.Top(head)).EndsWith('s') && !text.At(_tree.Top(head)).EndsWith("ss", StringComparison.Ordinal);
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
        if (!s_voices.Contains(text.At(noun)))
        {
            return -1;
        }

        for (var i = head.Start; i < head.End; i++)
        {
            if (text.MentionAt(i) is >= 0 and var mention && text.MentionAt(i + 1) != mention && text.Document.Mentions[mention].Kind == MentionKind.Person
                && (i < noun ? text.At(i + 1) is "'s" or "'" : text.At(noun + 1) is "for" or "of" or "to"))
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
            if (mention < 0 || persons.Contains(mention) || text.MentionAt(i - 1) == mention
                || text.Document.Mentions[mention].Kind != MentionKind.Person)
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
            var heads = after is "" or "and" or "," or "&" or "or" or "(" or "himself" or "herself" or "-" || !text.IsWord(end)
                || FunctionWords.Prepositions.Contains(after) || FunctionWords.Relatives.Contains(after);
            if (heads && after is not ("'s" or "'" or "-") && !IsGoverned(i, range.Start))
            {
                persons.Add(mention);
            }

            i = end - 1;
        }

        return persons.ToImmutable();
    }

    /// <summary>True where the name only completes another noun: "a spokesman for President X", "supporters of X".</summary>
    private bool IsGoverned(int start, int floor)
    {
        var position = start - 1;
        while (position >= floor && (s_titles.Contains(text.At(position)) || IsNationality(position) || text.At(position) is "." or "'s"))
        {
            position--;
        }

        return position >= floor && position > floor - 1
            && (FunctionWords.Links.Contains(text.At(position))
                || (FunctionWords.Determiners.Contains(text.At(position)) && FunctionWords.Links.Contains(text.At(position - 1)) && position - 1 >= floor));
    }

    private bool IsNationality(int token) =>
        text.MentionAt(token) is >= 0 and var mention && text.Document.Mentions[mention].Kind == MentionKind.Nationality;

    private Speaker Bodies(TokenRange head)
    {
        var link = head.Start;
        while (link < head.End && (link == head.Start || !FunctionWords.Links.Contains(text.At(link)) || text.MentionAt(link) >= 0))
        {
            link++;
        }

        var noun = link - 1;
        if (_tree.Top(head) is var top && top > head.Start && top < noun && FunctionWords.Offices.Contains(text.At(top)) && text.MentionAt(top) < 0)
        {
            // "Officials familiar with the case".
            (noun, link) = (top, top + 1);
        }

        // "Both governments", which are told; "a few Republicans" are not.
        if (text.MentionAt(noun) is >= 0 and var both && text.Document.Mentions[both].Form == MentionForm.Nominal && s_quantities.Contains(text.At(head.Start)))
        {
            return new Speaker([both], MentionForm.Nominal, SpeakerVia.None);
        }

        if (text.MentionAt(noun) is >= 0 and var named && (text.IsCapital(noun) || text.Document.Mentions[named].Form == MentionForm.Nominal))
        {
            return Named(head, noun);
        }

        var isText = FunctionWords.Texts.Contains(text.At(noun));
        if (!isText && !FunctionWords.Offices.Contains(text.At(noun)))
        {
            return Speaker.None;
        }

        for (var i = head.Start; i < noun; i++)
        {
            if (s_excluding.Contains(text.At(i)))
            {
                return Speaker.None;
            }
        }

        var carrier = Carrier(head.Start, noun, isText, false);
        if (carrier >= 0 && s_private.Contains(text.At(noun)) && text.Document.Mentions[carrier].Kind is MentionKind.Country or MentionKind.Nationality)
        {
            return Speaker.None;
        }

        if (carrier < 0 && link < head.End && text.At(link) is "of" or "for" or "from" or "by" or "at")
        {
            carrier = Carrier(link + 1, head.End, isText, true);
        }

        return carrier < 0 ? Speaker.None : new Speaker([carrier], text.Document.Mentions[carrier].Form, isText ? SpeakerVia.None : SpeakerVia.Office);
    }

    private Speaker Named(TokenRange head, int noun)
    {
        if (s_quantities.Contains(text.At(head.Start)) && text.MentionAt(head.Start) < 0 && text.Document.Mentions[text.MentionAt(noun)].Form != MentionForm.Nominal)
        {
            return Speaker.None;
        }

        var speakers = ImmutableArray.CreateBuilder<int>();
        var via = SpeakerVia.None;
        for (var i = head.Start; i <= noun; i++)
        {
            var id = text.MentionAt(i);
            if (id < 0 || text.MentionAt(i + 1) == id || (i < noun && text.At(i + 1) is not ("and" or "," or "&")))
            {
                continue;
            }

            var kind = text.Document.Mentions[id].Kind;
            if (kind == MentionKind.Location && (head.Start > i || text.Document.Mentions[id].Span.Start > text.Tokens[head.Start].Span.Start) && speakers.Count == 0
                && !OrganisationReader.IsInstitution(text.Document.Surface(text.Document.Mentions[id])))
            {
                continue;
            }

            if (kind is MentionKind.Organisation or MentionKind.Country or MentionKind.Location)
            {
                speakers.Add(id);
                if (kind == MentionKind.Location || (kind == MentionKind.Organisation && FunctionWords.Offices.Contains(text.At(i))))
                {
                    via = SpeakerVia.Office;
                }
            }
        }

        return speakers.Count == 0 ? Speaker.None : new Speaker(speakers.ToImmutable(), text.Document.Mentions[speakers[0]].Form, via);
    }

    private int Carrier(int start, int end, bool isText, bool first)
    {
        var best = -1;
        for (var i = start; i < end; i++)
        {
            var mention = text.MentionAt(i);
            if (mention < 0)
            {
                continue;
            }

            var kind = text.Document.Mentions[mention].Kind;
            if (kind is MentionKind.Organisation or MentionKind.Country or MentionKind.Nationality || (isText && kind == MentionKind.Person))
            {
                best = best >= 0 && kind == MentionKind.Nationality ? best : mention;
                if (first && kind != MentionKind.Nationality)
                {
                    return best;
                }
            }
        }

        return best;
    }
}
