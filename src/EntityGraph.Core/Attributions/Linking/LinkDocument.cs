using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A document to learn from.</summary>
internal sealed class LinkDocument
{
    private readonly List<LinkGold> _gold = [];

    public LinkDocument(LinkExample example)
    {
        var text = new AttributionText(example.Document);
        Text = new LinkText(text, RuleAttributionExtractor.Drafts(text));
        foreach (var marked in example.Marked)
        {
            if (Tokens(text, marked.Cue) is { } cue)
            {
                _gold.Add(new LinkGold(cue, Tokens(text, marked.Source), Tokens(text, marked.Content)));
            }
        }

        Cues = CueCandidate.Of(Text);
        MarkedCues =
        [
            .. Cues.Select(cue => (Cue: cue, Gold: _gold.Find(gold => gold.Cue == cue.Range)))
                .Where(pair => pair.Gold != default),
        ];
    }

    public LinkText Text { get; }

    /// <summary>All that may be cues.</summary>
    public IReadOnlyList<CueCandidate> Cues { get; }

    /// <summary>Those that are marked as cues.</summary>
    public IReadOnlyList<(CueCandidate Cue, LinkGold Gold)> MarkedCues { get; }

    /// <summary>Share of tokens that two ranges have in common, in [0, 1].</summary>
    public static double Shared(TokenRange one, TokenRange other)
    {
        var common = Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
        return common <= 0 ? 0 : (double)common / (Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start));
    }

    /// <summary>
    /// True where cue, source and content overlap one marked attribution's, which may have no source either.
    /// </summary>
    public bool IsRight(LinkChoice choice) => IsRight(choice.Cue.Range, choice.Source, choice.Content?.Range);

    /// <summary>The same for parts by themselves.</summary>
    public bool IsRight(TokenRange cue, TokenRange? source, TokenRange? content) =>
        _gold.Exists(gold =>
            Overlap(gold.Cue, cue)
            && (gold.Source is { } marked ? source is { } found && Overlap(marked, found) : source is null)
            && gold.Content is { } said
            && content is { } range
            && Overlap(said, range)
        );

    /// <summary>True where exactly these tokens are a marked cue.</summary>
    public bool IsCue(TokenRange range) => _gold.Exists(gold => gold.Cue == range);

    private static bool Overlap(TokenRange one, TokenRange other) => one.Start < other.End && other.Start < one.End;

    private static TokenRange? Tokens(AttributionText text, ImmutableArray<TextSpan> parts)
    {
        if (parts.IsDefaultOrEmpty)
        {
            return null;
        }

        var hull = parts.Aggregate(TextSpan.Cover);
        var start = text.Document.Tokenized.TokenIndexAt(hull.Start);
        var end = text.TokenFrom(hull.End);
        return start < end ? new TokenRange(start, end) : null;
    }
}
