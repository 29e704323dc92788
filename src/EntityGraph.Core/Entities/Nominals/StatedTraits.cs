namespace EntityGraph;

/// <summary>
/// What a text states of those that it names: where a body is from or has its seat, how old a person is, and of which
/// country and calling.
/// </summary>
/// <remarks>
/// From the words beside the names alone; nothing is taken from a name or from knowledge of the world.
/// </remarks>
internal sealed class StatedTraits
{
    private const int MostWords = 4;

    private readonly List<(EntityId Body, EntityId Home, string Noun, int Position)> _homes = [];
    private readonly List<(EntityId Person, string Age, int Position)> _ages = [];
    private readonly List<(EntityId Person, EntityId Country, string Noun, int Position)> _callings = [];

    /// <summary>Reads the sentences, in any order.</summary>
    public StatedTraits(ResolvedDocument document, IEnumerable<SentenceItems> sentences)
    {
        var relations = new StatedRelations(document, PatternScore.Calibrated);
        foreach (var items in sentences)
        {
            OrganisationPatterns.Find(items, relations);
            for (var index = 0; index < items.Count; index++)
            {
                if (items[index] is { IsPerson: true, Entity: { } person })
                {
                    ReadAge(items, index, person);
                    ReadCalling(items, index, person);
                }
            }
        }

        foreach (
            var relation in relations
                .InTextOrder()
                .Where(relation => relation.Predicate is "country" or "headquarters_location")
        )
        {
            var evidence = relation.Evidence[0];
            if (evidence is { Status: not RelationStatus.Former, Modality: Modality.Asserted, Negated: false })
            {
                _homes.Add((relation.Source, relation.Target, evidence.Cue ?? "", evidence.Span.Start));
            }
        }
    }

    /// <summary>
    /// The bodies that the text ties to a country or place before a position, with the noun that it calls each by
    /// there, if any.
    /// </summary>
    public IEnumerable<(EntityId Body, string Noun)> From(EntityId home, int position) =>
        _homes
            .Where(trait => trait.Home == home && trait.Position < position)
            .Select(trait => (trait.Body, trait.Noun));

    /// <summary>The persons who are said to be of an age before a position.</summary>
    public IEnumerable<EntityId> OfAge(string age, int position) =>
        _ages.Where(trait => trait.Age == age && trait.Position < position).Select(trait => trait.Person);

    /// <summary>
    /// The persons whom the text calls by a noun and a country's adjective before a position: "Swiss cyclist Ana
    /// Brandt".
    /// </summary>
    public IEnumerable<EntityId> Called(EntityId country, string noun, int position) =>
        _callings
            .Where(trait => trait.Country == country && trait.Noun == noun && trait.Position < position)
            .Select(trait => trait.Person);

    /// <summary>True where an age begins: "45-year-old".</summary>
    public static bool IsAge(SentenceItems items, int index) =>
        IsNumber(items, index) && items.Is(index + 1, "year") && items.Is(index + 2, "old");

    private static bool IsNumber(SentenceItems items, int index) =>
        items[index].Word.Length is 1 or 2 && items[index].Word.All(char.IsAsciiDigit);

    // "Ana Brandt, 45, left"; "Ana Brandt (45)"; "Ana Brandt, a 45-year-old cook"; "45-year-old cook Ana Brandt".
    private void ReadAge(SentenceItems items, int index, EntityId person)
    {
        var next = index + 2;
        var age =
            items.Is(index + 1, ",", "(") && IsNumber(items, next) && items.Is(next + 1, ",", ")", ".", ";")
                ? items[next].Word
            : items.Is(index + 1, ",") && items.Is(next, "a", "an", "the") && IsAge(items, next + 1)
                ? items[next + 1].Word
            : null;
        for (
            var start = index - 3;
            age is null
                && start >= index - 3 - MostWords
                && items[start].Mention is null
                && !items.Is(start, ",", ".", "and");
            start--
        )
        {
            age = IsAge(items, start) ? items[start].Word : null;
        }

        if (age is not null)
        {
            _ages.Add((person, age, items[index].Span.Start));
        }
    }

    // "Swiss cyclist Ana Brandt"; "Ana Brandt, a Swiss cyclist, won".
    private void ReadCalling(SentenceItems items, int index, EntityId person)
    {
        var left = PatternReading.BeforeModifiers(items, index, MostWords);
        if (left < index - 1 && items[left] is { IsNationality: true, Entity: { } before })
        {
            Add(before, items[index - 1].Word);
        }

        if (
            items.Is(index + 1, ",")
            && items.Is(index + 2, "a", "an", "the")
            && items[index + 3] is { IsNationality: true, Entity: { } country }
        )
        {
            for (var noun = index + 4; noun <= index + 3 + MostWords && items[noun].IsWord; noun++)
            {
                if (PatternReading.EndsBefore(items, noun + 1))
                {
                    Add(country, items[noun].Word);
                    break;
                }
            }
        }

        void Add(EntityId from, string noun)
        {
            if (CommonNouns.KindOf(noun) == MentionKind.Person && !CommonNouns.IsPlural(noun))
            {
                _callings.Add((person, from, noun, items[index].Span.Start));
            }
        }
    }
}
