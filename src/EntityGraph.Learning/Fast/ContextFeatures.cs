namespace EntityGraph.Learning;

/// <summary>Features of a word that depend on its neighbours, its sentence or its document.</summary>
internal static class ContextFeatures
{
    // Word features use kinds below this.
    private const int FirstKind = 1000;

    private enum Kind
    {
        Bias = FirstKind,
        LeftWords,
        RightWords,
        AroundWords,
        LeftShapes,
        RightShapes,
        AroundShapes,
        LeftClusters,
        RightClusters,
        AroundClusters,
        LeftFineShape,
        RightFineShape,
        LeftWordShape,
        RightWordShape,
        LeftTwoShape,
        RightTwoShape,
        List,
        ListPlace,
        LeftList,
        RightList,
        ListShape,
        FirstShape,
        FirstWord,
        FirstFine,
        FirstList,
        StyleWord,
        StyleFine,
        StyleList,
        StyleShape,
        RunBefore,
        RunAfter,
        RunLength,
        RunLast,
        RunFirst,
        RunAround,
        RunLastFine,
        RunFirstFine,
        NumbersShape,
        NumbersCluster,
        NumbersList,
        TopicShape,
        TopicCluster,
        TopicList,
        Quoted,
        Bracketed,
        SeenLower,
        SeenCapital,
        SeenBefore,
        SeenAfter,
        SeenRunFirst,
        SeenRunLast,
        SeenRunFirstFine,
        SeenRunBefore,
        SeenRunAfter,
        SeenRunPlace,
    }

    /// <summary>Adds the features of the word at <paramref name="index"/>.</summary>
    public static void Collect(DocumentView view, SentenceView sentence, int index, FeatureKeys keys)
    {
        var word = view.WordAt(sentence, index);
        var left = view.WordAt(sentence, index - 1);
        var right = view.WordAt(sentence, index + 1);
        Add(keys, Kind.Bias, 0, FeatureGroup.Shape);
        Neighbours(view, sentence, index, (left, word, right), keys);
        Lists(view, sentence, index, word, keys);
        Sentence(view, sentence, index, word, keys);
        if (word.IsCapital)
        {
            Run(view, sentence, index, keys);
            Memory(view, sentence, index, keys);
        }
    }

    private static void Neighbours(
        DocumentView view,
        SentenceView sentence,
        int index,
        (Word Left, Word Own, Word Right) words,
        FeatureKeys keys
    )
    {
        var (left, word, right) = words;
        var farLeft = view.WordAt(sentence, index - 2);
        var farRight = view.WordAt(sentence, index + 2);
        Add(keys, Kind.LeftWords, Pair(left.Lower, word.Lower), FeatureGroup.Identity);
        Add(keys, Kind.RightWords, Pair(word.Lower, right.Lower), FeatureGroup.Identity);
        Add(keys, Kind.AroundWords, Pair(left.Lower, right.Lower), FeatureGroup.Identity);
        Add(keys, Kind.LeftShapes, Pair(left.Shape, word.Shape), FeatureGroup.Shape);
        Add(keys, Kind.RightShapes, Pair(word.Shape, right.Shape), FeatureGroup.Shape);
        Add(keys, Kind.AroundShapes, Pair(Pair(left.Shape, word.Shape), right.Shape), FeatureGroup.Shape);
        Add(keys, Kind.LeftClusters, Pair(left.Cluster256, word.Cluster256), FeatureGroup.Cluster);
        Add(keys, Kind.RightClusters, Pair(word.Cluster256, right.Cluster256), FeatureGroup.Cluster);
        Add(
            keys,
            Kind.AroundClusters,
            Pair(Pair(left.Cluster64, word.Cluster64), right.Cluster64),
            FeatureGroup.Cluster
        );
        Add(keys, Kind.LeftFineShape, Pair(left.Cluster1000, word.Shape), FeatureGroup.Cluster);
        Add(keys, Kind.RightFineShape, Pair(right.Cluster1000, word.Shape), FeatureGroup.Cluster);
        Add(keys, Kind.LeftWordShape, Pair(left.Lower, word.Shape), FeatureGroup.Identity);
        Add(keys, Kind.RightWordShape, Pair(right.Lower, word.Shape), FeatureGroup.Identity);
        Add(keys, Kind.LeftTwoShape, Pair(Pair(farLeft.Lower, left.Lower), word.Shape), FeatureGroup.Identity);
        Add(keys, Kind.RightTwoShape, Pair(Pair(farRight.Lower, right.Lower), word.Shape), FeatureGroup.Identity);
    }

    private static void Lists(DocumentView view, SentenceView sentence, int index, Word word, FeatureKeys keys)
    {
        var marks = view.Marks(index);
        var place = view.Place(index);
        for (var list = 0; marks >> list != 0; list++)
        {
            if ((marks >> list & 1) != 0)
            {
                Add(keys, Kind.ListPlace, Pair((ulong)list, place), FeatureGroup.List);
                Add(keys, Kind.ListShape, Pair((ulong)list, word.Shape), FeatureGroup.List);
            }
        }

        if (marks != 0)
        {
            Add(keys, Kind.List, Pair(marks, place), FeatureGroup.List);
        }

        if (index > sentence.Start && view.Marks(index - 1) != 0)
        {
            Add(keys, Kind.LeftList, Pair(view.Marks(index - 1), marks), FeatureGroup.List);
        }

        if (index + 1 < sentence.End && view.Marks(index + 1) != 0)
        {
            Add(keys, Kind.RightList, Pair(view.Marks(index + 1), marks), FeatureGroup.List);
        }
    }

    private static void Sentence(DocumentView view, SentenceView sentence, int index, Word word, FeatureKeys keys)
    {
        var marks = view.Marks(index);
        if (index == sentence.Start || (index == sentence.Start + 1 && view.WordAt(sentence, index - 1).Quote > 0))
        {
            Add(keys, Kind.FirstShape, word.Shape, FeatureGroup.Shape);
            Add(keys, Kind.FirstWord, word.Lower, FeatureGroup.Identity);
            Add(keys, Kind.FirstFine, word.Cluster1000, FeatureGroup.Cluster);
            Add(keys, Kind.FirstList, marks, FeatureGroup.List);
        }

        if (sentence.Style != 0)
        {
            var style = (ulong)sentence.Style;
            Add(keys, Kind.StyleShape, Pair(style, word.Shape), FeatureGroup.Shape);
            Add(keys, Kind.StyleWord, Pair(style, word.Lower), FeatureGroup.Identity);
            Add(keys, Kind.StyleFine, Pair(style, word.Cluster1000), FeatureGroup.Cluster);
            Add(keys, Kind.StyleList, Pair(style, marks), FeatureGroup.List);
        }

        var numbers = (ulong)((sentence.DigitBucket * 8) + sentence.LengthBucket);
        Add(keys, Kind.NumbersShape, Pair(numbers, word.Shape), FeatureGroup.Shape);
        Add(keys, Kind.NumbersCluster, Pair(numbers, word.Cluster256), FeatureGroup.Cluster);
        if (marks != 0)
        {
            Add(keys, Kind.NumbersList, Pair(numbers, marks), FeatureGroup.List);
        }

        if (word.IsCapital && view.Sentences.Count > 1)
        {
            var topic = view.Words[0].Lower;
            Add(keys, Kind.TopicShape, Pair(topic, word.Shape), FeatureGroup.Memory);
            Add(keys, Kind.TopicCluster, Pair(topic, word.Cluster64), FeatureGroup.Memory);
            if (marks != 0)
            {
                Add(keys, Kind.TopicList, Pair(topic, marks), FeatureGroup.Memory);
            }
        }
    }

    private static void Run(DocumentView view, SentenceView sentence, int index, FeatureKeys keys)
    {
        var (start, end) = view.Run(index);
        var place = (ulong)((index == start ? 1 : 0) + (index == end - 1 ? 2 : 0));
        var before = view.WordAt(sentence, start - 1);
        var after = view.WordAt(sentence, end);
        Add(keys, Kind.RunBefore, Pair(before.Lower, place), FeatureGroup.Identity);
        Add(keys, Kind.RunAfter, Pair(after.Lower, place), FeatureGroup.Identity);
        Add(
            keys,
            Kind.RunLength,
            Pair((ulong)Math.Min(end - start, 6), Pair(place, (ulong)Math.Min(index - start, 3))),
            FeatureGroup.Shape
        );
        Add(keys, Kind.RunAround, Pair(before.Cluster256, after.Cluster256), FeatureGroup.Cluster);
        if (index != end - 1)
        {
            Add(keys, Kind.RunLast, Pair(view.Words[end - 1].Lower, place), FeatureGroup.Identity);
            Add(keys, Kind.RunLastFine, Pair(view.Words[end - 1].Cluster1000, place), FeatureGroup.Cluster);
        }

        if (index != start)
        {
            Add(keys, Kind.RunFirst, Pair(view.Words[start].Lower, place), FeatureGroup.Identity);
            Add(keys, Kind.RunFirstFine, Pair(view.Words[start].Cluster1000, place), FeatureGroup.Cluster);
        }
    }

    private static void Memory(DocumentView view, SentenceView sentence, int index, FeatureKeys keys)
    {
        if (view.Memory(index) is not { } memory)
        {
            return;
        }

        var unsure = index == sentence.Start || sentence.Style is 1 or 2;
        if (memory.LowerCount > 0)
        {
            Add(keys, Kind.SeenLower, Pair(unsure ? 1u : 0u, memory.CapitalCount > 0 ? 1u : 0u), FeatureGroup.Memory);
        }

        if (memory.CapitalCount > (unsure ? 0 : 1))
        {
            Add(keys, Kind.SeenCapital, Pair(unsure ? 1u : 0u, memory.LowerCount > 0 ? 1u : 0u), FeatureGroup.Memory);
        }

        foreach (var use in memory.Uses)
        {
            if (use != index)
            {
                Add(keys, Kind.SeenBefore, view.Words[use - 1].Lower, FeatureGroup.Memory);
                Add(
                    keys,
                    Kind.SeenAfter,
                    use + 1 < view.Words.Length && view.Words[use + 1] is { } next ? next.Lower : 1,
                    FeatureGroup.Memory
                );
            }
        }

        var (start, end) = view.Run(index);
        if (
            memory.LongestStart < 0
            || memory.LongestIndex == index
            || memory.LongestEnd - memory.LongestStart <= end - start
        )
        {
            return;
        }

        var words = view.Words;
        var first = memory.LongestIndex == memory.LongestStart;
        var last = memory.LongestIndex == memory.LongestEnd - 1;
        var place = (ulong)((first ? 1 : 0) + (last ? 2 : 0));
        Add(
            keys,
            Kind.SeenRunPlace,
            Pair(place, (ulong)Math.Min(6, memory.LongestEnd - memory.LongestStart)),
            FeatureGroup.Memory
        );
        if (!first)
        {
            Add(keys, Kind.SeenRunFirst, words[memory.LongestStart].Lower, FeatureGroup.Memory);
            Add(keys, Kind.SeenRunFirstFine, Pair(words[memory.LongestStart].Cluster1000, place), FeatureGroup.Memory);
        }

        if (!last)
        {
            Add(keys, Kind.SeenRunLast, words[memory.LongestEnd - 1].Lower, FeatureGroup.Memory);
        }
    }

    private static void Add(FeatureKeys keys, Kind kind, ulong value, FeatureGroup group) =>
        keys.Add((int)kind, value, group);

    private static ulong Pair(ulong first, ulong second) => FeatureHash.Combine(first, second);
}
