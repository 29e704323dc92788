namespace EntityGraph;

/// <summary>Which of the stretches around a cue is what is said, or that there is none.</summary>
internal sealed partial class ContentChoice(LinkText text)
{
    private readonly ContentTotals _totals = new(text);
    private readonly LikelyPlaces _starts = new(text.Count, text.Contents.Begin, LeastBoundary);
    private readonly LikelyPlaces _lasts = new(text.Count, text.Contents.End, LeastBoundary);
    private readonly List<int> _children = [];
    private CueCandidate? _parent;

    private const double LeastBoundary = 0.01;
    private const int MostStarts = 7;
    private const int MostEnds = 9;
    private const int Back = 200;
    private const int Ahead = 250;
    private const int StartAhead = 40;
    private (Draft Draft, TokenRange Range)? _rule;

    /// <summary>The stretches that may be the content of a cue.</summary>
    public List<ContentCandidate> Candidates(CueCandidate cue, TokenRange? source)
    {
        var found = new HashSet<ContentCandidate>();
        var zone = Zone(cue.Range, source);
        foreach (
            var start in Starts(cue.Range.End, Math.Min(text.Count, cue.Range.End + StartAhead))
                .Append(FirstAfter(cue.Range.End))
                .Append(FirstAfter(zone.End))
                .Distinct()
        )
        {
            if (start < text.Count && start >= cue.Range.End)
            {
                Add(found, start, Ends(start + 1, start + Ahead, start), ContentForm.After);
            }
        }

        var ahead = Ends(zone.End + 1, zone.End + Ahead, zone.Start);
        var before = Ends(Math.Max(0, cue.Range.Start - Back), cue.Range.Start, -1)
            .Append(zone.Start)
            .Append(zone.Start - 1)
            .Where(end => end > 0)
            .Distinct()
            .ToList();
        foreach (var start in Starts(Math.Max(0, cue.Range.Start - Back), cue.Range.Start))
        {
            Add(found, start, before.Where(end => end > start), ContentForm.Before);
            if (start < zone.Start)
            {
                Add(found, start, ahead, ContentForm.Around);
            }
        }

        if (cue.Rule is { Content.Count: > 0 } && RuleRange(cue) is { Length: > 0 } rule)
        {
            var form =
                rule.Start >= cue.Range.End ? ContentForm.After
                : rule.End <= cue.Range.Start ? ContentForm.Before
                : ContentForm.Around;
            found.Add(new ContentCandidate(rule, form));
        }

        return [.. found.OrderBy(one => one.Range.Start).ThenBy(one => one.Range.End)];
    }

    /// <summary>Cue and source with what stands between them, where they are of one sentence.</summary>
    public TokenRange Zone(TokenRange cue, TokenRange? source) =>
        source is { } range && text.Text.SentenceOf(range.Start) == text.Text.SentenceOf(cue.Start)
            ? new TokenRange(Math.Min(cue.Start, range.Start), Math.Max(cue.End, range.End))
            : cue;

    /// <summary>The hull of what the rules take for the content; empty without one.</summary>
    public TokenRange RuleRange(CueCandidate cue)
    {
        if (cue.Rule is not { } draft)
        {
            return default;
        }

        // Asked for every candidate of a cue.
        if (_rule is not { } known || known.Draft != draft)
        {
            _rule = known = (draft, RangeOf(draft));
        }

        return known.Range;
    }

    private TokenRange RangeOf(Draft draft)
    {
        if (draft.Content.TrueForAll(span => span.IsEmpty))
        {
            return default;
        }

        var hull = draft.Content.Where(span => !span.IsEmpty).Aggregate(TextSpan.Cover);
        var start = text.Text.TokenFrom(hull.Start);
        var end = text.Text.TokenFrom(hull.End);
        return start < end ? new TokenRange(start, end) : default;
    }

    private static void Add(HashSet<ContentCandidate> found, int start, IEnumerable<int> ends, ContentForm form)
    {
        foreach (var end in ends)
        {
            if (end > start)
            {
                found.Add(new ContentCandidate(new TokenRange(start, end), form));
            }
        }
    }

    private int FirstAfter(int position)
    {
        while (position < text.Count && text.Text.At(position) is "," or ":")
        {
            position++;
        }

        return position;
    }

    private List<int> Starts(int from, int to) => _starts.Best(from, to, MostStarts);

    // Ends come from the model, the borders of sentences and quotations; those reached over an open sentence only while
    // the content may go on.
    private IEnumerable<int> Ends(int from, int to, int start)
    {
        var last = Math.Min(to, text.Count);
        var likely = _lasts.Best(Math.Max(0, from - 1), last, MostEnds).ConvertAll(static token => token + 1);
        if (start < 0)
        {
            return [.. likely, last, last - 1];
        }

        var sentence = text.Text.Sentence(Math.Min(Math.Max(start, from - 1), text.Count - 1));
        return likely.Append(sentence.TokenEnd).Append(sentence.TokenEnd - 1).Where(end => end >= from);
    }
}
