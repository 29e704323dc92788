namespace EntityGraph;

/// <summary>
/// Resolves "the Swiss company", "the Lyon-based firm", "the 45-year-old" to the one entity that the text has stated to
/// fit before.
/// </summary>
/// <remarks>
/// Country or place, noun and age must all have been said of it, and of no other. What the phrase says for the first
/// time ("the Swiss company" of a firm that was called nothing so far) stays open and is counted. Linear in the text.
/// </remarks>
internal sealed class NarrowedNominals
{
    private const int MostModifiers = 2;

    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly List<SentenceItems> _sentences;
    private readonly StatedTraits _traits;

    public NarrowedNominals(ResolvedDocument document)
    {
        _entities = document.Entities.Entities.ToDictionary(entity => entity.Id);
        var kinds = _entities.ToDictionary(pair => pair.Key, pair => pair.Value.Kind);
        _sentences =
        [
            .. from sentence in Enumerable.Range(0, document.Tokenized.Sentences.Length)
            where document.Tokenized.Sentences[sentence].Zone is ZoneKind.Title or ZoneKind.Body
            select SentenceItems.Of(document, kinds, sentence),
        ];
        _traits = new StatedTraits(document, _sentences);
    }

    /// <summary>Every such phrase, in text order.</summary>
    public IEnumerable<Nominal> All()
    {
        foreach (var items in _sentences)
        {
            for (var index = 0; index < items.Count; index++)
            {
                if (items.Is(index, "the") && (Aged(items, index + 1) ?? Placed(items, index + 1)) is { } nominal)
                {
                    yield return nominal;
                }
            }
        }
    }

    // "The 45-year-old said"; "the 45-year-old driver said".
    private Nominal? Aged(SentenceItems items, int age)
    {
        if (!StatedTraits.IsAge(items, age))
        {
            return null;
        }

        var isWhole = PatternReading.EndsBefore(items, age + 3);
        var head = isWhole ? age + 2 : HeadOf(items, age + 3);
        return head < 0 || (!isWhole && !IsPerson(items[head].Word))
            ? null
            : new Nominal(
                isWhole ? TextSpan.Cover(items[age].Span, items[head].Span) : items[head].Span,
                MentionKind.Person,
                Only(_traits.OfAge(items[age].Word, items[age].Span.Start))
            );
    }

    // "The Swiss company", "the Swiss cyclist", "the Basel-based firm".
    private Nominal? Placed(SentenceItems items, int place)
    {
        var isBased = items.Is(place + 1, "based", "headquartered") && items[place + 1].IsGlued;
        if (
            items[place] is not { Entity: { } home, Kind: EntityKind.Country or EntityKind.Location }
            || !(isBased || items[place].IsNationality)
            || HeadOf(items, place + (isBased ? 2 : 1)) is not (>= 0 and var head)
        )
        {
            return null;
        }

        var (noun, span) = (items[head].Word, items[head].Span);
        if (OrganisationWords.Nouns.Contains(noun))
        {
            var bodies = _traits
                .From(home, span.Start)
                .Where(trait =>
                    trait.Noun == noun || PluralNominals.IsCalled(_entities[trait.Body], noun, isJoined: false)
                );
            return new Nominal(span, MentionKind.Organisation, Only(bodies.Select(trait => trait.Body)));
        }

        // Titles are read as roles.
        return !isBased && IsPerson(noun) && !TitleLexicon.IsTitle(noun)
            ? new Nominal(span, MentionKind.Person, Only(_traits.Called(home, noun, span.Start)))
            : null;
    }

    // The noun that ends the phrase after at most a few plain words; -1 for none.
    private static int HeadOf(SentenceItems items, int start)
    {
        for (var head = start; head <= start + MostModifiers; head++)
        {
            var item = items[head];
            if (
                !item.IsWord
                || item.IsCapital
                || item.IsGlued
                || RoleWords.Stop.Contains(item.Word)
                || RoleWords.Status.ContainsKey(item.Word)
                || RoleWords.Deputy.Contains(item.Word)
                || item.Word is "other" or "second" or "next" or "new"
            )
            {
                return -1;
            }

            if (PatternReading.EndsBefore(items, head + 1))
            {
                return head;
            }
        }

        return -1;
    }

    private static bool IsPerson(string noun) =>
        CommonNouns.KindOf(noun) == MentionKind.Person && !CommonNouns.IsPlural(noun);

    private static EntityId? Only(IEnumerable<EntityId> entities) =>
        entities.Distinct().Take(2).ToList() is [var only] ? only : null;
}
