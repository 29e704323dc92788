namespace EntityGraph;

/// <summary>
/// Two entities of different documents of which it is known whether they are one: what a score is trained on.
/// </summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="IsSame">Whether they are one.</param>
public sealed record ResolutionExample(LocalEntity First, LocalEntity Second, bool IsSame);
