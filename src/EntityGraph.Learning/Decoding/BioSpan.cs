namespace EntityGraph.Learning;

/// <summary>A run of words with one type.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">One past its last word.</param>
/// <param name="Type">0-based number of its type.</param>
/// <param name="Score">In [0, 1], not calibrated: see <see cref="BioDecoder"/>.</param>
internal readonly record struct BioSpan(int Start, int End, int Type, double Score);
