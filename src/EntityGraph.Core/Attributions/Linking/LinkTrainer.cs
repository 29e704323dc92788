namespace EntityGraph;

/// <summary>Learns the linker's weights by steps down the gradient (AdaGrad), document by document.</summary>
internal sealed class LinkTrainer
{
    private const double Rate = 0.15;
    private const double Decay = 2e-5;

    private readonly LinkWeights _weights = new();
    private readonly float[] _squares = new float[LinkWeights.Size];
    private readonly double[] _sums = new double[LinkWeights.Size];
    private readonly FeatureList _features = new();
    private readonly List<int[]> _options = [];
    private readonly List<double> _scores = [];
    private int _remembered;

    public LinkWeights Weights => _weights;

    /// <summary>Remembers the weights of now, to be averaged.</summary>
    public void Remember()
    {
        for (var cell = 0; cell < LinkWeights.Size; cell++)
        {
            _sums[cell] += _weights.Values[cell];
        }

        _remembered++;
    }

    /// <summary>
    /// Sets the weights to the mean of those remembered since the last time, which sways less with the last documents.
    /// </summary>
    public void Average()
    {
        for (var cell = 0; cell < LinkWeights.Size; cell++)
        {
            _weights.Values[cell] = (float)(_sums[cell] / Math.Max(1, _remembered));
        }

        Array.Clear(_sums);
        _remembered = 0;
    }

    /// <summary>Learns from which sources and contents go with the marked cues.</summary>
    public void Parts(LinkDocument document, bool withContent)
    {
        var sources = new SourceChoice(document.Text);
        var contents = new ContentChoice(document.Text);
        var linker = new AttributionLinker(document.Text, _weights);
        foreach (var (cue, gold) in document.MarkedCues)
        {
            if (!withContent)
            {
                Source(sources, cue, gold);
                continue;
            }

            Content(contents, cue, linker.Choose(cue).Source, gold);
        }
    }

    /// <summary>Learns which cues are right, over choices by other weights.</summary>
    public void Cues(LinkDocument document, IEnumerable<LinkChoice> choices)
    {
        var cues = new CueChoice(document.Text);
        foreach (var choice in choices)
        {
            cues.Describe(choice, _features);
            Logistic(_features.Cells, 0, document.IsRight(choice));
            Logistic(_features.Cells, LinkWeights.ExactShift, document.IsCue(choice.Cue.Range));
        }
    }

    private void Source(SourceChoice sources, CueCandidate cue, LinkGold gold)
    {
        _options.Clear();
        sources.None(cue, _features);
        _options.Add(_features.Cells.ToArray());
        var target = gold.Source is null ? 0 : -1;
        var best = 0.0;
        foreach (var span in sources.Candidates(cue))
        {
            sources.Describe(cue, span, _features);
            _options.Add(_features.Cells.ToArray());
            var shared = gold.Source is { } source ? LinkDocument.Shared(source, span.Range) : 0;
            if (shared > best)
            {
                best = shared;
                target = _options.Count - 1;
            }
        }

        Choice(target);
    }

    private void Content(ContentChoice contents, CueCandidate cue, TokenRange? source, LinkGold gold)
    {
        const double LeastShared = 0.6;
        _options.Clear();
        contents.None(cue, _features);
        _options.Add(_features.Cells.ToArray());
        var target = gold.Content is null ? 0 : -1;
        var best = LeastShared;
        foreach (var candidate in contents.Candidates(cue, source))
        {
            contents.Describe(cue, source, candidate, _features);
            _options.Add(_features.Cells.ToArray());
            var shared = gold.Content is { } content ? LinkDocument.Shared(content, candidate.Range) : 0;
            if (shared > best)
            {
                best = shared;
                target = _options.Count - 1;
            }
        }

        Choice(target);
    }

    private void Choice(int target)
    {
        if (target < 0)
        {
            return;
        }

        _scores.Clear();
        var highest = double.MinValue;
        foreach (var option in _options)
        {
            var score = 0.0;
            foreach (var cell in option)
            {
                score += _weights.Values[cell];
            }

            _scores.Add(score);
            highest = Math.Max(highest, score);
        }

        var sum = _scores.Sum(score => Math.Exp(score - highest));
        for (var index = 0; index < _options.Count; index++)
        {
            var error = (index == target ? 1 : 0) - (Math.Exp(_scores[index] - highest) / sum);
            if (Math.Abs(error) > 1e-4)
            {
                Step(_options[index], 0, error);
            }
        }
    }

    private void Logistic(ReadOnlySpan<int> cells, int shift, bool isRight)
    {
        var score = 0.0;
        foreach (var cell in cells)
        {
            score += _weights.Values[cell ^ shift];
        }

        Step(cells, shift, (isRight ? 1 : 0) - LogOdds.ToProbability(score));
    }

    private void Step(ReadOnlySpan<int> cells, int shift, double error)
    {
        foreach (var plain in cells)
        {
            var cell = plain ^ shift;
            var gradient = error - (Decay * _weights.Values[cell]);
            _squares[cell] += (float)(gradient * gradient);
            _weights.Values[cell] += (float)(Rate * gradient / Math.Sqrt(1 + _squares[cell]));
        }
    }
}
