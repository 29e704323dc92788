namespace EntityGraph;

/// <summary>
/// Tells of any stretch of a resolved document whether it stands in the narrator's voice or inside an attribution's
/// content.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Build one for a document and ask it for every relation: a relation found inside a
/// content gets <see cref="Evidence.ClaimedBy"/> or <see cref="Evidence.ClaimedByUnknown"/> from <see cref="At"/>.
/// </remarks>
public sealed class ClaimContext
{
    private readonly ResolvedDocument _document;
    private readonly (TextSpan Span, int Attribution)[] _contents;
    private readonly int _longest;

    /// <summary>Reads the attributions of a document; O(n log n) in their content parts.</summary>
    public ClaimContext(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _document = document;
        _contents =
        [
            .. document
                .Annotated.Attributions.SelectMany(attribution =>
                    attribution.Content.Select(span => (span, attribution.Id))
                )
                .OrderBy(content => content.span)
                .ThenBy(content => content.Id),
        ];
        _longest = _contents.Length == 0 ? 0 : _contents.Max(content => content.Span.Length);
    }

    /// <summary>
    /// The innermost attribution one of whose content parts holds all of <paramref name="span"/>; null in the
    /// narrator's voice. A negated attribution ("did not say that …") holds its content all the same.
    /// </summary>
    public Claim? At(TextSpan span)
    {
        var best = -1;
        for (var i = LastFrom(span.Start); i >= 0 && _contents[i].Span.Start > span.Start - _longest - 1; i--)
        {
            if (_contents[i].Span.Contains(span) && (best < 0 || IsInner(_contents[i], _contents[best])))
            {
                best = i;
            }
        }

        return best < 0 ? null : new Claim(_contents[best].Attribution, SpeakerOf(_contents[best].Attribution));
    }

    /// <summary>
    /// The evidence with its claimant filled in where its span stands inside a content; else the same evidence.
    /// </summary>
    public Evidence Mark(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return At(evidence.Span) is { } claim
            ? evidence with
            {
                ClaimedBy = claim.ClaimedBy,
                ClaimedByUnknown = claim.IsUnknown,
            }
            : evidence;
    }

    /// <summary>The entity of the first resolved speaker of an attribution; null where there is none.</summary>
    public EntityId? SpeakerOf(int attributionId)
    {
        foreach (var mention in _document.Annotated.Attributions[attributionId].Speakers)
        {
            if (_document.Entities.EntityOf(mention) is { } entity)
            {
                return entity;
            }
        }

        return null;
    }

    private static bool IsInner((TextSpan Span, int Attribution) one, (TextSpan Span, int Attribution) other) =>
        one.Span.Length < other.Span.Length
        || (one.Span.Length == other.Span.Length && one.Attribution > other.Attribution);

    private int LastFrom(int start)
    {
        var low = 0;
        var high = _contents.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_contents[middle].Span.Start <= start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
