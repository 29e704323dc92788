namespace EntityGraph.Training;

/// <summary>The parts of speech and relations that the syntax head tells apart, in the order of its outputs.</summary>
internal sealed class SyntaxLabels
{
    private readonly Dictionary<string, int> _upos = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _relations = new(StringComparer.Ordinal);

    public SyntaxLabels(IReadOnlyList<string> upos, IReadOnlyList<string> relations)
    {
        Upos = upos;
        Relations = relations;
        for (var index = 0; index < upos.Count; index++)
        {
            _upos.Add(upos[index], index);
        }

        for (var index = 0; index < relations.Count; index++)
        {
            _relations.Add(relations[index], index);
        }
    }

    /// <summary>The 17 of universaldependencies.org/u/pos.</summary>
    public static readonly string[] UniversalParts =
    [
        "ADJ",
        "ADP",
        "ADV",
        "AUX",
        "CCONJ",
        "DET",
        "INTJ",
        "NOUN",
        "NUM",
        "PART",
        "PRON",
        "PROPN",
        "PUNCT",
        "SCONJ",
        "SYM",
        "VERB",
        "X",
    ];

    public IReadOnlyList<string> Upos { get; }

    public IReadOnlyList<string> Relations { get; }

    /// <summary>Index of a part of speech; -1 where there is none.</summary>
    public int UposIndex(string name) => _upos.GetValueOrDefault(name, -1);

    /// <summary>
    /// Index of a relation; of its universal part where the subtype is unknown; -1 where that is unknown too.
    /// </summary>
    public int RelationIndex(string name) =>
        _relations.TryGetValue(name, out var index) ? index : _relations.GetValueOrDefault(name.Split(':')[0], -1);
}
