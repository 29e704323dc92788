namespace EntityGraph;

/// <summary>Which of the stretches around a cue is its source, or that there is none.</summary>
internal sealed class SourceChoice
{
    private const double Least = 0.03;
    private const int Reach = 60;
    private const int FarReach = 120;
    private const int Longest = 200;

    private readonly LinkText _text;
    private readonly List<LinkSpan> _spans;
    private readonly int[] _strong;

    public SourceChoice(LinkText text)
    {
        _text = text;
        _spans =
        [
            .. text
                .Sources.Spans(Least)
                .Concat(RuleSources(text))
                .OrderBy(span => span.Range.Start)
                .ThenBy(span => span.Range.End)
                .DistinctBy(span => span.Range),
        ];
        _strong = new int[text.Count + 1];
        foreach (var span in _spans.Where(span => span.Probability > 0.3))
        {
            _strong[span.Range.Start + 1]++;
        }

        for (var token = 1; token < _strong.Length; token++)
        {
            _strong[token] += _strong[token - 1];
        }
    }

    /// <summary>The stretches that may be the source of a cue, in text order.</summary>
    public IEnumerable<LinkSpan> Candidates(CueCandidate cue)
    {
        var sentence = _text.Text.Sentence(cue.Range.Start);
        for (
            var index = FirstFrom(Math.Min(sentence.TokenStart, cue.Range.Start - FarReach) - Longest);
            index < _spans.Count;
            index++
        )
        {
            var span = _spans[index];
            if (span.Range.End < cue.Range.Start - FarReach)
            {
                continue;
            }

            if (span.Range.Start > cue.Range.End + Reach)
            {
                break;
            }

            var isNear = span.Range.End > sentence.TokenStart && span.Range.Start < sentence.TokenEnd;
            if (
                (isNear || span.Probability > 0.3)
                && !(span.Range.Start < cue.Range.End && cue.Range.Start < span.Range.End)
            )
            {
                yield return span;
            }
        }
    }

    private int FirstFrom(int token)
    {
        var low = 0;
        var high = _spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].Range.Start < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What speaks for there being no source.</summary>
    public void None(CueCandidate cue, FeatureList features)
    {
        var head = _text.Top(cue.Range);
        features.Clear();
        features.Add(LinkQuestion.SourceNone);
        features.Add(LinkQuestion.SourceNoneWord, _text.Words[head]);
        features.Add(LinkQuestion.SourceNonePassive, _text.Relations[head], _text.Parts[head]);
        features.Add(
            LinkQuestion.SourceRule,
            cue.Rule is null ? 0
                : cue.Rule.Source is null ? 1
                : 2
        );
    }

    /// <summary>What speaks for and against one stretch.</summary>
    public void Describe(CueCandidate cue, LinkSpan span, FeatureList features)
    {
        features.Clear();
        var range = span.Range;
        var head = _text.Top(cue.Range);
        var top = _text.Top(range);
        var isBefore = range.End <= cue.Range.Start;
        var gap = isBefore ? cue.Range.Start - range.End : range.Start - cue.Range.End;
        var side = (isBefore ? -1 : 1) * (FeatureList.Steps(gap) + 1);
        var sameSentence = _text.Text.SentenceOf(range.Start) == _text.Text.SentenceOf(cue.Range.Start);
        features.Add(LinkQuestion.SourceOdds, FeatureList.Odds(span.Probability));
        features.Add(LinkQuestion.SourceSide, side, sameSentence ? 1 : 0);
        features.Add(LinkQuestion.SourceSideWord, isBefore ? 1 : 0, _text.Words[head]);
        features.Add(
            LinkQuestion.SourceSentence,
            sameSentence ? 0 : _text.Text.SentenceOf(range.Start) - _text.Text.SentenceOf(cue.Range.Start),
            FeatureList.Odds(span.Probability) / 4
        );
        var relation = Path(head, top);
        features.Add(LinkQuestion.SourceRelation, relation);
        features.Add(LinkQuestion.SourceRelationSide, relation, isBefore ? 1 : 0, _text.Parts[head]);
        features.Add(LinkQuestion.SourcePath, relation, _text.Words[head]);
        features.Add(
            LinkQuestion.SourceConstituent,
            _text.Left(top) - range.Start,
            _text.Right(top) - range.End is var rest && Math.Abs(rest) <= 2 ? rest : 3
        );
        var (from, to) = isBefore ? (range.End, cue.Range.Start) : (cue.Range.End, range.Start);
        features.Add(
            LinkQuestion.SourceBetween,
            Math.Min(3, _strong[Math.Max(from, to)] - _strong[Math.Min(from, to)]),
            isBefore ? 1 : 0,
            sameSentence ? 1 : 0
        );
        features.Add(LinkQuestion.SourceComma, Commas(from, to), isBefore ? 1 : 0);
        features.Add(
            LinkQuestion.SourceQuote,
            _text.Text.QuoteAt(range.Start) == _text.Text.QuoteAt(cue.Range.Start) ? 1 : 0,
            _text.Text.QuoteAt(cue.Range.Start) < 0 ? 0 : 1
        );
        features.Add(LinkQuestion.SourceFirstWord, _text.Words[range.Start], isBefore ? 1 : 0);
        features.Add(LinkQuestion.SourceNext, _text.Word(range.End), isBefore ? 1 : 0);
        features.Add(LinkQuestion.SourceClosing, _text.Words[range.End - 1], _text.Word(range.Start - 1));
        features.Add(LinkQuestion.SourceLength, FeatureList.Steps(range.Length));
        features.Add(LinkQuestion.SourceRule, Rule(cue, range) + 3);
    }

    private static IEnumerable<LinkSpan> RuleSources(LinkText text) =>
        text
            .Drafts.Where(draft => draft.Source is { Length: > 0 })
            .Select(draft => new LinkSpan(draft.Source!.Value, text.Sources.Of(draft.Source.Value)));

    private static int Rule(CueCandidate cue, TokenRange range) =>
        cue.Rule switch
        {
            null => 0,
            { Source: null } => 1,
            { Source: { } source } when source == range => 2 + (int)(cue.Rule.Score * 5),
            { Source: { } source } when source.Start < range.End && range.Start < source.End => 20
                + (int)(cue.Rule.Score * 5),
            _ => 40 + (int)(cue.Rule.Score * 5),
        };

    private int Commas(int from, int to)
    {
        var commas = 0;
        for (var token = from; token < to && token < from + 20; token++)
        {
            commas += _text.Text.At(token) is "," or ";" or ":" or "." ? 1 : 0;
        }

        return Math.Min(commas, 3);
    }

    private int Path(int head, int top)
    {
        var up = _text.Heads[top];
        if (up == head)
        {
            return _text.Relations[top];
        }

        var above = _text.Heads[head];
        if (above == top)
        {
            return _text.Relations[head] ^ 0x1111111;
        }

        if (up >= 0 && up == above)
        {
            return _text.Relations[top] ^ (_text.Relations[head] * 31);
        }

        if (up >= 0 && _text.Heads[up] == head)
        {
            return (_text.Relations[top] * 7) ^ (_text.Relations[up] * 131);
        }

        return above >= 0 && up >= 0 && _text.Heads[above] == up
            ? (_text.Relations[top] * 5) ^ (_text.Relations[head] * 37) ^ (_text.Relations[above] * 1009)
            : 1;
    }
}
