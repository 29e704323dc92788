namespace EntityGraph.Learning;

/// <summary>What <see cref="FastTrainer"/> trains on and where it writes.</summary>
public sealed record FastTrainerOptions
{
    /// <summary>Passes that the model which ships is trained with.</summary>
    public const int UsualPasses = 8;

    /// <summary>
    /// The folder of corpora, with <c>ner/</c>, <c>trees/</c>, <c>relations/</c> and <c>names/</c> in it.
    /// </summary>
    public required string CorporaFolder { get; init; }

    /// <summary>
    /// The folder of the encoder (<c>model.safetensors</c>, <c>vocab.txt</c>); null takes <c>encoder</c> beside the
    /// corpora.
    /// </summary>
    public string? EncoderFolder { get; init; }

    /// <summary>The model folder to write, made where it is missing: <c>models/fast</c>.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Seed of every random choice. One seed gives one model.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Day that the card shows.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Passes over the training sentences, at least 1.</summary>
    public int Passes { get; init; } = UsualPasses;

    /// <summary>Most rows of weights that are kept, the heaviest; 12 bytes each on disk before compression.</summary>
    public int MostRows { get; init; } = 400_000;

    /// <summary>Takes one in this many documents and leaves the others out: for a quick trial.</summary>
    public int Thinning { get; init; } = 1;

    /// <summary>A model that tags further text to learn from; null for gold alone.</summary>
    public TeacherOptions? Teacher { get; init; }

    internal string Encoder => EncoderFolder ?? Path.Combine(CorporaFolder, "..", "encoder");
}
