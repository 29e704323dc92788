namespace EntityGraph.Learning;

/// <summary>What a feature looks at; training drops whole groups at random so that none is leant on alone.</summary>
internal enum FeatureGroup : byte
{
    Identity,
    Affix,
    Shape,
    Cluster,
    List,
    Memory,
}
