using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Who says what stands between quotation marks: the speaker of the attribution whose content holds a word, or whom a
/// speaker speaks for.
/// </summary>
internal sealed class QuoteSpeakers
{
    // Those who hold such a role don't speak for the body that they are of.
    private static readonly WordSet s_private = new(
        "analyst economist professor researcher lecturer scientist student author columnist reporter "
            + "journalist correspondent historian senator congressman "
            + "congresswoman lawmaker legislator parliamentarian deputy strategist expert critic founder owner "
            + "shareholder investor graduate alumnus native veteran"
    );

    private readonly ResolvedDocument _document;
    private readonly Dictionary<EntityId, int> _numbers;
    private readonly ClaimContext _claims;
    private readonly ILookup<EntityId, RoleHolder> _holders;

    private readonly Dictionary<int, ImmutableArray<int>> _pronouns = [];

    public QuoteSpeakers(
        ResolvedDocument document,
        Dictionary<EntityId, int> numbers,
        ILookup<EntityId, RoleHolder> holders
    )
    {
        _document = document;
        _numbers = numbers;
        _claims = new ClaimContext(document);
        _holders = holders;
    }

    /// <summary>Tells whom a pronoun means, which may be a source.</summary>
    public void Learn(PronounFinding found) => _pronouns[found.Token] = found.Entities;

    /// <summary>
    /// The numbers of those who say a word in whole quoted sentences; none where nobody named speaks, and for a few
    /// quoted words.
    /// </summary>
    public ImmutableArray<int> Of(PronounText text, int token) =>
        text.QuoteStart(token) is { } start
        && _claims.At(text.Document.Tokenized.Tokens[start].Span) is { } claim
        && _document.Annotated.Attributions[claim.Attribution]
            is { Mode: AttributionMode.Direct or AttributionMode.Question } attribution
            ? SpeakersOf(attribution)
            : [];

    /// <summary>
    /// The numbers of whom the word means, with the attribution's score; none where nobody named speaks, or for no side
    /// that the text names.
    /// </summary>
    /// <remarks>We is the organisation or country that speaks, the side of a person whose office the text gives
    /// ("Foreign Ministry spokesman Tom Lind"), or several speakers together.</remarks>
    public (ImmutableArray<int> Entities, double Score) Find(
        PronounText text,
        PronounWord pronoun,
        ImmutableArray<Entity> entities
    )
    {
        var span = text.Document.Tokenized.Tokens[pronoun.Token].Span;
        if (!text.IsQuoted(pronoun.Token) || _claims.At(span) is not { } claim)
        {
            return ([], 0);
        }

        var attribution = _document.Annotated.Attributions[claim.Attribution];
        var speakers = SpeakersOf(attribution);
        var isMany = pronoun.Class == PronounClass.FirstPlural;
        ImmutableArray<int> found = speakers switch
        {
            [var speaker] when entities[speaker].Kind == EntityKind.Person => isMany
                ? SideOf(entities[speaker].Id)
                : [speaker],
            [var speaker] when isMany && entities[speaker].Kind is EntityKind.Organisation or EntityKind.Country =>
            [
                speaker,
            ],
            [_, _, ..] when isMany => speakers,
            _ => [],
        };
        return (found, attribution.Score);
    }

    // Where the source is a pronoun, whom that means.
    private ImmutableArray<int> SpeakersOf(Attribution attribution) =>
        (attribution.Speakers.IsEmpty || attribution.SpeakerForm == MentionForm.Pronoun)
        && attribution.Source is [var source]
        && _pronouns.TryGetValue(_document.Tokenized.TokenIndexAt(source.Start), out var meant)
        && _document.Tokenized.Tokens[_document.Tokenized.TokenIndexAt(source.Start)].Span == source
            ? meant
            :
            [
                .. attribution
                    .Speakers.SelectMany(mention => _document.Entities.EntitiesOf(mention))
                    .Distinct()
                    .Where(_numbers.ContainsKey)
                    .Select(speaker => _numbers[speaker]),
            ];

    // The one organisation or country whose office the text gives to a person.
    private ImmutableArray<int> SideOf(EntityId person)
    {
        var sides = _holders[person]
            .Where(holder =>
                holder.Owner is not null
                && !RoleName.IsVague(holder.Role)
                && !s_private.Contains(holder.Role.AsSpan()[(holder.Role.LastIndexOf(' ') + 1)..])
            )
            .Select(holder => holder.Owner!.Value) // Null was filtered out.
            .Distinct()
            .Where(side => _numbers.ContainsKey(side) && !side.Value.StartsWith("location/", StringComparison.Ordinal))
            .Take(2)
            .ToList();
        return sides is [var side] ? [_numbers[side]] : [];
    }
}
