using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Fast;

[TestFixture]
public sealed class FastAnalyzerTests
{
    private static readonly (string Word, string Tag)[] s_words =
    [
        ("Ada", "B-PER"),
        ("Quill", "I-PER"),
        ("Norvex", "B-ORG"),
        ("Lindholm", "B-LOC"),
        ("Games", "B-MISC"),
        ("stray", "I-LOC"),
    ];

    [Test]
    public void Analyze_EachType_GivesKindLabelAndSpan()
    {
        var analyzer = TinyModel.Analyzer(s_words);

        var annotated = analyzer.Analyze(
            TinyModel.Document("Ada Quill left Norvex .", "In Lindholm the Games ended .")
        );

        Assert.That(
            Dump(annotated),
            Is.EqualTo(
                """
                0 Person PER [0..9) Ada Quill
                1 Organisation ORG [15..21) Norvex
                2 Location LOC [27..35) Lindholm
                3 Other MISC [40..45) Games
                """
            )
        );
    }

    [Test]
    public void Analyze_InsideTagWithoutBegin_GivesNoBrokenMention()
    {
        var analyzer = TinyModel.Analyzer(s_words);

        var tags = analyzer.Tag(TinyModel.Document("stray stray Ada stray Quill"));

        Assert.That(IsValid(tags), Is.True, string.Join(' ', tags.Select(tag => NerTags.Names[tag])));
    }

    [Test]
    public void Analyze_DateTaggedAsOther_IsLeftOut()
    {
        var analyzer = TinyModel.Analyzer(("Feb.", "B-MISC"), ("3", "I-MISC"), ("Games", "I-MISC"));

        var annotated = analyzer.Analyze(TinyModel.Document("Feb. 3 and Feb. Games"));

        Assert.That(Dump(annotated), Is.EqualTo("0 Other MISC [11..21) Feb. Games"));
    }

    [Test]
    public void Analyze_NoTokens_GivesNoMentions()
    {
        var analyzer = TinyModel.Analyzer(s_words);

        var annotated = analyzer.Analyze(new TokenizedDocument(new Document(""), [], []));

        Assert.That(annotated.Mentions, Is.Empty);
    }

    [Test]
    public void Analyze_Scores_LieBetweenZeroAndOne()
    {
        var analyzer = TinyModel.Analyzer(s_words);

        var mentions = analyzer.Analyze(TinyModel.Document("Ada Quill left Norvex .")).Mentions;

        Assert.That(mentions.Select(mention => mention.Score), Is.All.InRange(0.5, 1.0));
    }

    [Test]
    public void Analyze_ManyThreads_GivesTheSameAsOne()
    {
        var analyzer = TinyModel.Analyzer(s_words);
        var documents = Enumerable
            .Range(0, 64)
            .Select(number =>
                TinyModel.Document(
                    string.Join(
                        ' ',
                        Enumerable.Range(0, number + 1).Select(place => s_words[(number + place) % s_words.Length].Word)
                    )
                )
            )
            .ToArray();
        var expected = documents.Select(document => Dump(analyzer.Analyze(document))).ToArray();

        var actual = documents
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(4)
            .Select(document => Dump(analyzer.Analyze(document)))
            .ToArray();

        Assert.That(actual, Is.EqualTo(expected));
    }

    [Test]
    public void Load_WrittenFolder_TagsAsThePipelineDoes()
    {
        using var folder = new TemporaryModel(s_words);
        var document = TinyModel.Document("Ada Quill left Norvex for Lindholm .", "GAMES , Games and stray games");

        var lean = FastAnalyzer.Load(folder.Path).Tag(document);
        using var pipeline = new PipelineTagger(ModelFolder.Open(folder.Path));

        Assert.That(lean, Is.EqualTo(pipeline.Tag(document)));
        Assert.That(lean.Count(tag => tag != NerTags.Outside), Is.GreaterThan(3));
    }

    [Test]
    public void Load_AlteredFile_IsRefusedWithBothHashes()
    {
        using var folder = new TemporaryModel(s_words);
        var path = Path.Combine(folder.Path, FastModel.FeatureFileName);
        var expected = ModelFolder.Open(folder.Path).Manifest.Files[FastModel.FeatureFileName];
        File.AppendAllText(path, "x");

        Assert.That(
            () => FastAnalyzer.Load(folder.Path),
            Throws.TypeOf<ModelFileException>().With.Message.StartsWith($"{path}: expected SHA-256 {expected}, found ")
        );
    }

    private static bool IsValid(byte[] tags) =>
        !tags.Where((tag, index) => !NerTags.MayFollow(index == 0 ? NerTags.Outside : tags[index - 1], tag)).Any();

    private static string Dump(AnnotatedDocument annotated) =>
        string.Join(
            '\n',
            annotated.Mentions.Select(mention =>
                $"{mention.Id} {mention.Kind} {mention.Label} {mention.Span} {annotated.Surface(mention)}"
            )
        );
}
