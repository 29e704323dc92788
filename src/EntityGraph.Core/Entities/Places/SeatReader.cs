namespace EntityGraph;

/// <summary>
/// Tells a capital that stands for its government ("Moscow said", "talks with Beijing") from the town.
/// </summary>
/// <remarks>
/// Precision first: the words beside the name decide, and the clause where there is a tree; where they say nothing the
/// name is a place.
/// </remarks>
internal sealed class SeatReader
{
    private const int MaxWordsBetween = 2;
    private const string Union = "Brussels";

    private static readonly WordSet s_acts = new(
        "said says saying insisted insists urged urges warned warns accused accuses denied denies demanded demands "
            + "rejected rejects dismissed dismisses condemned condemns "
            + "vowed vows pledged pledges threatened threatens agreed agrees refused refuses proposed proposes offered "
            + "offers expects hopes hoped wants wanted fears feared believes "
            + "announced announces called calls criticised criticizes criticises criticized praised praises welcomed "
            + "welcomes protested protests retaliated retaliates responded responds "
            + "replied signalled signaled hinted argues argued claims claimed considers considered regards "
            + "regarded sees "
            + "backed backs supports supported opposes opposed "
            + "imposed imposes ordered summoned summons expelled expels recalled recognised recognized recognises "
            + "recognizes invited blamed blames asked asks seeks sought "
            + "hit sells buys intends decided ruled suspended lifted broke severed ratified signed plans "
            + "planned views viewed holds "
            + "complained complains estimates feels promised promises "
            + "refrained objected objects apologised apologized negotiated conceded admitted admits acknowledged "
            + "acknowledges stressed stresses declared declares maintained maintains"
    );
    private static readonly WordSet s_actsAfterAuxiliary = new(
        "say want warn urge accept reject seek agree support oppose respond recognise recognize demand insist deny "
            + "condemn retaliate impose lift withdraw negotiate comply refuse "
            + "ready willing prepared considering seeking determined keen reluctant unwilling watching wary "
            + "committed invited "
            + "explain afford withhold resume consider allow propose offer pledge promise protest back mean "
            + "intend tolerate yield hand veto"
    );
    private static readonly WordSet s_auxiliaries = new(
        "has had have would will can cannot could should may might must is was are were does did"
    );
    private static readonly WordSet s_adverbs = new(
        "also later again then now already never still long always not been soon"
    );
    private static readonly WordSet s_actedOn = new(
        "accused accuse accuses accusing urged urge urges urging warned warn warns warning told tell asked ask "
            + "asking blamed blame blames blaming criticised criticized criticising criticizing condemned "
            + "praised thanked pressed pressure pressed pressing pushed slammed attacked assured assure persuade "
            + "persuaded convinced pressured sanctioned anger angered angering provoke provoked"
    );
    private static readonly WordSet s_relations = new(
        "talks ties relations negotiations contacts dialogue agreement deal treaty pact tensions tension "
            + "cooperation dispute alliance links trade summit consultations accord standoff row rift"
    );
    private static readonly WordSet s_withWords = new("with between");
    private static readonly WordSet s_onNouns = new(
        "protest protests complaint complaints pressure sanctions embargo tariffs message messages appeal "
            + "warning letter note support aid loyalty "
            + "concession concessions threat threats"
    );
    private static readonly WordSet s_onWords = new("on against to from for");
    private static readonly WordSet s_possessed = new(
        "government step steps move moves demand demands position policy policies response ambassador envoy "
            + "claim claims decision "
            + "proposal offer refusal consent allies ally intentions interests stance foreign relations ties support "
            + "backing complaint complaints insistence crackdown Foreign pledge warning call calls rejection "
            + "objections "
            + "pressure"
    );

    // "Brussels said" is the European Union at least as often as Belgium; the others are better known as other places
    // or names, where the text does not name their country.
    private static readonly WordSet s_never = new(
        "Brussels Georgetown Kingston Hamilton Victoria Wellington Stanley Nassau Plymouth Douglas"
    );

    private static readonly string[] s_union =
    [
        "European Union",
        "EU",
        "E.U.",
        "European Commission",
        "European Parliament",
        "European Council",
    ];

    private readonly AnnotatedDocument _document;
    private readonly SeatClauses _clauses;
    private readonly bool _isSport;
    private readonly HashSet<string> _names;
    private readonly bool _namesUnion;

    public SeatReader(AnnotatedDocument document, bool isSport)
    {
        _document = document;
        _clauses = new SeatClauses(document);
        _isSport = isSport;
        _names = document
            .Mentions.Where(mention => mention.Form == MentionForm.Name)
            .Select(mention => NameText.Clean(document.Surface(mention)))
            .ToHashSet(StringComparer.Ordinal);
        _namesUnion = _names.Overlaps(s_union) && !_names.Contains("Belgium") && !_names.Contains("Belgian");
    }

    /// <summary>True where the capital acts or is addressed.</summary>
    public bool IsActing(Mention mention, CountryName name)
    {
        return name.SeatOf is { IsSovereign: true } country
            && IsActing(mention)
            && (!s_never.Contains(name.Surface) || (name.Surface != Union && _names.Contains(country.Name)));
    }

    /// <summary>The same for Brussels, where the document tells of the European Union and not of Belgium.</summary>
    public bool IsUnion(Mention mention) => _document.Surface(mention) == Union && _namesUnion && IsActing(mention);

    private bool IsActing(Mention mention)
    {
        if (_isSport || _document.Document.ZoneAt(mention.Span.Start) is ZoneKind.Dateline or ZoneKind.Byline)
        {
            return false;
        }

        var first = _document.Tokenized.TokenIndexAt(mention.Span.Start);
        var next = _document.Tokenized.TokenIndexAt(mention.Span.End);
        var previous = Word(first - 1);
        if (Word(next) is "'s" or "’s")
        {
            // "Thanked Vienna's mayor": the town's own.
            return (s_possessed.Contains(Word(next + 1)) || SeatClauses.IsGovernments(Word(next + 1)))
                && !IsPlacePreposition(previous);
        }

        return IsAddressed(first)
            || _clauses.Acts(first, next)
            || _clauses.IsAddressed(first, next)
            || (!IsPlacePreposition(previous) && Acts(next));
    }

    private bool Acts(int next)
    {
        // "Moscow and Beijing said": the verb after a joined name counts for both.
        if (Word(next) is "and" && char.IsUpper(FirstOf(Word(next + 1))))
        {
            next += 2;
        }

        var hasAuxiliary = false;
        for (var step = 0; step <= MaxWordsBetween; step++, next++)
        {
            var word = Word(next);
            if (s_acts.Contains(word) || (hasAuxiliary && s_actsAfterAuxiliary.Contains(word)))
            {
                return true;
            }

            var isAuxiliary = s_auxiliaries.Contains(word);
            if (!isAuxiliary && !s_adverbs.Contains(word) && !word.EndsWith("ly", StringComparison.Ordinal))
            {
                return false;
            }

            hasAuxiliary |= isAuxiliary;
        }

        return false;
    }

    private bool IsAddressed(int first)
    {
        var previous = first - 1;
        // "between Kyiv and Moscow", "ties with Kyiv and Moscow".
        if (Word(previous) is "and" && char.IsUpper(FirstOf(Word(previous - 1))))
        {
            previous -= 2;
        }

        if (s_actedOn.ContainsIgnoringFirstCase(Word(previous)))
        {
            return true;
        }

        return (s_withWords.Contains(Word(previous)) && s_relations.ContainsIgnoringFirstCase(Word(previous - 1)))
            || (s_onWords.Contains(Word(previous)) && s_onNouns.ContainsIgnoringFirstCase(Word(previous - 1)));
    }

    private static bool IsPlacePreposition(ReadOnlySpan<char> word) =>
        word
            is "in"
                or "near"
                or "at"
                or "around"
                or "outside"
                or "from"
                or "to"
                or "of"
                or "through"
                or "across"
                or "In"
                or "At"
                or "Near";

    private static char FirstOf(ReadOnlySpan<char> word) => word.IsEmpty ? '\0' : word[0];

    private ReadOnlySpan<char> Word(int token) =>
        token >= 0 && token < _document.Tokenized.Tokens.Length
            ? _document.Tokenized.Slice(_document.Tokenized.Tokens[token])
            : default;
}
