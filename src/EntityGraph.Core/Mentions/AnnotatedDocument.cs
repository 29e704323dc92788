using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// A tokenised document with what was found in it, before names are resolved to entities. Immutable and thread-safe.
/// </summary>
public sealed class AnnotatedDocument
{
    private readonly SyntaxLayer? _syntaxLayer;
    private readonly StateLayer? _stateLayer;

    /// <summary>Creates the annotated form.</summary>
    /// <param name="tokenized">The cut text.</param>
    /// <param name="mentions">In text order, not overlapping, <see cref="Mention.Id"/> equal to their index.</param>
    public AnnotatedDocument(TokenizedDocument tokenized, ImmutableArray<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(tokenized);
        Tokenized = tokenized;
        Mentions = mentions;
    }

    /// <summary>The cut text.</summary>
    public TokenizedDocument Tokenized { get; }

    /// <summary>The document itself.</summary>
    public Document Document => Tokenized.Document;

    /// <summary>In text order, not overlapping; a mention's id is its index.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Who says what, in order of the cue; empty until an attribution extractor ran.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>
    /// The attribution parts that the analyser found; null where it was not asked for them or cannot find them.
    /// </summary>
    public AttributionLayer? AttributionLayer { get; init; }

    /// <summary>
    /// Parts of speech and dependencies; null where the analyser was not asked for them or cannot tell them.
    /// </summary>
    /// <exception cref="ArgumentException">The layer has not one word for each token.</exception>
    public SyntaxLayer? SyntaxLayer
    {
        get => _syntaxLayer;
        init =>
            _syntaxLayer =
                value is null || value.Words.Length == Tokenized.Tokens.Length
                    ? value
                    : throw new ArgumentException(
                        $"expected {Tokenized.Tokens.Length} words, found {value.Words.Length}.",
                        nameof(value)
                    );
    }

    /// <summary>
    /// The model's numbers for each token; null where the analyser was not asked for them or has none.
    /// </summary>
    /// <exception cref="ArgumentException">The layer has not one entry for each token.</exception>
    public StateLayer? StateLayer
    {
        get => _stateLayer;
        init =>
            _stateLayer =
                value is null || value.Count == Tokenized.Tokens.Length
                    ? value
                    : throw new ArgumentException(
                        $"expected {Tokenized.Tokens.Length} tokens, found {value.Count}.",
                        nameof(value)
                    );
    }

    /// <summary>The same document, layers included, with its attributions filled.</summary>
    public AnnotatedDocument WithAttributions(ImmutableArray<Attribution> attributions) => With(Mentions, attributions);

    /// <summary>The same document and layers with other mentions, and attributions that name them.</summary>
    /// <param name="mentions">In text order, not overlapping, <see cref="Mention.Id"/> equal to their index.</param>
    /// <param name="attributions">Their mention ids are those of <paramref name="mentions"/>.</param>
    public AnnotatedDocument With(ImmutableArray<Mention> mentions, ImmutableArray<Attribution> attributions) =>
        new(Tokenized, mentions)
        {
            Attributions = attributions,
            AttributionLayer = AttributionLayer,
            SyntaxLayer = SyntaxLayer,
            StateLayer = StateLayer,
        };

    /// <summary>
    /// The same layers over other mentions and attributions, and over a text whose characters alone may differ.
    /// </summary>
    internal AnnotatedDocument Rebuild(
        TokenizedDocument tokenized,
        ImmutableArray<Mention> mentions,
        ImmutableArray<Attribution> attributions
    ) =>
        new(tokenized, mentions)
        {
            Attributions = attributions,
            AttributionLayer = AttributionLayer,
            SyntaxLayer = SyntaxLayer,
        };

    /// <summary>The characters of a mention.</summary>
    public string Surface(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return Tokenized.Slice(mention.Span);
    }

    /// <summary>
    /// The half-open range of mention indices that start inside <paramref name="span"/>. O(log mentions).
    /// </summary>
    public Range MentionsIn(TextSpan span)
    {
        var first = FirstMentionFrom(span.Start);
        return first..Math.Max(first, FirstMentionFrom(span.End));
    }

    /// <summary>The mention that covers a span, which must not be longer; null for none. O(log mentions).</summary>
    internal Mention? MentionOver(TextSpan span)
    {
        var before = FirstMentionFrom(span.Start + 1);
        return before > 0 && Mentions[before - 1].Span.Contains(span) ? Mentions[before - 1] : null;
    }

    private int FirstMentionFrom(int position)
    {
        var low = 0;
        var high = Mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
