namespace EntityGraph.Formats;

/// <summary>One mention of a treebank's entity layer.</summary>
/// <param name="Start">Index of its first word in the document.</param>
/// <param name="End">Index one past its last word.</param>
/// <param name="Chain">The number that mentions of one thing share.</param>
/// <param name="Type">person, organization, place, event, …</param>
/// <param name="Identity">The Wikipedia page it means; null where it carries none.</param>
public readonly record struct CoreferenceMention(int Start, int End, string Chain, string Type, string? Identity);
