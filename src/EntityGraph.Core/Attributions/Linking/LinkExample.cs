using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A document with a model's attribution layer and the attributions that people marked in it.</summary>
/// <param name="Document">With its layers.</param>
/// <param name="Marked">Source, cue and content of each.</param>
public sealed record LinkExample(AnnotatedDocument Document, ImmutableArray<Attribution> Marked);
