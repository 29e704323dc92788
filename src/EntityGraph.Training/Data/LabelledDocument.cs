namespace EntityGraph.Training;

/// <summary>Sentences that belong together.</summary>
/// <param name="Corpus">Short name of the corpus.</param>
/// <param name="Sentences">In text order.</param>
internal sealed record LabelledDocument(string Corpus, IReadOnlyList<LabelledSentence> Sentences);
