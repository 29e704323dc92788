using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Gives document entities the kind that another document of the same story has for their name: "Chia Yang" that a
/// tagger took for a person beside "Chia Yang Fasteners Co., Ltd.".
/// </summary>
/// <remarks>
/// Only for names of no settled kind, only to a person or an organisation, and only where both texts share far more
/// than chance. A place that a text says something is in stays a place; a person with a trade, an age or a sex stays a
/// person. O(n) but for names that share a rare word.
/// </remarks>
internal sealed class KindRepair
{
    private const int MostNames = 32;
    private const int ShortestName = 3;

    // What two short texts of one story share at least; see Story.
    private const double LeastStory = 1.3;

    // Last words of names that are no place's, however a tagger reads them.
    private static readonly WordSet s_bodies = new(
        "gymnasium school college university institute academy hospital clinic foundation association "
            + "society federation company bank party orchestra committee council"
    );

    private readonly Dictionary<(string DocumentId, EntityId Repaired), EntityId> _original;

    private KindRepair(
        List<LocalEntity> entities,
        Dictionary<(string DocumentId, EntityId Repaired), EntityId> original
    )
    {
        Entities = entities;
        _original = original;
    }

    /// <summary>All entities in the order they came, some with another kind and id.</summary>
    public List<LocalEntity> Entities { get; }

    /// <summary>Looks at all document entities of a corpus.</summary>
    /// <param name="ordered">In order of document id.</param>
    public static KindRepair Of(List<LocalEntity> ordered)
    {
        var names = new NameCache();
        var byKey = Index(ordered, names);
        var original = new Dictionary<(string, EntityId), EntityId>();
        List<LocalEntity>? entities = null;
        for (var index = 0; index < ordered.Count; index++)
        {
            var local = ordered[index];
            var kind =
                IsInstitution(local.Entity) ? EntityKind.Organisation
                : IsOpen(local) ? KindOf(local, byKey, names)
                : null;
            if (kind is null)
            {
                entities?.Add(local);
                continue;
            }

            var id = EntityId.ForName(kind.Value, local.Entity.Name);
            entities ??= [.. ordered[..index]];
            if (!IsFree(ordered, index, id) || !original.TryAdd((local.DocumentId, id), local.Entity.Id))
            {
                entities.Add(local);
                continue;
            }

            entities.Add(
                local with
                {
                    Entity = local.Entity with { Id = id, Kind = kind.Value, IsDocumentBound = false },
                }
            );
        }

        return new KindRepair(original.Count == 0 ? ordered : entities!, original); // Made with the first entry.
    }

    // Which persons and organisations have a key; more than a few of one key tell nothing.
    private static Dictionary<string, List<LocalEntity>> Index(List<LocalEntity> ordered, NameCache names)
    {
        var byKey = new Dictionary<string, List<LocalEntity>>(StringComparer.Ordinal);
        foreach (
            var local in ordered.Where(local =>
                local.Entity is { Kind: EntityKind.Organisation or EntityKind.Person, IsDocumentBound: false }
            )
        )
        {
            foreach (var key in NamesOf(local).SelectMany(name => names.Get(local.Entity.Kind, name).Keys))
            {
                if (!byKey.TryGetValue(key, out var holders))
                {
                    byKey.Add(key, holders = []);
                }

                if (holders.Count <= MostNames && (holders.Count == 0 || holders[^1] != local))
                {
                    holders.Add(local);
                }
            }
        }

        return byKey;
    }

    // What its document has under that id, or calls something else as well, is that.
    private static bool IsFree(List<LocalEntity> ordered, int index, EntityId id)
    {
        var (documentId, name) = (ordered[index].DocumentId, ordered[index].Entity.Name);
        for (var step = -1; step <= 1; step += 2)
        {
            for (
                var near = index + step;
                near >= 0 && near < ordered.Count && ordered[near].DocumentId == documentId;
                near += step
            )
            {
                if (ordered[near].Entity.Id == id || ordered[near].Entity.Aliases.Contains(name))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The same result under the ids that the entities have in their documents.</summary>
    public CorpusEntities Restore(CorpusEntities resolved)
    {
        if (_original.Count == 0)
        {
            return resolved;
        }

        var map = resolved.Map.ToBuilder();
        foreach (var ((documentId, repaired), id) in _original)
        {
            map[(documentId, id)] = map[(documentId, repaired)];
            map.Remove((documentId, repaired));
        }

        return resolved with
        {
            Map = map.ToImmutable(),
        };
    }

    // "Obshchestvo Zimovshchikov" is a society, whatever it was taken for.
    private static bool IsInstitution(Entity entity)
    {
        if (
            entity.Kind is not (EntityKind.Person or EntityKind.Other or EntityKind.Location)
            || entity.Country is not null
        )
        {
            return false;
        }

        var words = NameText.Key(entity.Name).Split(' ');
        return words.Length > 1
            && (
                InstitutionWords.IsForeign(words[0])
                || InstitutionWords.IsForeign(words[^1])
                || (entity.Kind != EntityKind.Person && s_bodies.Contains(words[^1]))
            );
    }

    private static bool IsOpen(LocalEntity local) =>
        local.Entity.Kind switch
        {
            EntityKind.Other => !IsAdjective(local.Entity.Name),
            EntityKind.Location => (!local.IsPlaceThere || Acronyms.IsAcronym(local.Entity.Name))
                && local.Entity.Country is null,
            EntityKind.Organisation => local
                is { IsCalledThing: false, Entity: { Country: null, IsDocumentBound: false } }
                && local.Entity.Name.Contains(' ', StringComparison.Ordinal)
                && OrganisationList.Find(local.Entity.Name) is null,
            EntityKind.Person => local is { Roles.IsEmpty: true, BirthYear: null }
                && (local.IsFemale is null || local.IsCalledThing),
            _ => false,
        };

    // "Kurdish", "Bavarian": a people's or region's adjective is nobody's short name.
    private static bool IsAdjective(string name) =>
        !name.Contains(' ', StringComparison.Ordinal)
        && (
            name.EndsWith("ish", StringComparison.Ordinal)
            || name.EndsWith("ian", StringComparison.Ordinal)
            || name.EndsWith("ese", StringComparison.Ordinal)
        );

    private static EntityKind? KindOf(LocalEntity local, Dictionary<string, List<LocalEntity>> byKey, NameCache names)
    {
        foreach (var kind in (EntityKind[])[EntityKind.Organisation, EntityKind.Person])
        {
            if (kind == local.Entity.Kind)
            {
                continue;
            }

            var (form, keys) = names.Get(kind, local.Entity.Name);
            foreach (
                var other in keys.SelectMany(key =>
                    byKey.GetValueOrDefault(key) is { Count: <= MostNames } holders ? holders : []
                )
            )
            {
                if (other.DocumentId != local.DocumentId && Tells(local, form, other, names))
                {
                    return kind;
                }
            }
        }

        return null;
    }

    private static bool Tells(LocalEntity local, NameForm form, LocalEntity other, NameCache names)
    {
        var kind = other.Entity.Kind;
        var match = other.Entity.Aliases.Append(other.Entity.Name).Min(name => names.Get(kind, name).Form.Match(form));
        if (
            match > NameMatch.Stated
            && local.Entity.Name.Contains(' ', StringComparison.Ordinal)
            && other.OtherNames.Any(name => names.Get(kind, name).Form.Match(form) <= NameMatch.Spelling)
        )
        {
            match = NameMatch.Stated;
        }

        var isName =
            kind == EntityKind.Person
                ? match <= NameMatch.Stated
                    && (
                        local.Entity.Kind != EntityKind.Organisation
                        || (
                            (
                                IsSurelyPerson(other)
                                || match == NameMatch.Nickname
                                || (match != NameMatch.Exact && HasGivenName(local.Entity.Name))
                            ) && !HasLegalForm(local.Entity.Name)
                        )
                    )
                : match is NameMatch.Spelling or NameMatch.Acronym or NameMatch.Stated
                    || (
                        match is NameMatch.Exact or NameMatch.ShortForm
                        && IsLonger(local, other)
                        && !IsPlaceOf(local, other)
                    );
        return isName
            && Story.Shared(
                EntityProfile.Of([local with { Entity = local.Entity with { Kind = kind } }]),
                EntityProfile.Of([other])
            ) >= LeastStory;
    }

    // The names by which it is looked for: its own, and those that its text states of it.
    private static IEnumerable<string> NamesOf(LocalEntity local) =>
        local.Entity.Aliases.Append(local.Entity.Name).Concat(local.OtherNames);

    // "Liz Oriolo": two words, the first of them a given name that many bear.
    private static bool HasGivenName(string name) =>
        name.Split(' ') is [var given, var family]
        && GivenNames.IsGiven(NameFolding.Fold(given))
        && !NameEvidence.Has("tail", family)
        && !CommonInstitutions.IsHead(NameFolding.Fold(family));

    // "Assam" beside the "Assam Tea Workers Union": bodies are named for where they are.
    private static bool IsPlaceOf(LocalEntity local, LocalEntity other) =>
        local.Entity.Kind == EntityKind.Location
        && NameText.Key(other.Entity.Name) is var name
        && name.StartsWith($"{NameText.Key(local.Entity.Name)} ", StringComparison.Ordinal)
        && name[(name.LastIndexOf(' ') + 1)..] is var head
        && (CommonInstitutions.IsHead(head) || !InstitutionWords.Of([head]).Concepts.IsEmpty);

    private static bool HasLegalForm(string name) =>
        NameText.Key(name) is var key && OrganisationNames.WithoutLegalForm(key) != key;

    private static bool IsOneWord(string name) => !name.Contains(' ', StringComparison.Ordinal);

    // "FC Grünau", "Grünau Textiles": a full name in the same story by which one word is no person's.
    private static bool SaysItself(string name) =>
        name.Split(' ') is [var first, .., var last]
        && (
            Acronyms.IsAcronym(first)
            || NameEvidence.Has("tail", last)
            || NameEvidence.Has("tail", first)
            || InstitutionWords.Of([NameFolding.Fold(first)]).Concepts is [_, ..]
        );

    // "FC Blau-Rot Grünau" goes by two words without its letters.
    private static bool IsClub(string name) => Acronyms.IsAcronym(name.Split(' ')[0]);

    private static bool IsSurelyPerson(LocalEntity local) =>
        local is { IsCalledThing: false }
        && (!local.Roles.IsEmpty || local.BirthYear is not null || local.IsFemale is not null);

    // "Chia Yang Fasteners Co., Ltd." says what it is; a person of the same bare name as a firm may be its founder.
    private static bool IsLonger(LocalEntity local, LocalEntity other) =>
        other
            .Entity.Aliases.Append(other.Entity.Name)
            .Any(name =>
                NameText.Key(name) is var key
                && key.Length > NameText.Key(local.Entity.Name).Length
                && (
                    local.Entity.Kind != EntityKind.Person
                    || HasLegalForm(key)
                    || ((IsOneWord(local.Entity.Name) || IsClub(name)) && SaysItself(name))
                )
            )
        || (local.Entity.Kind != EntityKind.Person && local.Entity.Name.Contains(' ', StringComparison.Ordinal))
        || (local.Entity.Kind == EntityKind.Other && Acronyms.IsAcronym(local.Entity.Name));

    // Taking a name apart is dear; most names come again.
    private sealed class NameCache
    {
        private readonly Dictionary<
            (EntityKind Kind, string Name),
            (NameForm Form, ImmutableArray<string> Keys)
        > _names = [];

        public (NameForm Form, ImmutableArray<string> Keys) Get(EntityKind kind, string name)
        {
            if (!_names.TryGetValue((kind, name), out var known))
            {
                var form = NameForm.Of(kind, name);
                known = (
                    form,
                    name.Length < ShortestName
                        ? []
                        :
                        [
                            .. form.Keys()
                                .Where(key => key[0] is not ('t' or 'b'))
                                .Select(key => $"{(int)kind}{key}")
                                .Distinct(StringComparer.Ordinal),
                        ]
                );
                _names.Add((kind, name), known);
            }

            return known;
        }
    }
}
