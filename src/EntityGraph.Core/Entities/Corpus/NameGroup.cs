namespace EntityGraph;

/// <summary>The document entities of one kind and one name: what may be one without another look at the name.</summary>
internal sealed class NameGroup(string key, EntityKind kind)
{
    /// <summary>Kind and folded name, or the id where that settles it.</summary>
    public string Key { get; } = key;

    /// <summary>What they are.</summary>
    public EntityKind Kind { get; } = kind;

    /// <summary>
    /// True where key and country alone decide: countries, listed organisations, institutions with their country.
    /// </summary>
    public bool IsSettled { get; init; }

    /// <summary>True where the group is bound to one document.</summary>
    public bool IsBound { get; init; }

    /// <summary>In order of (document id, start).</summary>
    public List<LocalEntity> Members { get; } = [];

    /// <summary>The group that an entity belongs to, empty.</summary>
    public static NameGroup For(LocalEntity local)
    {
        var entity = local.Entity;
        var kind = SnakeCase.Of(entity.Kind);
        if (
            entity is { Kind: EntityKind.Person, IsDocumentBound: true }
            && NameForm.Of(entity.Kind, entity.Name) is { Person: { IsBare: true } single }
            && IsName(entity.Name)
        )
        {
            // Of many documents: what else they say has to tell whether it is one.
            return new NameGroup($"{kind} ~ {single.Family}", entity.Kind);
        }

        if (
            entity is { Kind: EntityKind.Organisation, IsDocumentBound: true }
            && !local.IsInDoubt
            && OrganisationList.Institution(entity.Name) is { } institution
        )
        {
            return new NameGroup($"{kind} ~ {NameText.Key(institution)}", entity.Kind);
        }

        if (
            entity.IsDocumentBound
            || local.IsInDoubt
            || (
                entity.Kind == EntityKind.Person
                && char.IsLower(entity.Name[0])
                && entity.Name.StartsWith("of ", StringComparison.Ordinal)
            )
        )
        {
            return new NameGroup($"{entity.Id}\n{local.DocumentId}", entity.Kind) { IsSettled = true, IsBound = true };
        }

        if (entity.Kind is EntityKind.Country or EntityKind.Other)
        {
            return new NameGroup(LocalContext.KeyOf(entity.Id), entity.Kind) { IsSettled = true };
        }

        var form = NameForm.Of(entity.Kind, entity.Name);
        if (
            entity is { Kind: EntityKind.Organisation, Country: null }
            && form is { Listed: null, IsQualified: false }
            && CommonInstitutions.IsMinistry(form.Words)
        )
        {
            return new NameGroup($"{entity.Id}\n{local.DocumentId}", entity.Kind) { IsSettled = true, IsBound = true };
        }

        return form.Listed is not null || (form.IsQualified && entity.Kind == EntityKind.Organisation)
            ? new NameGroup($"{kind} {NameText.Key(form.Listed?.Name ?? entity.Name)}", entity.Kind)
            {
                IsSettled = true,
            }
            : new NameGroup($"{kind} {form.Key}", entity.Kind);
    }

    // "President" and "Mum" stand for somebody else in each document.
    private static bool IsName(string name) =>
        name.Any(char.IsUpper)
        && name.Length > 2
        && PersonTitles.ClassOf(name) is null
        && Trades.Find(name, isPerson: true) is null
        && !ContentWords.IsListed(name);
}
