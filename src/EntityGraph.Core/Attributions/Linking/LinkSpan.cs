namespace EntityGraph;

/// <summary>Tokens that may be a part of an attribution.</summary>
/// <param name="Range">The tokens.</param>
/// <param name="Probability">In [0, 1], by the model's own tags.</param>
internal readonly record struct LinkSpan(TokenRange Range, double Probability);
