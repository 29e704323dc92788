using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Finds attributions by cue words and the order of source, cue and content, without a syntax parser.
/// </summary>
/// <remarks>
/// Reads title, body and captions. Immutable, thread-safe, deterministic; time is linear in the tokens. Scores are
/// constants of the patterns, measured on PolNeAR's training part. The cue list is <c>data/gazetteers/cues.tsv</c>.
/// </remarks>
public sealed class RuleAttributionExtractor : IAttributionExtractor
{
    // Longer "sentences" are tables or text without marks.
    private const int LongestSentence = 1_000;

    /// <inheritdoc/>
    public string Name => "attribution-rules";

    /// <inheritdoc/>
    public ImmutableArray<Attribution> Extract(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new AttributionText(document);
        return new DraftAssembler(text, Name).Assemble(Drafts(text));
    }

    /// <summary>What the rules find, in order of the cues.</summary>
    internal static List<Draft> Drafts(AttributionText text)
    {
        var cues = new CueFinder(text);
        var contents = new ContentFinder(text, cues);
        var matcher = new RuleMatcher(text, cues, contents);
        var drafts = new List<Draft>();
        foreach (var sentence in text.Document.Tokenized.Sentences)
        {
            if (
                sentence.Zone is ZoneKind.Title or ZoneKind.Body or ZoneKind.Caption
                && sentence.TokenCount <= LongestSentence
            )
            {
                drafts.AddRange(InSentence(sentence, text, cues, matcher));
            }
        }

        AddColonQuotations(drafts, text, matcher);
        return [.. drafts.OrderBy(draft => draft.Order)];
    }

    private static List<Draft> InSentence(Sentence sentence, AttributionText text, CueFinder cues, RuleMatcher matcher)
    {
        var drafts = new List<Draft>();
        if (sentence.Zone == ZoneKind.Title && matcher.MatchHeadline(sentence) is { } headline)
        {
            drafts.Add(headline);
        }

        for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
        {
            var draft =
                drafts.Exists(found => found.Cue.Exists(range => range.Contains(token))) ? null
                : cues.At(token) is { } cue ? matcher.Match(cue, drafts)
                : matcher.MatchOther(token);
            if (draft is not null)
            {
                drafts.Add(draft);
            }
        }

        return drafts;
    }

    private static void AddColonQuotations(List<Draft> drafts, AttributionText text, RuleMatcher matcher)
    {
        var taken = drafts.SelectMany(draft => draft.Content).Select(span => span.Start).ToHashSet();
        for (var quote = 0; quote < text.Quotes.Length; quote++)
        {
            if (!taken.Contains(text.Quotes[quote].Span.Start) && matcher.MatchColon(quote) is { } draft)
            {
                drafts.Add(draft);
            }
        }
    }
}
