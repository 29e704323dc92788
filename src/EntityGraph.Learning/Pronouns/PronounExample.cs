namespace EntityGraph.Learning;

/// <summary>One pronoun of a gold text with the mentions that it may mean.</summary>
/// <param name="Pairs">The numbers of each pair, one list a mention.</param>
/// <param name="Meant">Whether the pronoun means it; none where it means nothing listed.</param>
/// <param name="Weight">What it counts in training, 1 for most.</param>
internal sealed record PronounExample(float[][] Pairs, bool[] Meant, float Weight = 1);
