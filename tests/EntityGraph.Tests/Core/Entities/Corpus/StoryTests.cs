namespace EntityGraph.Tests;

[TestFixture]
public sealed class StoryTests
{
    private const string Flood = "The weir at Holm Tarn burst on Monday and 340 eel traps were lost. ";

    [Test]
    public void Resolve_BareFamilyNameInTheSameStory_IsThatPerson()
    {
        var clusters = Clusters(
            Flood + "Lock keeper Mira Zavodnik had warned of moles in the embankment.",
            "Moles dug through the embankment of Holm Tarn; the weir burst and 340 eel traps are gone. "
                + "Zavodnik, the lock keeper, counted them."
        );

        Assert.That(clusters, Does.Contain("person/mira-zavodnik < d1 d2"));
    }

    [Test]
    public void Resolve_BareFamilyNameInAnotherStory_StaysInItsDocument()
    {
        var clusters = Clusters(
            Flood + "Lock keeper Mira Zavodnik had warned of moles in the embankment.",
            "At the opera in Velmar the tenor forgot his sword. Zavodnik sang on with an umbrella and was cheered."
        );

        Assert.That(clusters, Does.Contain("person/mira-zavodnik < d1\n").And.Contain("person/zavodnik < d2"));
    }

    [Test]
    public void Shared_TextsThatShareRareWords_WeighsThemAboveCommonOnes()
    {
        var same = Story.Shared(
            Profile("d1", Flood),
            Profile("d2", "Eel traps, 340 of them, were lost when the weir burst at Holm Tarn.")
        );
        var other = Story.Shared(
            Profile("d1", Flood),
            Profile("d3", "On Monday people in the city said that many things were lost.")
        );

        Assert.That((same > 2, other < 0.7), Is.EqualTo((true, true)));
    }

    private static EntityProfile Profile(string id, string text) =>
        EntityProfile.Of([
            Locals(id, text + " Mira Zavodnik saw it.").First(local => local.Entity.Kind == EntityKind.Person),
        ]);

    private static string Clusters(string first, string second)
    {
        LocalEntity[] locals = [.. Locals("d1", first), .. Locals("d2", second)];
        var resolved = new PairwiseCorpusResolver().Resolve(locals);
        return string.Join(
            '\n',
            resolved
                .Map.Where(pair => pair.Value.Value.StartsWith("person", StringComparison.Ordinal))
                .GroupBy(pair => pair.Value.Value)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                    $"{group.Key} < {string.Join(' ', group.Select(pair => pair.Key.DocumentId).Order(StringComparer.Ordinal))}"
                )
        );
    }

    private static IEnumerable<LocalEntity> Locals(string id, string text)
    {
        var tokenized = new Tokenizer().Tokenize(new Document(text, id));
        string[] names = ["Mira Zavodnik", "Zavodnik", "Holm Tarn", "Velmar"];
        var found = new List<Mention>();
        foreach (var name in names)
        {
            var start = text.IndexOf(name, StringComparison.Ordinal);
            if (start >= 0 && !found.Exists(mention => mention.Span.Start <= start && mention.Span.End > start))
            {
                found.Add(
                    new Mention(
                        0,
                        new TextSpan(start, start + name.Length),
                        name.Contains("Zavodnik", StringComparison.Ordinal) ? MentionKind.Person : MentionKind.Location,
                        1
                    )
                );
            }
        }

        var annotated = new AnnotatedDocument(
            tokenized,
            [.. found.OrderBy(mention => mention.Span.Start).Select((mention, index) => mention with { Id = index })]
        );
        return LocalEntities.Of(new ResolvedDocument(annotated, new RuleDocumentResolver().Resolve(annotated)));
    }
}
