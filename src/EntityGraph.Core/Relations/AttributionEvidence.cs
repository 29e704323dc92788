using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Cuts what an attribution says about a target into what may be shown: the sentence, the reported words, the quoted
/// ones.
/// </summary>
internal sealed class AttributionEvidence
{
    private readonly ResolvedDocument _document;
    private readonly ImmutableArray<QuotedStretch> _quotes;
    private readonly ILookup<EntityId, Mention> _mentions;

    public AttributionEvidence(ResolvedDocument document)
    {
        _document = document;
        _quotes = QuoteFinder.Find(document.Tokenized);
        _mentions = document
            .Annotated.Mentions.SelectMany(mention =>
                document.Entities.EntitiesOf(mention.Id).Select(entity => (Entity: entity, Mention: mention))
            )
            .ToLookup(pair => pair.Entity, pair => pair.Mention);
    }

    /// <summary>The evidence that an attribution mentions an entity by a target: in the target's sentence.</summary>
    public Evidence Of(Attribution attribution, AttributionTarget target, EntityId entity, string extractor)
    {
        var mention = _document.Annotated.Mentions[target.MentionId].Span;
        var index = Math.Max(0, _document.Tokenized.SentenceIndexAt(mention.Start));
        var sentence = _document.Tokenized.Sentences[index].Span;
        var reported = Reported(attribution, mention, sentence);
        var span = reported is { } words ? TextSpan.Cover(mention, words) : mention;
        foreach (var part in attribution.Source.Concat(attribution.Cue))
        {
            span = sentence.Contains(part) ? TextSpan.Cover(span, part) : span;
        }

        return Base(attribution, span, index, extractor) with
        {
            Score = Score(attribution, _document.Annotated.Mentions[target.MentionId].Form, entity),
            Via = target.Via,
            Reported = reported,
            Quote = reported is { } stretch ? Quoted(stretch, mention) : null,
        };
    }

    /// <summary>The evidence that an outlet carries a speaker's words: in the cue's sentence.</summary>
    public Evidence OfRelay(Attribution attribution, int relay, int speaker, string extractor)
    {
        var outlet = _document.Annotated.Mentions[relay].Span;
        var index = Math.Max(0, _document.Tokenized.SentenceIndexAt(outlet.Start));
        var sentence = _document.Tokenized.Sentences[index].Span;
        var span = outlet;
        foreach (
            var part in attribution.Source.Concat(attribution.Cue).Append(_document.Annotated.Mentions[speaker].Span)
        )
        {
            span = sentence.Contains(part) ? TextSpan.Cover(span, part) : span;
        }

        return Base(attribution, span, index, extractor);
    }

    private double Score(Attribution attribution, MentionForm form, EntityId entity)
    {
        var names = _mentions[entity].Where(mention => mention.Form == MentionForm.Name).ToList();
        return MentionsScore.Calibrated(
            attribution,
            form,
            Math.Max(1, _mentions[entity].Count()),
            names.Count == 0 ? null : names.Max(name => name.Score)
        );
    }

    private Evidence Base(Attribution attribution, TextSpan span, int sentence, string extractor)
    {
        var cue = attribution.Cue.IsEmpty
            ? sentence
            : Math.Max(0, _document.Tokenized.SentenceIndexAt(attribution.Cue[0].Start));
        return new Evidence(_document.Document.Id, span, sentence, extractor, attribution.Score)
        {
            Modality = attribution.Modality,
            Attribution = attribution.Id,
            Cue = attribution.CueLemma.Length > 0 ? attribution.CueLemma : null,
            Mode = attribution.Mode,
            CueSentence = cue == sentence ? null : cue,
        };
    }

    /// <summary>
    /// The content part with the target, cut to its sentence; for a cue's object the first part in the sentence.
    /// </summary>
    private static TextSpan? Reported(Attribution attribution, TextSpan mention, TextSpan sentence)
    {
        TextSpan? first = null;
        foreach (var part in attribution.Content)
        {
            var start = Math.Max(part.Start, sentence.Start);
            var end = Math.Min(part.End, sentence.End);
            if (start >= end)
            {
                continue;
            }

            var cut = new TextSpan(start, end);
            if (cut.Contains(mention))
            {
                return cut;
            }

            first ??= cut;
        }

        return first;
    }

    /// <summary>The words between the article's own marks: those around the target, else the longest.</summary>
    private TextSpan? Quoted(TextSpan reported, TextSpan mention)
    {
        TextSpan? best = null;
        for (var i = 0; i < _quotes.Length; i++)
        {
            var quote = _quotes[i];
            var isWhole = quote.Closed || (i + 1 < _quotes.Length && _quotes[i + 1].Reopens);
            var start = Math.Max(quote.Inner.Start, reported.Start);
            var end = Math.Min(quote.Inner.End, reported.End);
            if (!isWhole || start >= end)
            {
                continue;
            }

            var cut = new TextSpan(start, end);
            if (cut.Contains(mention))
            {
                return cut;
            }

            best = best is { } other && other.Length >= cut.Length ? best : cut;
        }

        return best;
    }
}
