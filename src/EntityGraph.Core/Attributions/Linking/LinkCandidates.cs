namespace EntityGraph;

/// <summary>Stretches that may be a part of an attribution, read from the probabilities of a layer.</summary>
/// <remarks>
/// The probabilities come from a first-order chain, so that the product below is the exact probability of a span.
/// </remarks>
internal sealed class LinkCandidates
{
    private const int Tags = 3;
    private readonly float[] _begins;
    private readonly float[] _goes;
    private readonly float[] _ends;

    /// <summary>Reads one part.</summary>
    public LinkCandidates(AttributionLayer layer, AttributionPart part, int tokens)
    {
        _begins = new float[tokens];
        _goes = new float[tokens + 1];
        _ends = new float[tokens];
        var offset = (int)part * Tags;
        var previous = 0f;
        for (var token = 0; token < tokens; token++)
        {
            var begin = Rounded(layer.Probabilities[(token * AttributionLayer.TagCount) + offset + 1]);
            var inside = Rounded(layer.Probabilities[(token * AttributionLayer.TagCount) + offset + 2]);
            _begins[token] = begin;
            _goes[token] = previous > 1e-6f ? Math.Min(1, inside / previous) : 0;
            if (token > 0)
            {
                _ends[token - 1] = Math.Max(0, previous - inside);
            }

            previous = begin + inside;
        }

        if (tokens > 0)
        {
            _ends[tokens - 1] = previous;
        }
    }

    // Less than a thousandth says nothing.
    private static float Rounded(float probability) => MathF.Round(probability, 3);

    /// <summary>How likely a span starts at a token.</summary>
    public float Begin(int token) => _begins[token];

    /// <summary>How likely a span that holds the token before goes on with this one.</summary>
    public float GoesOn(int token) => _goes[token];

    /// <summary>How likely a span ends with a token.</summary>
    public float End(int token) => _ends[token];

    /// <summary>The spans that are likely enough, in order of their starts.</summary>
    /// <param name="least">Least probability of the start and of the span.</param>
    public List<LinkSpan> Spans(double least)
    {
        var spans = new List<LinkSpan>();
        for (var start = 0; start < _begins.Length; start++)
        {
            double rest = _begins[start];
            for (var end = start + 1; rest >= least; end++)
            {
                var probability = rest * (1 - _goes[end]);
                if (probability >= least)
                {
                    spans.Add(new LinkSpan(new TokenRange(start, end), probability));
                }

                if (end >= _begins.Length)
                {
                    break;
                }

                rest *= _goes[end];
            }
        }

        return spans;
    }

    /// <summary>Probability that exactly these tokens are a span.</summary>
    public double Of(TokenRange range)
    {
        double probability = _begins[range.Start];
        for (var token = range.Start + 1; token < range.End; token++)
        {
            probability *= _goes[token];
        }

        return probability * (1 - _goes[range.End]);
    }
}
