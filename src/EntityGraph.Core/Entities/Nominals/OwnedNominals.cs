namespace EntityGraph;

/// <summary>Tells what "his country", "her ministry" mean: the country or body whose office the text gives to the person, where there is one alone.</summary>
internal sealed class OwnedNominals
{
    private static readonly WordSet s_countries = new("country nation homeland government");

    private readonly ResolvedDocument _document;
    private readonly ILookup<EntityId, RoleHolder> _holders;
    private readonly Lazy<WordNounPhrases> _phrases;
    private readonly string[] _lower;

    /// <summary>Makes it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lower">Its words in lower case.</param>
    /// <param name="holders">The roles that the text gives to each person.</param>
    public OwnedNominals(ResolvedDocument document, string[] lower, ILookup<EntityId, RoleHolder> holders)
    {
        _document = document;
        _lower = lower;
        _holders = holders;
        _phrases = new Lazy<WordNounPhrases>(() => new WordNounPhrases(document.Annotated, lower));
    }

    /// <summary>The country or body that the noun after a possessive pronoun means; null where the text does not say.</summary>
    /// <param name="pronoun">Token of "his" or "her".</param>
    /// <param name="person">Whom it means.</param>
    public EntityId? After(int pronoun, EntityId person)
    {
        var noun = pronoun + 1;
        if (noun >= _lower.Length || !_holders.Contains(person) || (!s_countries.Contains(_lower[noun]) && !OrganisationWords.Nouns.Contains(_lower[noun])) || !_phrases.Value.IsHead(noun))
        {
            return null;
        }

        var owners = _holders[person].Select(holder => holder.Owner).OfType<EntityId>().Distinct()
            .Select(owner => _document.Entities.Entities.FirstOrDefault(entity => entity.Id == owner)).OfType<Entity>()
            .Where(owner => s_countries.Contains(_lower[noun])
                ? owner.Kind == EntityKind.Country
                : owner.Kind == EntityKind.Organisation && PluralNominals.IsCalled(owner, _lower[noun], isJoined: false))
            .Take(2).ToList();
        return owners is [var only] ? only.Id : null;
    }
}
