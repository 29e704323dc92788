using EntityGraph.Graphs;

namespace EntityGraph.Export;

/// <summary>One attribute of nodes or edges, named and typed alike in every format.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Type">Its GraphML type.</param>
/// <param name="Get">The value: a string, an int, a finite double or a boolean as the type says; null where there is
/// none.</param>
internal sealed record GraphColumn<T>(string Name, GraphColumnType Type, Func<RelationGraph, T, object?> Get);
