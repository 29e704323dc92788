namespace EntityGraph;

// Names of countries and capitals that are something else where they stand: rivers, birds, china, people, governments'
// towns.
internal sealed partial class CountryContext
{
    private static readonly WordSet s_rivers = new("Niger Congo Jordan Senegal Gambia Paraguay Uruguay");
    private static readonly WordSet s_waterWords = new(
        "bank banks river riverbank riverbanks flooded floods flood flooding burst overflowed upstream "
            + "downstream tributary delta dam ferry ferries boat boats barge barges "
            + "canoe canoes fishermen swam crossed mouth estuary basin shore shores rapids water waters bridge"
    );
    private static readonly WordSet s_kitchenWords = new(
        "menu roast roasted gravy stuffing carved carving cooked cranberry cranberries oven baked fried "
            + "slices sliced eaten ate recipe dinner lunch sandwich poultry birds "
            + "served plate kilos pounds feathers hen hens chicken chickens thawed Thanksgiving"
    );
    private static readonly WordSet s_servedOn = new("with papers notice court order summons by a an the");

    // Written small they are china, the bird, the coin, the shirt.
    private static readonly WordSet s_homonyms = new("china turkey guinea jersey panama male chad");

    /// <summary>"The Niger has flooded its banks": the river, not the country.</summary>
    private bool IsRiver(CountryHit hit) =>
        s_rivers.Contains(hit.Name.Surface)
        && Word(hit.First - 1) is "the" or "The"
        && HasWord(hit.Sentence, s_waterWords);

    /// <summary>"Prices of china" and "Turkey was on the menu".</summary>
    private bool IsCommonWord(CountryHit hit)
    {
        if (hit.Casing == NameCasing.Lower)
        {
            return s_homonyms.Contains(Word(hit.First)) && hit.End == hit.First + 1 && HasCapital(hit.Sentence);
        }

        return hit.Name.Surface is "Turkey"
            && _evidence.CountFor(hit.Name.Countries.First()) == 0
            && CountWords(hit.Sentence, s_kitchenWords) > 0
            && !(
                CountWords(hit.Sentence, s_kitchenWords) == 1
                && Word(hit.End) is "was" or "is"
                && Word(hit.End + 1) is "served"
                && Word(hit.End + 2) is "with"
                && s_servedOn.Contains(Word(hit.End + 3))
            );
    }

    /// <summary>A capital that the tagger left out.</summary>
    private bool IsSeatAlone(CountryHit hit) =>
        IsSurelySeat(hit)
        && !IsPartOfAName(hit)
        && !(hit.End < _document.Sentences[hit.Sentence].TokenEnd && IsNameWord(hit.End));

    /// <summary>A capital that the tagger took for a person or an organisation.</summary>
    private bool IsSeatThere(CountryHit hit, Mention mention)
    {
        if (hit.Name is not { IsSeat: true, IsCountry: false, IsDemonym: false } || !IsSurelySeat(hit))
        {
            return false;
        }

        return mention.Kind is MentionKind.Person
            ? !IsCalledPerson(hit)
            : !_evidence.IsSport && mention.Score < SureOrganisation;
    }

    /// <summary>A capital that is nothing else here.</summary>
    public bool IsSurelySeat(CountryHit hit) =>
        hit.Name is { IsSeat: true, IsCountry: false }
        && hit.Casing != NameCasing.Lower
        && (
            hit.Name.Risk == CountryNameRisk.None
            || (
                (hit.Name.Risk & CountryNameRisk.Place) != 0
                && (hit.Name.Risk & (CountryNameRisk.Surname | CountryNameRisk.State)) != 0
                && !_evidence.IsPartOfAPerson(hit.Name.Surface)
                && !s_courtesies.Contains(Word(hit.First - 1))
            )
        );

    // "Washington, a retired boxer".
    private bool IsCalledPerson(CountryHit hit)
    {
        if (
            Word(hit.End) is "'s" or "’s"
            || Word(hit.End) is not ","
            || Word(hit.End + 1) is not ("a" or "an" or "the" or "who")
        )
        {
            return Word(hit.End) is "," && int.TryParse(Word(hit.End + 1), out _);
        }

        for (
            var token = hit.End + 1;
            token < Math.Min(hit.End + 6, _document.Sentences[hit.Sentence].TokenEnd);
            token++
        )
        {
            if (Word(token) is "," or ".")
            {
                return false;
            }

            if (
                Word(token) is "who"
                || CommonNouns.KindOf(Word(token).ToString()) == MentionKind.Person
                || Trades.Find(Word(token), isPerson: true) is not null
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool HasCapital(int sentence)
    {
        for (
            var token = _document.Sentences[sentence].TokenStart;
            token < _document.Sentences[sentence].TokenEnd;
            token++
        )
        {
            if (char.IsUpper(Word(token)[0]))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasWord(int sentence, WordSet words) => CountWords(sentence, words) > 0;

    private int CountWords(int sentence, WordSet words)
    {
        var count = 0;
        for (
            var token = _document.Sentences[sentence].TokenStart;
            token < _document.Sentences[sentence].TokenEnd;
            token++
        )
        {
            count += words.Contains(Word(token)) ? 1 : 0;
        }

        return count;
    }
}
