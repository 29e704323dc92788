namespace EntityGraph;

/// <summary>
/// Finds by which roles the text calls persons, and resolves those that come without a name to the one who was given
/// the role.
/// </summary>
/// <remarks>
/// A holder counts from where the text names him; in a headline, from anywhere. A former, acting-only or future holder
/// is none. Where the owner is said on both sides it must be the same; where it is said later only, the role stays
/// unresolved.
/// </remarks>
internal sealed class RoleNominals
{
    // How far back the holder of a role that several may have can stand.
    private const int NearSentences = 2;

    private readonly ResolvedDocument _document;
    private readonly Dictionary<EntityId, EntityKind> _kinds;
    private readonly List<RoleHolder> _holders = [];
    private readonly List<(string Role, EntityId? Owner, Nominal Nominal, int Sentence, bool IsTitle)> _calls = [];

    public RoleNominals(ResolvedDocument document)
    {
        _document = document;
        _kinds = document.Entities.Entities.ToDictionary(entity => entity.Id, entity => entity.Kind);
        for (var sentence = 0; sentence < document.Tokenized.Sentences.Length; sentence++)
        {
            if (document.Tokenized.Sentences[sentence].Zone is ZoneKind.Title or ZoneKind.Body)
            {
                Read(SentenceItems.Of(document, _kinds, sentence), sentence);
            }
        }
    }

    /// <summary>Whom the text gives which role, in text order.</summary>
    public IReadOnlyList<RoleHolder> Holders => _holders;

    /// <summary>Every definite role without a name, in text order, resolved where that is safe.</summary>
    public IEnumerable<Nominal> All =>
        _calls.Select(call =>
            call.Nominal with
            {
                Entity = HolderOf(call.Role, call.Owner, call.Nominal.Span.Start, call.Sentence, call.IsTitle),
            }
        );

    private void Read(SentenceItems items, int sentence)
    {
        foreach (var phrase in RolePhraseParser.Parse(items))
        {
            if (phrase.Roles is not [var role] || phrase.IsLeftBlocked || role.Modifiers.IsBlocked)
            {
                continue;
            }

            var first = phrase.HeadEnd - role.Entry.Words.Length;
            var start = first;
            while (
                start - 1 >= phrase.Start
                && items[start - 1].IsWord
                && RoleWords.Portfolio.Contains(items[start - 1].Word)
            )
            {
                start--;
            }

            var name = RoleName.Of(items.Join(start, first), role.Entry.Text);
            var owner = OwnerOf(items, phrase);
            if (HolderAt(items, phrase) is >= 0 and var holder)
            {
                if (role.Modifiers.Status is null or RelationStatus.Current && items[holder].Entity is { } person)
                {
                    _holders.Add(new RoleHolder(name, person, owner, sentence, items[holder].Span.Start));
                }
            }
            else if (phrase.IsDefinite && IsPlain(items, phrase, start) && !RoleName.IsVague(name))
            {
                var span = TextSpan.Cover(items[start].Span, items[phrase.HeadEnd - 1].Span);
                var isTitle = _document.Tokenized.Sentences[sentence].Zone == ZoneKind.Title;
                _calls.Add((name, owner, new Nominal(span, MentionKind.Person, null), sentence, isTitle));
            }
        }
    }

    // No "former", "next", "last" and no unknown word between article and role; nothing that makes the role part of
    // another noun.
    private static bool IsPlain(SentenceItems items, RolePhrase phrase, int start)
    {
        var before = start - 1;
        if (before == phrase.Left || (items.IsPossessive(before) && before - 1 == phrase.Left))
        {
            before = -1;
        }

        return (before < 0 || items.Is(before, "the"))
            && !(items[phrase.HeadEnd].IsGlued && items[phrase.HeadEnd].IsWord)
            && items[phrase.HeadEnd].Mention is null
            && !items.Is(
                phrase.HeadEnd,
                "elect",
                "designate",
                "emeritus",
                "candidate",
                "hopeful",
                "and",
                "or",
                "general"
            );
    }

    private static int HolderAt(SentenceItems items, RolePhrase phrase)
    {
        if (items[phrase.HeadEnd].IsPerson)
        {
            return phrase.HeadEnd;
        }

        // "The premier, Ana Brandt, said".
        if (
            items.Is(phrase.End, ",")
            && items[phrase.End + 1].IsPerson
            && (items.Is(phrase.End + 2, ",", ".") || phrase.End + 2 >= items.Count)
        )
        {
            return phrase.End + 1;
        }

        // "Ana Brandt, the premier of Norway, said"; "Ana Brandt is Norway's premier".
        var before = phrase.Start - 1;
        var closes = items.Is(phrase.End, ",", ".", "who", "since", "—", ")") || phrase.End >= items.Count;
        return closes && items.Is(before, ",", "is", "became", "becomes") && items[before - 1].IsPerson
            ? before - 1
            : -1;
    }

    private static EntityId? OwnerOf(SentenceItems items, RolePhrase phrase) =>
        phrase.Left >= 0 && items[phrase.Left].Kind is EntityKind.Country or EntityKind.Organisation
            ? items[phrase.Left].Entity
        : phrase.Right >= 0
        && phrase.IsRightDirect
        && items[phrase.Right].Kind is EntityKind.Country or EntityKind.Organisation or EntityKind.Location
            ? items[phrase.Right].Entity
        : null;

    private EntityId? HolderOf(string role, EntityId? owner, int position, int sentence, bool isTitle)
    {
        var fitting = _holders
            .Where(holder =>
                (holder.Position < position || isTitle)
                && RoleName.Fits(holder.Role, role, owner is not null)
                && (RoleName.IsSingle(holder.Role) || isTitle || sentence - holder.Sentence <= NearSentences)
            )
            .ToList();
        var owners = fitting
            .Where(holder => holder.Owner is not null)
            .ToLookup(holder => holder.Person, holder => holder.Owner);
        var persons = fitting
            .Select(holder => holder.Person)
            .Distinct()
            .Where(person => owner is null || owners[person].Contains(owner))
            .Take(2)
            .ToList();
        return persons.Count == 1 ? persons[0] : null;
    }
}
