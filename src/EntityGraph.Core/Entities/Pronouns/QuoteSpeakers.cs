using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Who says I and we: the speaker of the attribution whose content holds the word.</summary>
internal sealed class QuoteSpeakers
{
    private readonly ResolvedDocument _document;
    private readonly Dictionary<EntityId, int> _numbers;
    private readonly ClaimContext _claims;

    public QuoteSpeakers(ResolvedDocument document, Dictionary<EntityId, int> numbers)
    {
        _document = document;
        _numbers = numbers;
        _claims = new ClaimContext(document);
    }

    /// <summary>The number of the speaker's entity, with the attribution's score; -1 where nobody named speaks.</summary>
    public (int Entity, double Score) Find(PronounText text, PronounWord pronoun, ImmutableArray<Entity> entities)
    {
        var span = text.Document.Tokenized.Tokens[pronoun.Token].Span;
        if (!text.IsQuoted(pronoun.Token) || _claims.At(span) is not { ClaimedBy: { } speaker } claim || !_numbers.TryGetValue(speaker, out var number))
        {
            return (-1, 0);
        }

        var kind = entities[number].Kind;
        var fits = pronoun.Class == PronounClass.FirstSingular
            ? kind == EntityKind.Person
            : kind is EntityKind.Organisation or EntityKind.Country;
        return fits ? (number, _document.Annotated.Attributions[claim.Attribution].Score) : (-1, 0);
    }
}
