using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>A model whose tags of unlabelled text are learned from beside the gold.</summary>
public sealed record TeacherOptions
{
    /// <summary>Tags the text.</summary>
    public required IAnalyzer Analyzer { get; init; }

    /// <summary>What a word of its counts beside a word of gold.</summary>
    public float Weight { get; init; } = 0.3f;

    /// <summary>
    /// In (0, 1]: of a word, as many tags stay open as it takes for their probabilities to add up to this; one where it
    /// is sure.
    /// </summary>
    public double Confidence { get; init; } = 0.9;

    /// <summary>True learns from the probabilities themselves, whatever <see cref="Confidence"/> says.</summary>
    public bool IsSoft { get; init; }

    /// <summary>Which texts, of <see cref="AllTexts"/>.</summary>
    public ImmutableArray<string> Texts { get; init; } = AllTexts;

    /// <summary>Takes one in this many documents.</summary>
    public int Thinning { get; init; } = 1;

    /// <summary>The texts that there are.</summary>
    public static ImmutableArray<string> AllTexts { get; } =
    ["polnear", "ewt", "gum", "fewrel", "crossre-news", "redocred", "conll04", "wikiann", "btc", "wnut17"];
}
