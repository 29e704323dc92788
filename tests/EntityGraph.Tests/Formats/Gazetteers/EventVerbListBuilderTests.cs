using EntityGraph.Formats;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class EventVerbListBuilderTests
{
    [Test]
    public void Build_Block_KeepsShortPatternsAndTheSetsTheyName()
    {
        const string Dictionary = """
            &TALK
            +PARLEY
            +LONG_TALK

            ---  GREET   [042:043]  ---
            GREET {GREETS }
            +WAVE_AT [041]
            - * &TALK (WITH)                 [046]   # HOLD
            - * HAND                         [---]
            - &TALK *                        [050]
            - * {OLD FRIENDS} (IN CITY)      [051]
            ####### TRANSFORMATIONS #######
            """;

        var list = EventVerbListBuilder.Build(new StringReader(Dictionary));

        Assert.That(
            list,
            Is.EqualTo(
                EventVerbListBuilder.Header
                    + "&talk\t-\tparley\t-\t-\n"
                    + "=greet\t-\tgreet\t-\t-\n"
                    + "=greet\t-\t&talk\twith\t046\n"
                    + "=greet\t-\t-\t-\t042\n"
                    + "wave\tat\t-\t-\t041\n"
            )
        );
    }

    /// <summary>
    /// Holds the shipped lists to their sources; with <c>ENTITYGRAPH_ACCEPT=1</c> (outside CI) writes them anew: this
    /// is the command that derives them.
    /// </summary>
    [Test]
    public void Build_TheSources_GiveTheShippedLists()
    {
        var corpora = Path.Combine(Repository.Root, "..", "shared", "corpora");
        var source = Path.Combine(corpora, "events", "CAMEO.2.0.txt");
        if (!File.Exists(source))
        {
            Assert.Ignore($"{source} is not there.");
        }

        using var dictionary = File.OpenText(source);
        string[] treebanks = ["ewt.train.1", "ewt.train.2", "gum.train"];
        Hold("event-verbs.tsv", EventVerbListBuilder.Build(dictionary));
        Hold(
            "verbs.tsv",
            VerbListBuilder.Build(
                treebanks.SelectMany(name =>
                    ConlluReader.ReadSentences(Path.Combine(corpora, "trees", $"{name}.conllu"))
                )
            )
        );
    }

    private static void Hold(string file, string list)
    {
        var shipped = Path.Combine(Repository.Root, "data", "gazetteers", file);
        if (
            Environment.GetEnvironmentVariable("ENTITYGRAPH_ACCEPT") == "1"
            && Environment.GetEnvironmentVariable("CI") is null
        )
        {
            File.WriteAllText(shipped, list);
        }

        Assert.That(File.ReadAllText(shipped), Is.EqualTo(list));
    }
}
