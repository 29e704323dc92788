namespace EntityGraph.Formats;

/// <summary>One relation of CoNLL04.</summary>
/// <param name="Source">Index of an entity of the sentence.</param>
/// <param name="Target">Index of another.</param>
/// <param name="Label">Work_For, Live_In, OrgBased_In, Located_In or Kill.</param>
public sealed record Conll04Relation(int Source, int Target, string Label);
