using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// What the words beside a name say it is: "the insurer X", "X, a town of 900", "X's wife". Ranks set by hand; the
/// words are <c>data/gazetteers/name-evidence.tsv</c>.
/// </summary>
/// <remarks>Immutable; each question takes constant time.</remarks>
internal sealed class NameEvidence
{
    // Said outright; said by what people are to it; hinted at.
    private const double Stated = 3;
    private const double Told = 2;
    private const double Hinted = 1.2;
    private const double Tail = 2.6;
    private const double PersonTail = 2.2;
    private const int NounReach = 3;
    private const int AppositionReach = 7;
    private const int ItsReach = 4;

    private static readonly Lazy<FrozenDictionary<string, WordSet>> s_classes = new(() =>
        GazetteerFile
            .Read("name-evidence.tsv", 2)
            .ToFrozenDictionary(row => row[0], row => new WordSet(row[1].Replace('|', ' ')), StringComparer.Ordinal)
    );

    private static readonly WordSet s_of = new("of at for");
    private static readonly WordSet s_notNouns = new(
        "major general independent local native public human individual professional minor senior second "
            + "broker publisher developer trader builder owner producer maker"
    );
    private static readonly WordSet s_weakHeads = new("president head leader");
    private static readonly WordSet s_ends = new(
        ", . ; : who which that whose and but in of for on by at from with to is was has had ( ) ” \" “"
    );

    // Where another noun may begin or a saying ends: "Brandt said its coach left", "Brandt and its rival".
    private static readonly WordSet s_itsEnds = new(
        "the a an this that these those his her their my our your of in on at for to with by from about and "
            + "or but as said says told tells reported"
    );

    // "Gave Tveit its first win"; elsewhere "its" right behind a name is often "it's".
    private static readonly WordSet s_giving = new(
        "gave gives give given giving handed hands dealt denied denies cost costs earned brought brings won"
    );

    private readonly TokenizedDocument _document;

    /// <summary>Looks at a document.</summary>
    public NameEvidence(TokenizedDocument document) => _document = document;

    /// <summary>True where a word is of a class of the list.</summary>
    public static bool Has(string kind, ReadOnlySpan<char> word) => s_classes.Value[kind].Contains(word);

    /// <summary>Adds what stands beside a mention to the ranks of person, organisation and place.</summary>
    public void Weigh(Mention mention, ref NameRanks ranks)
    {
        var first = _document.TokenIndexAt(mention.Span.Start);
        var next = _document.TokenIndexAt(mention.Span.End - 1) + 1;
        var sentence = _document.Sentences[_document.SentenceIndexAt(mention.Span.Start)];
        Words(mention, first, next, ref ranks);
        Before(mention, first, sentence, ref ranks);
        After(mention, first > sentence.TokenStart ? Word(first - 1) : default, next, sentence, ref ranks);
    }

    private void Words(Mention mention, int first, int next, ref NameRanks ranks)
    {
        if (next - first == 1)
        {
            // An acronym is seldom a person or a place.
            ranks.Organisation +=
                Acronyms.IsAcronym(Word(first).ToString()) && Word(first).Length is > 2 and < 6 ? Hinted : 0;
        }
        else
        {
            var isPerson = mention.Kind == MentionKind.Person;
            ranks.Organisation +=
                Has("tail", Word(next - 1))
                && !(Word(next - 1) is "Bank" && Word(next - 2) is "West" or "East" or "Left" or "Right" or "South")
                    ? isPerson
                        ? PersonTail
                        : Tail
                    : 0;
            ranks.Location += Has("ground", Word(next - 1))
                ? isPerson
                    ? Hinted
                    : Tail
                : 0;
            ranks.Person += Word(next - 1) is "Jr." or "Jr" or "Sr." or "Sr" ? Stated : 0;
        }
    }

    private void Before(Mention mention, int first, Sentence sentence, ref NameRanks ranks)
    {
        var previous = Word(first - 1);
        if (first <= sentence.TokenStart)
        {
            return;
        }

        if (
            previous is "the"
            && mention.Kind == MentionKind.Person
            && Word(_document.TokenIndexAt(mention.Span.End - 1)) is var last
            && _document.TokenIndexAt(mention.Span.End - 1) > first
            && Has("body", last)
        )
        {
            ranks.Organisation += Stated;
        }

        if (
            NounKind(previous) is { } kind
            && (kind != MentionKind.Person || Word(first - 2) is "the" or "a" or "an" or "The")
        )
        {
            Add(kind, HasDeterminer(first - 1, sentence) ? Stated : Hinted, ref ranks);
        }
        else if (
            previous is ","
            && NounKind(Word(first - 2)) is { } apposed
            && HasDeterminer(first - 2, sentence)
            && apposed != MentionKind.Location
        )
        {
            // "The builder, Tiszabau, is owned", but not "said the bank, Tiszabau".
            var end = _document.TokenIndexAt(mention.Span.End - 1) + 1;
            Add(apposed, Word(end) is "," ? Stated : Hinted / 2, ref ranks);
        }

        if (previous is "of" && Has("place", Word(first - 2)))
        {
            ranks.Location += Stated;
        }
        else if (
            (s_of.Contains(previous) && HasHeld(first - 2))
            || (
                previous is "in"
                && Word(first - 2)
                    is "shares"
                        or "Shares"
                        or "stake"
                        or "stakes"
                        or "shareholders"
                        or "shareholder"
                        or "holding"
            )
        )
        {
            ranks.Organisation += Told;
        }
        else if (previous is "of" && s_weakHeads.Contains(Word(first - 2)))
        {
            ranks.Organisation += Hinted;
        }
        else if (previous is "of" && Word(first - 2) is "mayor" or "governor" or "outskirts" or "residents")
        {
            ranks.Location += Told;
        }
        else if (previous is "for" && Word(first - 2) is "works" or "worked" or "work" or "working")
        {
            ranks.Organisation += Told;
        }
        else if (previous is "in" or "near" or "In" or "Near")
        {
            ranks.Location += Hinted;
        }
        else if (previous is "from" && CommonNouns.KindOf(Word(first - 2).ToString()) == MentionKind.Person)
        {
            // "A man from Tveit": of a town or a body, not of a person.
            ranks.Person -= Hinted;
            ranks.Location += Hinted;
        }
    }

    private void After(Mention mention, ReadOnlySpan<char> before, int next, Sentence sentence, ref NameRanks ranks)
    {
        var word = Word(next);
        if (next >= sentence.TokenEnd)
        {
            return;
        }

        if (word is "its" ? s_giving.Contains(before) : HasIts(AfterApposition(next, sentence), sentence))
        {
            ranks.Person -= Told;
            ranks.Organisation += Hinted;
            ranks.Location += Hinted;
        }

        if (word is ",")
        {
            Apposition(next, sentence, mention.Kind == MentionKind.Person, ref ranks);
        }
        else if (word is "'s" or "’s" or "'" or "’")
        {
            ranks.Organisation += Has("owned", Word(next + 1)) ? Told : 0;
            ranks.Person += Has("kin", Word(next + 1)) ? Told : 0;
            ranks.Location += Has("placed", Word(next + 1)) ? Hinted : 0;
        }
        else if (
            word
                is "director"
                    or "executives"
                    or "shares"
                    or "shareholders"
                    or "employees"
                    or "spokesman"
                    or "spokeswoman"
            || (word is "chief" && Word(next + 1) is "executive")
            || (word is "vice" && Word(next + 1) is "president")
        )
        {
            ranks.Organisation += Told;
        }
        else if (
            word is "is" or "are" or "has"
            && (
                Word(next + 1) is "based" or "headquartered"
                || (Word(next + 1) is "its" && Word(next + 2) is "headquarters")
            )
        )
        {
            ranks.Organisation += Stated;
        }
        else if (Has("does", word))
        {
            ranks.Organisation += Hinted;
        }
        else if (
            mention.Kind == MentionKind.Person
            && _document.TokenIndexAt(mention.Span.Start) == next - 1
            && Has("local", word)
        )
        {
            // "Tveit MP" with a town taken for a person, but no "Labour MP".
            ranks.Location += Stated;
        }
    }

    // Past ", the Leeds bell founder,".
    private int AfterApposition(int next, Sentence sentence)
    {
        if (Word(next) is not "," || Word(next + 1) is not ("a" or "an" or "the" or "which"))
        {
            return next;
        }

        for (var token = next + 2; token < Math.Min(next + AppositionReach + 1, sentence.TokenEnd); token++)
        {
            if (Word(token) is ",")
            {
                return token + 1;
            }
        }

        return next;
    }

    // "Tveit has lost its coach", "gave Tveit its first win": no person's.
    private bool HasIts(int next, Sentence sentence)
    {
        for (var token = next; token < Math.Min(next + ItsReach, sentence.TokenEnd); token++)
        {
            if (Word(token) is "its")
            {
                return true;
            }

            if (!char.IsLower(Word(token)[0]) || s_itsEnds.Contains(Word(token)))
            {
                return false;
            }
        }

        return false;
    }

    private void Apposition(int comma, Sentence sentence, bool isPerson, ref NameRanks ranks)
    {
        var word = Word(comma + 1);
        if (word is "who" or "whose" or "aged" || (word.Length == 2 && char.IsDigit(word[0]) && Word(comma + 2) is ","))
        {
            ranks.Person += word is "whose" ? 0 : Told;
            return;
        }

        if (word is "where" && isPerson)
        {
            // "Tveit, where": at least no person.
            ranks.Person -= Told;
            ranks.Location += Told;
            return;
        }

        if (word is "which" || (word is "based" && Word(comma + 2) is "in" or "at" or "near"))
        {
            ranks.Person -= Hinted;
            ranks.Organisation += word is "based" || Has("does", Word(comma + 2)) ? Told : 0;
            return;
        }

        if (word is not ("a" or "an" or "the" or "another" or "his" or "her" or "its" or "one"))
        {
            return;
        }

        // The last word before the apposition ends is its head: "a Lisbon-based insurance firm", "a bank director", no
        // "the ministry said".
        MentionKind? kind = null;
        var isClause = false;
        for (
            var token = comma + 2;
            token < Math.Min(comma + 2 + AppositionReach, sentence.TokenEnd) && !s_ends.Contains(Word(token));
            token++
        )
        {
            if (kind is not null && Word(token).EndsWith("ed", StringComparison.Ordinal))
            {
                break;
            }

            kind = NounKind(Word(token));
            isClause = Word(token + 1) is "is" or "was" or "has" or "had" or "are" or "were";
        }

        if (kind is { } said && !isClause)
        {
            Add(said, Stated, ref ranks);
        }
    }

    private bool HasHeld(int token) =>
        Has("held", Word(token))
        || (Word(token) is { Length: > 0 } word && Has("held", $"{char.ToLowerInvariant(word[0])}{word[1..]}"));

    private bool HasDeterminer(int noun, Sentence sentence)
    {
        for (var token = noun - 1; token >= Math.Max(sentence.TokenStart, noun - NounReach - 2); token--)
        {
            if (
                Word(token)
                is "the"
                    or "a"
                    or "an"
                    or "The"
                    or "A"
                    or "An"
                    or "its"
                    or "his"
                    or "her"
                    or "Its"
                    or "another"
                    or "'s"
                    or "’s"
            )
            {
                return true;
            }

            if (s_ends.Contains(Word(token)))
            {
                return false;
            }
        }

        return false;
    }

    private static MentionKind? NounKind(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !char.IsLower(word[0]))
        {
            return null;
        }

        return Has("organisation", word) ? MentionKind.Organisation
            : Has("place", word) ? MentionKind.Location
            : s_notNouns.Contains(word) ? null
            : Trades.Find(word, isPerson: true) is not null || CommonNouns.KindOf(word.ToString()) == MentionKind.Person
                ? MentionKind.Person
            : null;
    }

    private static void Add(MentionKind kind, double rank, ref NameRanks ranks)
    {
        ranks.Person += kind == MentionKind.Person ? rank : 0;
        ranks.Organisation += kind == MentionKind.Organisation ? rank : 0;
        ranks.Location += kind == MentionKind.Location ? rank : 0;
    }

    private ReadOnlySpan<char> Word(int token) =>
        token >= 0 && token < _document.Tokens.Length ? _document.Slice(_document.Tokens[token]) : default;
}
