namespace EntityGraph.Learning;

/// <summary>Two entities of a text, in the order of a relation.</summary>
/// <param name="Source">Index of the entity that a relation would start at.</param>
/// <param name="Target">Index of the other.</param>
/// <param name="Places">For each token, where it stands seen from both: see <see cref="RelationPlaces"/>.</param>
/// <param name="Features">How far apart they stand and in which order.</param>
/// <param name="Labels">Numbers of the relations that hold, rising; empty where none is known.</param>
internal sealed record RelationPair(int Source, int Target, byte[] Places, float[] Features, int[] Labels);
