using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Resolves "the two leaders", "both governments", "neither company" to all that they mean, where number, kind and role
/// fit one set alone.
/// </summary>
/// <remarks>
/// First the last joined names that fit ("Oman and Kuwait") in the sentence or the two before; else as many fitting
/// entities as are asked for in the nearest stretch of up to four sentences that has enough, without the one who does
/// something to them; else the only holders of the role in the text so far; else, of two countries, those that the text
/// speaks of most. Where no number is said, the only two of the sentence. What no set fits alone stays unresolved and is
/// counted.
/// </remarks>
internal sealed class PluralNominals
{
    private const int JoinedBack = 2;
    private const int NearBack = 3;
    private const int FewestMentions = 2;

    private static readonly WordSet s_firms = new(
        "company firm carrier maker manufacturer producer operator supplier retailer start-up startup"
    );

    private readonly ResolvedDocument _document;
    private readonly ILookup<EntityId, string> _roles;
    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly NamedGroups _groups;
    private readonly Dictionary<EntityKind, (PluralPhrase Phrase, ImmutableArray<EntityId> Members)> _last = [];

    public PluralNominals(ResolvedDocument document, IEnumerable<RoleHolder> holders)
    {
        _document = document;
        _roles = holders.ToLookup(holder => holder.Person, holder => holder.Role);
        _entities = document.Entities.Entities.ToDictionary(entity => entity.Id);
        _groups = new NamedGroups(document);
    }

    /// <summary>Every such phrase that asks for a number, and plain plurals that are resolved; in text order.</summary>
    public IEnumerable<Nominal> All()
    {
        foreach (var phrase in new PluralPhrases(_document.Tokenized, _document.Annotated.SyntaxLayer).All())
        {
            var members = Find(phrase);
            Remember(phrase, members);
            if (phrase.Count > 0 || !members.IsEmpty)
            {
                yield return new Nominal(phrase.Span, KindOf(members), null) { Members = members };
            }
        }
    }

    private ImmutableArray<EntityId> Find(PluralPhrase phrase)
    {
        var sort =
            phrase.Noun.Length == 0 ? PluralSort.Joined
            : phrase.Noun == "pair" ? PluralSort.Anybody
            : PluralNouns.SortOf(phrase.Noun, phrase.Count > 0) ?? PluralSort.Joined;
        var (noun, position) = (RoleName.Of(RoleModifier(phrase), phrase.Noun), phrase.Span.Start);
        var actor = ActorOn(phrase);
        foreach (var group in _groups.Before(position, phrase.Sentence, JoinedBack))
        {
            if (
                group.Members.All(member =>
                    member.Entity != actor && Fits(member.Entity, member.Kind, sort, noun, isJoined: true)
                )
            )
            {
                return group.Members.Length == phrase.Count || phrase.Count == 0
                    ? [.. group.Members.Select(member => member.Entity)]
                    : [];
            }
        }

        return phrase.Count == 0
            ? PairOfSentence(phrase, sort, noun)
            : Again(phrase, sort, noun) ?? Near(phrase, sort, noun, actor) ?? Anywhere(phrase, sort, noun);
    }

    // "Halden will buy Norvik, the companies said": the only two of its sentence.
    private ImmutableArray<EntityId> PairOfSentence(PluralPhrase phrase, PluralSort sort, string noun)
    {
        if (
            sort is not (PluralSort.Body or PluralSort.Country or PluralSort.Side)
            || _document.Annotated.SyntaxLayer is null
        )
        {
            return [];
        }

        ImmutableArray<EntityId> fitting =
        [
            .. FittingFrom(phrase.Sentence, phrase, sort, noun).Select(name => name.Entity),
        ];
        return fitting.Length == 2 ? fitting : [];
    }

    private IEnumerable<(EntityId Entity, EntityKind Kind)> FittingFrom(
        int sentence,
        PluralPhrase phrase,
        PluralSort sort,
        string noun
    ) =>
        _groups
            .From(sentence, phrase.Span.Start)
            .Where(name => Fits(name.Entity, name.Kind, sort, noun, isJoined: false));

    // "The union urged both sides": who does it to them is none of them.
    private EntityId? ActorOn(PluralPhrase phrase)
    {
        if (_document.Annotated.SyntaxLayer is not { Words: var words })
        {
            return null;
        }

        var token = _document.Tokenized.TokenIndexAt(phrase.Span.End - 1);
        if (words[token].Relation is not ("obj" or "iobj"))
        {
            return null;
        }

        var sentence = _document.Tokenized.Sentences[phrase.Sentence];
        for (var subject = sentence.TokenStart; subject < sentence.TokenEnd; subject++)
        {
            if (words[subject].Relation == "nsubj" && words[subject].Head == words[token].Head)
            {
                return _document.Annotated.MentionOver(_document.Tokenized.Tokens[subject].Span) is { } actor
                    ? _document.Entities.EntityOf(actor.Id)
                    : null;
            }
        }

        return null;
    }

    // Sides are countries, where the stretch has two; else bodies.
    private static ImmutableArray<EntityId> OfOneKind(IEnumerable<(EntityId Entity, EntityKind Kind)> names) =>
        names.GroupBy(name => name.Kind).OrderBy(kind => kind.Key == EntityKind.Country ? 0 : 1).ToList() switch
        {
            [] => [],
            [var first, ..] all => [.. (all.Find(kind => kind.Count() > 1) ?? first).Select(name => name.Entity)],
        };

    private void Remember(PluralPhrase phrase, ImmutableArray<EntityId> members)
    {
        if (!members.IsEmpty)
        {
            _last[_entities[members[0]].Kind] = (phrase, members);
        }
    }

    // "Both countries ... both governments": the same ones, unless others were named since.
    private ImmutableArray<EntityId>? Again(PluralPhrase phrase, PluralSort sort, string noun)
    {
        var kind =
            sort is PluralSort.Role or PluralSort.Anybody ? EntityKind.Person
            : sort == PluralSort.Body ? EntityKind.Organisation
            : EntityKind.Country;
        return
            _last.TryGetValue(kind, out var last)
            && last.Members.Length == phrase.Count
            && last.Phrase.Sentence >= phrase.Sentence - NearBack
            && last.Members.All(member => Fits(member, kind, sort, noun, isJoined: false))
            && _groups
                .From(last.Phrase.Sentence, phrase.Span.Start)
                .All(name => name.Kind != kind || last.Members.Contains(name.Entity))
            ? last.Members
            : null;
    }

    // Null where no stretch has enough.
    private ImmutableArray<EntityId>? Near(PluralPhrase phrase, PluralSort sort, string noun, EntityId? actor)
    {
        if (sort == PluralSort.Joined)
        {
            sort = PluralSort.Anybody;
        }

        for (var first = phrase.Sentence; first >= Math.Max(0, phrase.Sentence - NearBack); first--)
        {
            var fitting = OfOneKind(FittingFrom(first, phrase, sort, noun).Where(name => name.Entity != actor));
            if (fitting.Length >= phrase.Count)
            {
                return fitting.Length == phrase.Count ? fitting
                    : sort == PluralSort.Country ? null
                    : [];
            }
        }

        return null;
    }

    private ImmutableArray<EntityId> Anywhere(PluralPhrase phrase, PluralSort sort, string noun)
    {
        if (sort == PluralSort.Role)
        {
            var holders = _groups
                .From(0, phrase.Span.Start)
                .Where(name => Fits(name.Entity, name.Kind, sort, noun, isJoined: false))
                .Select(name => name.Entity)
                .ToImmutableArray();
            return holders.Length == phrase.Count ? holders : [];
        }

        // The two that the text is about.
        var countries = sort == PluralSort.Country && phrase.Count == 2 ? _groups.Countries(phrase.Span.Start) : [];
        return
            countries is [_, { Count: >= FewestMentions } second, ..]
            && (countries.Length == 2 || countries[2].Count * 2 <= second.Count)
            ? [.. countries.Take(2).Select(country => country.Entity)]
            : [];
    }

    private bool Fits(EntityId entity, EntityKind kind, PluralSort sort, string noun, bool isJoined) =>
        sort switch
        {
            PluralSort.Role => kind == EntityKind.Person
                && (HasRole(entity, noun) || (isJoined && !_roles.Contains(entity))),
            PluralSort.Anybody => kind == EntityKind.Person,
            PluralSort.Country => kind == EntityKind.Country,
            PluralSort.Body => kind == EntityKind.Organisation && IsCalled(_entities[entity], noun, isJoined),
            PluralSort.Side => kind is EntityKind.Country or EntityKind.Organisation,
            _ => true,
        };

    private bool HasRole(EntityId person, string noun) =>
        _roles[person]
            .Any(role =>
                RoleName.Fits(role, noun, hasOwner: true)
                || (noun == "leader" && role is "chair" or "governor" or "mayor" or "premier")
            );

    /// <summary>
    /// True where a body can be called by a noun: a firm is any whose name does not say that it is something else.
    /// </summary>
    public static bool IsCalled(Entity entity, string noun, bool isJoined)
    {
        var heads = BodyNominals.HeadsOf(entity).ToList();
        noun = noun.Split(' ')[^1];
        return heads.Contains(noun, StringComparer.Ordinal)
            || (
                heads.TrueForAll(head => head is "company" or "group" or "airline")
                && (s_firms.Contains(noun) || isJoined)
            );
    }

    // Of "the foreign ministers" the department; of "the Baltic leaders" nothing.
    private static string RoleModifier(PluralPhrase phrase) =>
        string.Join(
            ' ',
            phrase.Modifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(RoleWords.Portfolio.Contains)
        );

    private MentionKind KindOf(ImmutableArray<EntityId> members) =>
        members.IsEmpty ? MentionKind.Other
        : members.All(member => _entities[member].Kind == EntityKind.Person) ? MentionKind.Person
        : members.All(member => _entities[member].Kind == EntityKind.Country) ? MentionKind.Country
        : MentionKind.Organisation;
}
