using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>Tells countries and nationalities from other places in what a model of a user's own labels found.</summary>
/// <remarks>
/// Only the kind of a mention whose label stands for places changes, and only where the model has no label for
/// countries: what the user's gold says of spans and labels stays, nothing is added, and mentions of other labels are
/// never touched. Immutable and thread-safe.
/// </remarks>
internal sealed class LabelCountries(CountryRefiner refiner, LabelSet labels)
{
    private readonly bool _isNeeded =
        labels.Kinds.Contains(MentionKind.Location) && !labels.Kinds.Contains(MentionKind.Country);

    public ImmutableArray<Mention> Correct(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        if (!_isNeeded || !mentions.Any(mention => mention.Kind == MentionKind.Location))
        {
            return mentions;
        }

        var refined = refiner
            .Refine(document, mentions)
            .Where(mention => mention.Kind is MentionKind.Country or MentionKind.Nationality)
            .ToDictionary(mention => mention.Span, mention => mention.Kind);
        return
        [
            .. mentions.Select(mention =>
                mention.Kind == MentionKind.Location && refined.TryGetValue(mention.Span, out var kind)
                    ? mention with
                    {
                        Kind = kind,
                    }
                    : mention
            ),
        ];
    }
}
