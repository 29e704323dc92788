using System.Collections.Frozen;

namespace EntityGraph;

// Telling adjectives that mean a country from languages, dishes, fixed terms and origins.
internal sealed partial class CountryContext
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> s_terms = new(ReadTerms);

    private static readonly WordSet s_languageVerbs = new(
        "read reads speak speaks speaking spoke spoken learn learns learned learnt learning teach teaches "
            + "teaching taught "
            + "study studies studied studying understand understands "
            + "understood translate translated translates fluent broken"
    );
    private static readonly WordSet s_languagePrepositions = new("in into from");
    private static readonly WordSet s_notNouns = new(
        ". , ; : ? ! ) ' \" ” ’ – — and or but that to on at with for as by from before after while when than about if because during until last this since is was in also rather "
            + "he she it they said says who which"
    );
    private static readonly WordSet s_origins = new(
        "born descended language speaking speakers speaker origin educated"
    );
    private static readonly WordSet s_speaking = new("language speaking speakers speaker");
    private static readonly WordSet s_trades = new(
        "group company giant firm maker makers industry ministry agency exporter exporters exports producer "
            + "producers chain regulator inspectors supplier suppliers"
    );
    private static readonly WordSet s_descents = new("descent ancestry heritage extraction origin parents stock");
    private static readonly WordSet s_relations = new(
        "relations trade talks ties tensions summit border war alliance agreement treaty cooperation rivalry "
            + "dialogue friendship partnership pact deal dispute"
    );
    private static readonly WordSet s_verbObjects = new(
        "your the it his her their our this that up off my its these those"
    );
    private static readonly WordSet s_determiners = new(
        "the a an The A An another one two three many both some young old every each Both Many Some Two Three by of"
    );

    private bool IsDemonymOrPrefix(int index)
    {
        var name = Hits[index].Name;
        return name.IsDemonym || (name.IsPrefix && IsJoined(index));
    }

    /// <summary>
    /// A prefix counts only before a country's adjective or name: "Sino-Russian", not "Indo-Pacific".
    /// </summary>
    private bool IsJoined(int index) =>
        index + 1 < Hits.Count
        && Hits[index + 1].First == Hits[index].End + 1
        && IsHyphen(Hits[index].End)
        && (Hits[index + 1].Name.IsDemonym || Hits[index + 1].Name.IsCountry || Hits[index + 1].Name.IsPrefix);

    private bool IsNationality(int index)
    {
        var hit = Hits[index];
        return !IsLanguage(index) && !IsTerm(hit) && !IsOrigin(index) && !IsOtherWord(hit);
    }

    private bool IsLanguage(int index)
    {
        var hit = Hits[index];
        var next = hit.End;
        if (
            !hit.Name.Candidates.Any(candidate =>
                candidate.Form is CountryNameForm.Adjective or CountryNameForm.PartAdjective
            )
        )
        {
            return false;
        }

        if (Word(next) is "language" or "languages" || (IsHyphen(next) && s_speaking.Contains(Word(next + 1))))
        {
            return true;
        }

        var previous = hit.First - 1;
        while (Word(previous) is "and" or "or" or "," && IsCapitalised(previous - 1))
        {
            previous -= 2;
        }

        var isObject = s_languageVerbs.Contains(Word(previous));
        if (!isObject && !s_languagePrepositions.Contains(Word(previous)))
        {
            return false;
        }

        // "in French" is the language, "in French schools" is not; "in French and German schools" neither.
        for (
            var other = index + 1;
            other < Hits.Count
                && Hits[other].Name.IsDemonym
                && Hits[other].First == next + 1
                && Word(next) is "and" or "or" or ",";
            other++
        )
        {
            next = Hits[other].End;
        }

        return next >= _document.Sentences[hit.Sentence].TokenEnd || s_notNouns.Contains(Word(next));
    }

    private bool IsOrigin(int index)
    {
        var hit = Hits[index];
        if (Word(hit.End) is var following && s_descents.Contains(following) && Word(hit.First - 1) is "of" or "with")
        {
            return true;
        }

        // "Iranian-American" is a person's origin, "Chinese-American trade" a relation between two countries.
        var pair =
            index + 1 < Hits.Count && Hits[index + 1].First == hit.End + 1 && IsHyphen(hit.End) ? index + 1
            : index > 0 && Hits[index - 1].End == hit.First - 1 && IsHyphen(hit.First - 1) ? index
            : -1;
        return pair > 0
            && Hits[pair].Name.Surface is "American" or "Americans"
            && Hits[pair - 1].Name is { IsPrefix: false, IsDemonym: true }
            && !s_relations.Contains(Word(Hits[pair].End));
    }

    private bool IsTerm(CountryHit hit) => IsThing(hit) || (hit.Name.IsDemonym && HasTerm(hit, "*"));

    /// <summary>
    /// A dish or fixed term ("French fries", "Panama hat"), which is no mention at all. "The Mexican food group" is a
    /// firm's country.
    /// </summary>
    private bool IsThing(CountryHit hit) =>
        HasTerm(hit, hit.Name.Surface)
        || (hit.Name.IsDemonym && HasTerm(hit, "*dish") && !s_trades.Contains(Word(hit.End + 1)));

    private bool HasTerm(CountryHit hit, string key)
    {
        var next = hit.End;
        if (next >= _document.Tokens.Length || s_notNouns.Contains(Word(next)))
        {
            return false;
        }

        if (!s_terms.Value.TryGetValue(key, out var words))
        {
            return false;
        }

        var word = Word(next);
        return words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            || (_cases[hit.Sentence] != SentenceCase.Plain && words.Contains(word.ToString().ToLowerInvariant()))
            || (next + 1 < _document.Tokens.Length && words.Contains($"{word} {Word(next + 1)}"));
    }

    /// <summary>"Polish your shoes", "Pole vaulting", "Dawn French said", "Finn Larsen".</summary>
    private bool IsOtherWord(CountryHit hit)
    {
        if ((hit.Name.Risk & CountryNameRisk.Word) != 0)
        {
            var isFirst = hit.First == _document.Sentences[hit.Sentence].TokenStart;
            if (
                (isFirst && s_verbObjects.Contains(Word(hit.End)))
                || Word(hit.End) is "position" or "vault" or "vaulter" or "vaulting"
            )
            {
                return true;
            }
        }

        // Names of one person ("Dane", "Finn") need an article or a word that is no name beside them.
        var isPersonal =
            (hit.Name.Risk & CountryNameRisk.GivenName) != 0
            && hit.Name.Candidates.All(candidate =>
                candidate.Form is CountryNameForm.People or CountryNameForm.PartAdjective
            );
        return isPersonal && !s_determiners.Contains(Word(hit.First - 1));
    }

    private bool IsHyphen(int token) =>
        Word(token) is { Length: 1 } word && NameFolding.Fold(word[0]) == '-' && IsGlued(token) && IsGlued(token - 1);

    private static FrozenDictionary<string, FrozenSet<string>> ReadTerms() =>
        GazetteerFile
            .Read("demonym-terms.tsv", 2)
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.SelectMany(row => GazetteerFile.List(row[1])).ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
}
