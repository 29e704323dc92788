namespace EntityGraph.Learning;

/// <summary>One sentence of a <see cref="DocumentView"/>.</summary>
/// <param name="Start">Index of its first word in the document.</param>
/// <param name="End">Index one past its last word.</param>
/// <param name="Number">0-based number in the document.</param>
/// <param name="Style">0 plain, 1 capitals only, 2 most words capitalised, 3 no capital at all.</param>
/// <param name="DigitBucket">Share of numbers, 0 (none) to 3.</param>
/// <param name="LengthBucket">Length, 0 (under 3 words) to 4 (25 and more).</param>
internal readonly record struct SentenceView(
    int Start,
    int End,
    int Number,
    int Style,
    int DigitBucket,
    int LengthBucket
);
