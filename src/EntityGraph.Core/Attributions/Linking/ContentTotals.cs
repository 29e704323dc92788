namespace EntityGraph;

/// <summary>
/// What the probabilities of a stretch's tokens come to. A question costs no more for a long stretch, but for the
/// weakest of its tokens.
/// </summary>
internal sealed class ContentTotals
{
    private const double Floor = 0.001;
    private const double LikelyStart = 0.3;
    private const double LikelyCue = 0.5;

    private readonly double[] _logarithms;
    private readonly float[] _goes;
    private readonly int[] _starts;
    private readonly int[] _cues;

    public ContentTotals(LinkText text)
    {
        _goes = new float[text.Count];
        _logarithms = new double[text.Count + 1];
        _starts = new int[text.Count + 1];
        _cues = new int[text.Count + 1];
        for (var token = 0; token < text.Count; token++)
        {
            _goes[token] = text.Contents.GoesOn(token);
            _logarithms[token + 1] = _logarithms[token] + Math.Log(_goes[token] + Floor);
            _starts[token + 1] = _starts[token] + (text.Contents.Begin(token) > LikelyStart ? 1 : 0);
            _cues[token + 1] = _cues[token] + (text.Cues.Begin(token) > LikelyCue ? 1 : 0);
        }
    }

    /// <summary>How the content goes on behind a stretch's first token, some tokens left out.</summary>
    /// <returns>
    /// The logarithm of how likely it goes on throughout; how likely where it is least likely; how many more contents
    /// may start in it.
    /// </returns>
    public (double Logarithm, float Weakest, int Starts) Of(TokenRange range, TokenRange without)
    {
        var rest = new TokenRange(range.Start + 1, range.End);
        var left = new TokenRange(rest.Start, Math.Clamp(without.Start, rest.Start, Math.Max(rest.Start, rest.End)));
        var right = new TokenRange(
            Math.Clamp(without.End, left.End, Math.Max(left.End, rest.End)),
            Math.Max(left.End, rest.End)
        );
        return (Sum(left) + Sum(right), Math.Min(Weakest(left), Weakest(right)), Starts(left) + Starts(right));
    }

    /// <summary>How many likely cues start in a stretch, which may be empty.</summary>
    public int Cues(TokenRange range) => range.Start < range.End ? _cues[range.End] - _cues[range.Start] : 0;

    private double Sum(TokenRange range) =>
        range.Start < range.End ? _logarithms[range.End] - _logarithms[range.Start] : 0;

    private int Starts(TokenRange range) => range.Start < range.End ? _starts[range.End] - _starts[range.Start] : 0;

    private float Weakest(TokenRange range)
    {
        var weakest = 1f;
        for (var token = range.Start; token < range.End; token++)
        {
            weakest = Math.Min(weakest, _goes[token]);
        }

        return weakest;
    }
}
