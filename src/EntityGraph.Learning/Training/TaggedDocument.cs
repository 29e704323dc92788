namespace EntityGraph.Learning;

/// <summary>Sentences that belong together, and how much they weigh in training.</summary>
/// <param name="Corpus">Short name of the corpus.</param>
/// <param name="Sentences">In text order.</param>
/// <param name="Weight">Factor of the gradient.</param>
internal sealed record TaggedDocument(string Corpus, IReadOnlyList<TaggedSentence> Sentences, float Weight);
