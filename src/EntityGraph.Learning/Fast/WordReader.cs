namespace EntityGraph.Learning;

/// <summary>Works out what the features know of a word form. Immutable and thread-safe.</summary>
internal sealed class WordReader(WordPieceTable pieces, WordClusters coarse, WordClusters middle, WordClusters fine)
{
    private const int LongestAffix = 5;
    private const int LongestNeighbourAffix = 3;

    /// <summary>Stands for one of the word's features at offset 0; shifted by the offset elsewhere.</summary>
    private enum Kind
    {
        Exact = 1,
        Lower,
        Prefix,
        Suffix,
        Shape,
        LongShape,
        Caps,
        Coarse,
        Middle,
        Fine,
        HeadPart,
        TailPart,
        Bin,
        FineCaps = 15,
    }

    public WordPieceTable Pieces => pieces;

    public WordClusters Coarse => coarse;

    public WordClusters Middle => middle;

    public WordClusters Fine => fine;

    /// <summary>Reads one word form; two calls give equal answers.</summary>
    public Word Read(ReadOnlySpan<char> form)
    {
        var text = WordShape.Plain(form);
        var caps = WordShape.CapsOf(text);
        var lower = WordShape.Lower(text);
        Span<float> vector = stackalloc float[pieces.Dimensions];
        pieces.Embed(text, vector);
        var word = new Word
        {
            Exact = FeatureHash.OfText(text),
            Lower = FeatureHash.OfText(lower),
            Shape = FeatureHash.OfText(WordShape.Compressed(text)),
            Caps = caps,
            Bracket = WordShape.BracketOf(form),
            Quote = WordShape.QuoteOf(form),
            Cluster64 = coarse.Nearest(vector),
            Cluster256 = middle.Nearest(vector),
            Cluster1000 = fine.Nearest(vector),
        };
        var keys = new FeatureKeys();
        word.Keys = new uint[(2 * Word.Reach) + 1][];
        word.Groups = new FeatureGroup[(2 * Word.Reach) + 1][];
        for (var offset = -Word.Reach; offset <= Word.Reach; offset++)
        {
            keys.Clear();
            Collect(word, text, lower, offset, vector, keys);
            word.Keys[offset + Word.Reach] = keys.Keys.ToArray();
            word.Groups[offset + Word.Reach] = keys.Groups.ToArray();
        }

        return word;
    }

    /// <summary>The word that stands before the first and after the last of a sentence.</summary>
    public static Word ReadEdge()
    {
        var word = new Word
        {
            Exact = 1,
            Lower = 1,
            Shape = 1,
            Caps = CapsKind.Punctuation,
        };
        word.Keys = new uint[(2 * Word.Reach) + 1][];
        word.Groups = new FeatureGroup[(2 * Word.Reach) + 1][];
        for (var offset = -Word.Reach; offset <= Word.Reach; offset++)
        {
            word.Keys[offset + Word.Reach] = [FeatureHash.Key(((int)Kind.Lower * 8) + offset + Word.Reach, word.Lower)];
            word.Groups[offset + Word.Reach] = [FeatureGroup.Shape];
        }

        return word;
    }

    private static void Collect(
        Word word,
        ReadOnlySpan<char> text,
        ReadOnlySpan<char> lower,
        int offset,
        ReadOnlySpan<float> vector,
        FeatureKeys keys
    )
    {
        void Add(Kind kind, ulong value, FeatureGroup group) =>
            keys.Add(((int)kind * 8) + offset + Word.Reach, value, group);

        Add(Kind.Lower, word.Lower, FeatureGroup.Identity);
        Add(Kind.Shape, word.Shape, FeatureGroup.Shape);
        Add(Kind.Caps, (ulong)word.Caps, FeatureGroup.Shape);
        Add(Kind.Coarse, word.Cluster64, FeatureGroup.Cluster);
        Add(Kind.Middle, word.Cluster256, FeatureGroup.Cluster);
        Add(Kind.Fine, word.Cluster1000, FeatureGroup.Cluster);
        if (Math.Abs(offset) > 1)
        {
            return;
        }

        Add(Kind.FineCaps, ((ulong)word.Cluster1000 << 8) | (ulong)word.Caps, FeatureGroup.Cluster);
        Add(Kind.Exact, word.Exact, FeatureGroup.Identity);
        var longest = offset == 0 ? LongestAffix : LongestNeighbourAffix;
        for (var length = offset == 0 ? 1 : 2; length <= Math.Min(longest, lower.Length); length++)
        {
            Add(Kind.Prefix, FeatureHash.OfText((offset == 0 ? text : lower)[..length]), FeatureGroup.Affix);
            Add(Kind.Suffix, FeatureHash.OfText((offset == 0 ? text : lower)[^length..]), FeatureGroup.Affix);
        }

        // Above the size that each number of a unit vector has on average.
        var bound = 1 / MathF.Sqrt(vector.Length);
        for (var dimension = 0; dimension < vector.Length; dimension++)
        {
            if (MathF.Abs(vector[dimension]) > bound)
            {
                Add(Kind.Bin, (ulong)((dimension * 2) + (vector[dimension] > 0 ? 1 : 0)), FeatureGroup.Cluster);
            }
        }

        if (offset != 0)
        {
            return;
        }

        Add(Kind.LongShape, FeatureHash.OfText(WordShape.Full(text)), FeatureGroup.Shape);
        var hyphen = lower.IndexOf('-');
        if (hyphen > 0 && hyphen < lower.Length - 1)
        {
            var last = lower.LastIndexOf('-');
            Add(Kind.HeadPart, FeatureHash.OfText(lower[..hyphen]), FeatureGroup.Identity);
            Add(Kind.TailPart, FeatureHash.OfText(lower[(last + 1)..]), FeatureGroup.Identity);
        }
    }
}
