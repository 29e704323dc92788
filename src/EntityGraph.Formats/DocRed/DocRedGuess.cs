namespace EntityGraph.Formats;

/// <summary>A relation that a classifier reads in a DocRED document.</summary>
/// <param name="Head">Index of an entity; negative for one that gold does not have.</param>
/// <param name="Tail">Index of another.</param>
/// <param name="Property">Wikidata property.</param>
/// <param name="Margin">By how much it scores above the classifier's own threshold.</param>
public readonly record struct DocRedGuess(int Head, int Tail, string Property, double Margin);
