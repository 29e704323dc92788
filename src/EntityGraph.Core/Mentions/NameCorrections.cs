namespace EntityGraph;

/// <summary>The steps of a <see cref="NameCorrector"/>; which of them help depends on the tagger before them.</summary>
[Flags]
public enum NameCorrections
{
    /// <summary>Leaves the mentions as the tagger found them.</summary>
    None = 0,

    /// <summary>
    /// Cuts articles, sentence openers, adjectives and titles off the front of names: <see cref="NameTrimmer"/>.
    /// </summary>
    Trim = 1,

    /// <summary>Tells countries and nationalities from other names and adds those that the tagger missed
    /// (<see cref="CountryRefiner"/>); a country or town that plays becomes its team.</summary>
    Countries = 2,

    /// <summary>Corrects kind and length by the words of the name itself (<see cref="NameHeads"/>), by its form, by the
    /// words beside it and by the rest of the document.</summary>
    Heads = 4,

    /// <summary>Reads headlines by the names of the text below them: <see cref="HeadlineNames"/>.</summary>
    Headlines = 8,

    /// <summary>Every step.</summary>
    All = Trim | Countries | Heads | Headlines,
}
