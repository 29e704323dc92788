namespace EntityGraph.Training;

/// <summary>How a run uses one corpus.</summary>
/// <param name="Weight">Factor of the loss of each of its words' names.</param>
/// <param name="Repeat">How often a pass reads each document; 0.25 reads a quarter of the documents, another one each
/// pass.</param>
/// <param name="Exchange">Chance that a sentence is read with other names of the same types.</param>
internal sealed record CorpusUse(double Weight = 1, double Repeat = 1, double Exchange = 0);
