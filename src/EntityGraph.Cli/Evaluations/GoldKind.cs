namespace EntityGraph.Cli;

/// <summary>What a gold file can judge.</summary>
internal enum GoldKind
{
    /// <summary>Tokens with tags: mentions.</summary>
    Conll,

    /// <summary>annotations.jsonl: mentions, attributions, relations.</summary>
    Annotations,

    /// <summary>Source, cue and content by code points: attributions.</summary>
    Polnear,

    /// <summary>A treebank: tokens and sentences.</summary>
    Conllu,

    /// <summary>GAP: what a pronoun means.</summary>
    Gap,

    /// <summary>CaRB: what sentences say, between any phrases.</summary>
    Carb,

    /// <summary>Re-DocRED: which names of a document are one entity, and the relations of entities.</summary>
    DocRed,

    /// <summary>CoNLL04: entities and relations of sentences.</summary>
    Conll04,
}
