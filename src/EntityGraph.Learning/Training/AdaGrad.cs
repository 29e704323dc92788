namespace EntityGraph.Learning;

/// <summary>
/// Steps of AdaGrad (Duchi et al. 2011): each weight has a width of its own, which falls with the slopes that it has
/// met.
/// </summary>
/// <param name="Rate">Width of a weight's first steps.</param>
/// <param name="Decay">Share of a weight that is added to its slope.</param>
internal readonly record struct AdaGrad(float Rate, float Decay)
{
    private const float Least = 1e-3f;

    /// <summary>Takes a step against the slopes <c>factor · values</c>.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="squares">Sums of the squares of their slopes so far.</param>
    /// <param name="values">As many numbers as there are weights.</param>
    /// <param name="factor">What each of them is multiplied with.</param>
    public void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> values, float factor)
    {
        for (var index = 0; index < weights.Length; index++)
        {
            var slope = (factor * values[index]) + (Decay * weights[index]);
            squares[index] += slope * slope;
            weights[index] -= Rate * slope / MathF.Sqrt(Least + squares[index]);
        }
    }
}
