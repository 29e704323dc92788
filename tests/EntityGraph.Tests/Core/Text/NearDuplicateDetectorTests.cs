namespace EntityGraph.Tests.Core.Text;

[TestFixture]
public sealed class NearDuplicateDetectorTests
{
    private const int Articles = 300;

    [Test]
    public void FindDuplicates_ReprintWithOtherHeadlineAndDateline_MapsToTheEarlierOne()
    {
        var body = Words(new Random(1), 200);
        var first = Article("b", new DateOnly(2024, 8, 21), "Strike ends\n\nOSLO (NTB) — ", body, 27);
        var reprint = Article("a", new DateOnly(2024, 8, 22), "Dockers win\n\nBERGEN (Post) — ", body, 29);

        var duplicates = new NearDuplicateDetector().FindDuplicates([reprint, first]);

        Assert.That(duplicates, Is.EqualTo(new Dictionary<string, string> { ["a"] = "b" }));
    }

    [Test]
    public void FindDuplicates_UndatedAndSameDay_TakesTheDatedThenTheSmallestId()
    {
        var body = Words(new Random(1), 100);

        var duplicates = new NearDuplicateDetector().FindDuplicates([
            Article("a", null, "", body),
            Article("c", new DateOnly(2024, 1, 1), "", body),
            Article("b", new DateOnly(2024, 1, 1), "", body),
        ]);

        Assert.That(duplicates, Is.EqualTo(new Dictionary<string, string> { ["a"] = "b", ["c"] = "b" }));
    }

    [Test]
    public void FindDuplicates_PerturbedTexts_FindsThemAndNothingElse()
    {
        var random = new Random(7);
        var corpus = new List<(string, DateOnly?, Signature)>();
        for (var index = 0; index < Articles; index++)
        {
            var body = Words(random, 300);
            corpus.Add(Article($"{index:000}-a", null, "", body));
            corpus.Add(Article($"{index:000}-light", null, "", Perturb(random, body, 4)));
            corpus.Add(Article($"{index:000}-rewritten", null, "", Perturb(random, body, 60)));
        }

        var duplicates = new NearDuplicateDetector().FindDuplicates(corpus);

        var right = duplicates.Count(pair => pair.Key == pair.Value[..3] + "-light" && pair.Value[3..] == "-a");
        Assert.That((double)right / Articles, Is.GreaterThanOrEqualTo(0.97), "recall");
        Assert.That((double)right / duplicates.Count, Is.GreaterThanOrEqualTo(0.99), "precision");
    }

    [Test]
    public void FindDuplicates_AnyOrder_GivesTheSameGroups()
    {
        var random = new Random(3);
        var corpus = Enumerable
            .Range(0, 20)
            .SelectMany(_ =>
            {
                var body = Words(random, 120);
                return Enumerable
                    .Range(0, 12)
                    .Select(copy => (Body: copy == 0 ? body : Perturb(random, body, 1), copy))
                    .ToList();
            })
            .Select((text, index) => Article($"{index:000}", null, "", text.Body))
            .ToList();
        var detector = new NearDuplicateDetector();
        var expected = detector.FindDuplicates(corpus).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();

        var shuffled = corpus.ToArray();
        random.Shuffle(shuffled);
        var actual = detector.FindDuplicates(shuffled).OrderBy(pair => pair.Key, StringComparer.Ordinal);

        Assert.That(expected, Has.Count.GreaterThan(200));
        Assert.That(actual, Is.EqualTo(expected));
    }

    [Test]
    public void FindDuplicates_TextsWithoutWords_AreNoDuplicates()
    {
        Assert.That(
            new NearDuplicateDetector().FindDuplicates([Article("a", null, "", "…"), Article("b", null, "", "—")]),
            Is.Empty
        );
    }

    [Test]
    public void FindDuplicates_SameIdTwice_Throws()
    {
        Assert.That(
            () =>
                new NearDuplicateDetector().FindDuplicates([
                    Article("a", null, "", "One."),
                    Article("a", null, "", "Two."),
                ]),
            Throws.ArgumentException.With.Message.StartsWith("The id 'a' stands twice.")
        );
    }

    [TestCase(0)]
    [TestCase(1.1)]
    public void Constructor_ThresholdOutOfRange_Throws(double threshold)
    {
        Assert.That(() => new NearDuplicateDetector(threshold), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void SimilarityTo_KnownOverlap_IsCloseToJaccard()
    {
        var words = Words(new Random(5), 1004).Split(' ');
        var first = Sketch(string.Join(' ', words));
        var half = Sketch(string.Join(' ', words.Take(504)));

        // 1,000 runs of five against the first 500 of them.
        Assert.That(first.SimilarityTo(half), Is.EqualTo(0.5).Within(0.14));
    }

    private static Signature Sketch(string text) =>
        NearDuplicateDetector.Compute(new Tokenizer().Tokenize(new Document(text)));

    private static (string Id, DateOnly? Date, Signature Signature) Article(
        string id,
        DateOnly? date,
        string head,
        string body,
        int headLength = 0
    )
    {
        var titleEnd = head.IndexOf('\n', StringComparison.Ordinal);
        var document = new Document(head + body, id)
        {
            Zones =
                titleEnd < 0
                    ? []
                    :
                    [
                        new Zone(ZoneKind.Title, new TextSpan(0, titleEnd)),
                        new Zone(ZoneKind.Dateline, new TextSpan(titleEnd + 2, headLength)),
                    ],
        };
        return (id, date, NearDuplicateDetector.Compute(new Tokenizer().Tokenize(document)));
    }

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => "w" + random.Next(2000)));

    private static string Perturb(Random random, string text, int changes)
    {
        var words = text.Split(' ');
        for (var change = 0; change < changes; change++)
        {
            words[random.Next(words.Length)] = "x" + random.Next(2000);
        }

        return string.Join(' ', words);
    }
}
