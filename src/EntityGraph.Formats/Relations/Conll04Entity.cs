namespace EntityGraph.Formats;

/// <summary>One entity of CoNLL04.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Label">Peop, Org, Loc or Other.</param>
public sealed record Conll04Entity(int Start, int End, string Label);
