namespace EntityGraph.Learning;

/// <summary>Exact-span counts of one kind on one corpus; rates follow from them.</summary>
/// <param name="Corpus">Short name of the corpus.</param>
/// <param name="Kind">PER, ORG, LOC, MISC, or <c>all</c> for the sum of the kinds that are scored there.</param>
/// <param name="Right">Mentions found with the right span and kind.</param>
/// <param name="Found">Mentions found.</param>
/// <param name="Gold">Mentions that are there.</param>
public sealed record FastScore(string Corpus, string Kind, int Right, int Found, int Gold)
{
    /// <summary>Share of found mentions that are right, in percent; 0 where none was found.</summary>
    public double Precision => Found == 0 ? 0 : 100.0 * Right / Found;

    /// <summary>Share of the gold mentions that were found, in percent; 0 where there are none.</summary>
    public double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;

    /// <summary>Harmonic mean of precision and recall, in percent.</summary>
    public double F1 => Found + Gold == 0 ? 0 : 200.0 * Right / (Found + Gold);
}
