namespace EntityGraph;

/// <summary>What a pronoun says of whom it means.</summary>
public enum PronounClass
{
    /// <summary>he, him, his, himself.</summary>
    Masculine,

    /// <summary>she, her, hers, herself.</summary>
    Feminine,

    /// <summary>it, its, itself.</summary>
    Thing,

    /// <summary>they, them, their, theirs, themselves.</summary>
    Plural,

    /// <summary>I, me, my, mine, myself.</summary>
    FirstSingular,

    /// <summary>we, us, our, ours, ourselves.</summary>
    FirstPlural,
}
