namespace EntityGraph;

/// <summary>Decides which source, cue and content belong together, over the probabilities of a model's layer.</summary>
/// <remarks>
/// Cue by cue: the most likely source, given it the most likely content (a log-linear choice each, "none" among them),
/// given both whether the cue is one. Overlapping cues rival each other. Weights are learned from PolNeAR; what the
/// rules found is evidence as any other. Linear in the tokens.
/// </remarks>
internal sealed class AttributionLinker
{
    private readonly LinkText _text;
    private readonly LinkWeights _weights;
    private readonly SourceChoice _sources;
    private readonly ContentChoice _contents;
    private readonly CueChoice _cues;
    private readonly FeatureList _features = new();

    public AttributionLinker(LinkText text, LinkWeights weights)
    {
        _text = text;
        _weights = weights;
        _sources = new SourceChoice(text);
        _contents = new ContentChoice(text);
        _cues = new CueChoice(text);
    }

    /// <summary>
    /// The attributions that are at least as likely as asked, in order of their cues, which do not overlap.
    /// </summary>
    public List<LinkedParts> Link(double least)
    {
        var taken = new List<LinkedParts>();
        var isTaken = new bool[_text.Count];
        foreach (
            var (choice, _, right) in Rate()
                .OrderByDescending(one => one.Exact)
                .ThenBy(one => one.Choice.Cue.Range.Start)
        )
        {
            var cue = choice.Cue.Range;
            var words = isTaken.AsSpan(cue.Start, cue.Length);
            if (!words.Contains(true))
            {
                words.Fill(true);
                taken.Add(new LinkedParts(cue, choice.Source, choice.Content?.Range, right) { Rule = choice.Cue.Rule });
            }
        }

        return [.. taken.Where(one => one.Score >= least).OrderBy(one => one.Cue.Start)];
    }

    /// <summary>
    /// All that may be cues with their parts, how likely exactly these words are a cue (as a score) and how likely the
    /// parts are right (in [0, 1]).
    /// </summary>
    public List<(LinkChoice Choice, double Exact, double Right)> Rate()
    {
        var rated = new List<(LinkChoice Choice, double Exact, double Right)>();
        foreach (var cue in CueCandidate.Of(_text))
        {
            var choice = Choose(cue);
            _cues.Describe(choice, _features);
            rated.Add(
                (
                    choice,
                    _weights.Score(_features, LinkWeights.ExactShift),
                    LogOdds.ToProbability((_weights.Scale * _weights.Score(_features)) + _weights.Offset)
                )
            );
        }

        return rated;
    }

    /// <summary>The best source of a cue, and given it the best content.</summary>
    public LinkChoice Choose(CueCandidate cue)
    {
        var choice = Source(cue);
        var candidates = _contents.Candidates(cue, choice.Source);
        _contents.None(cue, _features);
        var none = _weights.Score(_features);
        var sum = 1.0;
        var best = none;
        var shift = none;
        ContentCandidate? content = null;
        foreach (var candidate in candidates)
        {
            _contents.Describe(cue, choice.Source, candidate, _features);
            var score = _weights.Score(_features);
            Accumulate(score, ref shift, ref sum);
            if (score > best)
            {
                best = score;
                content = candidate;
            }
        }

        return choice with
        {
            Content = content,
            ContentProbability = Math.Exp(best - shift) / sum,
        };
    }

    private LinkChoice Source(CueCandidate cue)
    {
        _sources.None(cue, _features);
        var best = _weights.Score(_features);
        var shift = best;
        var sum = 1.0;
        TokenRange? source = null;
        foreach (var span in _sources.Candidates(cue))
        {
            _sources.Describe(cue, span, _features);
            var score = _weights.Score(_features);
            Accumulate(score, ref shift, ref sum);
            if (score > best)
            {
                best = score;
                source = span.Range;
            }
        }

        return new LinkChoice(cue) { Source = source, SourceProbability = Math.Exp(best - shift) / sum };
    }

    private static void Accumulate(double score, ref double shift, ref double sum)
    {
        if (score > shift)
        {
            sum = (sum * Math.Exp(shift - score)) + 1;
            shift = score;
        }
        else
        {
            sum += Math.Exp(score - shift);
        }
    }
}
