namespace EntityGraph;

/// <summary>Where what is said stands to its cue.</summary>
internal enum ContentForm
{
    /// <summary>"X said that …".</summary>
    After,

    /// <summary>"…," X said.</summary>
    Before,

    /// <summary>"…," X said, "…".</summary>
    Around,
}
