using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Tells what "his country", "her party" mean: the country or body whose office the text gives to the person, where
/// there is one alone.
/// </summary>
/// <remarks>A foreign minister's ministry is the foreign ministry of the country, named elsewhere or not.</remarks>
internal sealed class OwnedNominals
{
    private static readonly WordSet s_countries = new("country nation homeland government");

    private readonly List<Entity> _entities;
    private readonly ILookup<EntityId, RoleHolder> _holders;
    private readonly Lazy<WordNounPhrases> _phrases;
    private readonly string[] _lower;

    /// <summary>Makes it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lower">Its words in lower case.</param>
    /// <param name="holders">The roles that the text gives to each person.</param>
    public OwnedNominals(ResolvedDocument document, string[] lower, ILookup<EntityId, RoleHolder> holders)
    {
        _entities = [.. document.Entities.Entities];
        _lower = lower;
        _holders = holders;
        _phrases = new Lazy<WordNounPhrases>(() => new WordNounPhrases(document.Annotated, lower));
    }

    /// <summary>
    /// The document's entities, and behind them ministries that were found and that it does not name.
    /// </summary>
    public ImmutableArray<Entity> Entities => [.. _entities];

    /// <summary>
    /// The number in <see cref="Entities"/> of what the noun after "his" or "her" means; null where the text does not
    /// say.
    /// </summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="owner">Number of whom it means.</param>
    public int? After(PronounWord pronoun, int owner)
    {
        if (
            pronoun is not { IsPossessive: true, Class: PronounClass.Masculine or PronounClass.Feminine }
            || Meant(pronoun.Token + 1, _entities[owner].Id) is not { } meant
        )
        {
            return null;
        }

        var number = _entities.FindIndex(entity => entity.Id == meant.Id);
        if (number < 0)
        {
            number = _entities.Count;
            _entities.Add(meant);
        }

        return number;
    }

    private Entity? Meant(int noun, EntityId person)
    {
        if (
            noun >= _lower.Length
            || !_holders.Contains(person)
            || (!s_countries.Contains(_lower[noun]) && !OrganisationWords.Nouns.Contains(_lower[noun]))
            || !_phrases.Value.IsHead(noun)
        )
        {
            return null;
        }

        if (_lower[noun] == "ministry" && Ministry(person) is { } ministry)
        {
            return ministry;
        }

        var owners = _holders[person]
            .Select(holder => holder.Owner)
            .OfType<EntityId>()
            .Distinct()
            .Select(owner => _entities.Find(entity => entity.Id == owner))
            .OfType<Entity>()
            .Where(owner =>
                s_countries.Contains(_lower[noun])
                    ? owner.Kind == EntityKind.Country
                    : owner.Kind == EntityKind.Organisation
                        && PluralNominals.IsCalled(owner, _lower[noun], isJoined: false)
            )
            .Take(2)
            .ToList();
        return owners is [var only] ? only : null;
    }

    private Entity? Ministry(EntityId person)
    {
        const string Minister = " minister";
        const string Deputy = "deputy ";
        var found = new Dictionary<EntityId, Entity>();
        foreach (
            var holder in _holders[person].Where(holder => holder.Role.EndsWith(Minister, StringComparison.Ordinal))
        )
        {
            var portfolio = holder.Role[..^Minister.Length];
            portfolio = portfolio.StartsWith(Deputy, StringComparison.Ordinal) ? portfolio[Deputy.Length..] : portfolio;
            if (
                portfolio != "prime"
                && holder.Owner?.CountryCode is { } code
                && CountryGazetteer.Default.Get(code) is { } country
                && InstitutionNominals.NameOf($"{portfolio} ministry") is { } name
            )
            {
                var entity = InstitutionNominals.EntityOf(name, country);
                found.TryAdd(entity.Id, entity);
            }
        }

        return found.Count == 1 ? found.Values.First() : null;
    }
}
