namespace EntityGraph.Learning;

/// <summary>One word as the encoder reads it.</summary>
/// <param name="Ids">Numbers of its pieces in the vocabulary, at least one.</param>
/// <param name="Shape">Shape of its first piece, a <see cref="PieceShape"/>.</param>
internal sealed record WordPieces(int[] Ids, int Shape);
