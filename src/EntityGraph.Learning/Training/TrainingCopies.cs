namespace EntityGraph.Learning;

/// <summary>Adds to gold sentences what <see cref="Augmentation"/> makes of them.</summary>
internal static class TrainingCopies
{
    // One sentence in this many is copied; a copy weighs this share of its sentence.
    private const int LowerShare = 10;
    private const int UpperShare = 12;
    private const int PlainShare = 3;
    private const float CopyWeight = 0.5f;
    private const string Mark = " (copies)";

    /// <summary>True of documents that <see cref="Of"/> made.</summary>
    public static bool Contains(string corpus) => corpus.EndsWith(Mark, StringComparison.Ordinal);

    /// <summary>Copies in lower case, in capitals and with cut hyphens, one sentence a document.</summary>
    /// <remarks>Most sentences without a name are left out: they have little to teach in another form.</remarks>
    public static IEnumerable<TaggedDocument> Of(IEnumerable<TaggedDocument> documents, LabelSet labels)
    {
        var number = 0;
        foreach (var document in documents)
        {
            foreach (var sentence in document.Sentences)
            {
                number++;
                if (number % PlainShare != 0 && Array.TrueForAll(sentence.Allowed, mask => mask.IsOutside))
                {
                    continue;
                }

                var weight = document.Weight * CopyWeight;
                if (number % LowerShare == 0)
                {
                    yield return new TaggedDocument("lower-case" + Mark, [Augmentation.Lower(sentence)], weight);
                }

                if (number % UpperShare == 1)
                {
                    yield return new TaggedDocument("capitals" + Mark, [Augmentation.Upper(sentence)], weight);
                }

                if (Augmentation.Split(sentence, labels) is { } cut)
                {
                    yield return new TaggedDocument("cut hyphens" + Mark, [cut], weight);
                }
            }
        }
    }
}
