namespace EntityGraph.Export;

/// <summary>The types of GraphML that are used here.</summary>
internal enum GraphColumnType
{
    Text,
    Whole,
    Real,
    Boolean,
}
