namespace EntityGraph;

/// <summary>
/// Joins entities of different documents that have one kind and one canonical name, case, accents and punctuation left
/// out.
/// </summary>
/// <remarks>
/// <para>Entities bound to their document (bare family names, institutions without a country) are never joined.
/// Same-named entities of different countries stay apart; those without a country go with the country that most
/// documents name. Organisations that differ by a legal form alone ("Nordhafen", "Nordhafen AG") are one.</para>
/// <para>A clash of ids gets <c>~2</c>, ordered by smallest (document id, start). A pure function of the set of inputs;
/// O(n log n).</para>
/// </remarks>
public sealed class NameCorpusResolver : ICorpusResolver
{
    /// <inheritdoc/>
    public CorpusEntities Resolve(IEnumerable<LocalEntity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);

        var ordered = entities
            .OrderBy(local => local.DocumentId, StringComparer.Ordinal)
            .ThenBy(local => local.FirstStart)
            .ThenBy(local => local.Entity.Id)
            .ToList();
        // Groups come in order of their first member, which is their smallest (document id, start).
        var groups = ordered.GroupBy(GroupKey, StringComparer.Ordinal).SelectMany(ByCountry);
        return ClusterNaming.Name(groups);
    }

    private static string GroupKey(LocalEntity local)
    {
        var id = local.Entity.Id.Value;
        if (local.Entity.IsDocumentBound || id.Contains('~', StringComparison.Ordinal))
        {
            return $"{id}\n{local.DocumentId}";
        }

        // "Foreign Ministry (Sweden)" ends in a country code, organisation/foreign-ministry-se, that looks like a legal
        // form.
        return local.Entity.Kind == EntityKind.Organisation && !local.Entity.Name.EndsWith(')')
            ? OrganisationNames.WithoutLegalForm(id.Replace('-', ' '))
            : id;
    }

    private static IEnumerable<List<LocalEntity>> ByCountry(IEnumerable<LocalEntity> group)
    {
        var members = group.ToList();
        var countries = members
            .Where(member => member.Entity.Country is not null)
            .GroupBy(member => member.Entity.Country!, StringComparer.Ordinal) // Null was filtered out.
            .OrderByDescending(country => country.Count())
            .ThenBy(country => country.Key, StringComparer.Ordinal)
            .Select(country => country.Key)
            .ToList();
        if (countries.Count < 2)
        {
            return [members];
        }

        return countries.Select(country =>
            members.Where(member => (member.Entity.Country ?? countries[0]) == country).ToList()
        );
    }
}
