using EntityGraph.Tests.Support;

namespace EntityGraph.Tests;

/// <summary>Judgements are obeyed whatever documents come, go or change places.</summary>
[TestFixture]
public sealed class JudgementProperties
{
    private static readonly string[] s_names =
    [
        "[Anna Kovač|P]",
        "[A. Kovač|P]",
        "[John Smith|P]",
        "[Tom Marsh|P]",
        "[Nordhafen|O]",
        "[Nordhafen AG|O]",
    ];

    [Test]
    public void Resolve_AnySubsetAndOrderOfDocuments_ObeysEveryJudgement([Range(1, 30)] int seed)
    {
        var random = new Random(seed);
        var documents = Enumerable.Range(0, 12).Select(number => Document(random, $"d{number}")).ToList();
        var set = Judgements(random, documents);
        for (var round = 0; round < 4; round++)
        {
            var chosen = documents.Where(_ => random.Next(4) > 0).OrderBy(_ => random.Next()).ToList();

            var corpus = GivenCorpus.Resolve(set, chosen);

            Assert.That(Broken(set, corpus), Is.Empty, string.Join('\n', set.Judgements));
        }
    }

    [Test]
    public void Resolve_OtherOrder_GivesTheSame([Range(1, 10)] int seed)
    {
        var random = new Random(seed);
        var documents = Enumerable.Range(0, 12).Select(number => Document(random, $"d{number}")).ToList();
        var set = Judgements(random, documents);

        var one = GivenCorpus.Resolve(set, documents);
        var other = GivenCorpus.Resolve(set, documents.OrderBy(_ => random.Next()));

        Assert.That(other.Dump(), Is.EqualTo(one.Dump()));
    }

    [Test]
    public void Resolve_DocumentAddedAndRemoved_GivesWhatWasBefore([Range(1, 10)] int seed)
    {
        var random = new Random(seed);
        var documents = Enumerable.Range(0, 12).Select(number => Document(random, $"d{number}")).ToList();
        var set = Judgements(random, documents);
        var before = GivenCorpus.Resolve(set, documents.Take(11)).Dump();

        GivenCorpus.Resolve(set, documents);

        Assert.That(GivenCorpus.Resolve(set, documents.Take(11)).Dump(), Is.EqualTo(before));
    }

    [Test]
    public void Resolve_NoJudgement_IsTheResolversOwnResult([Range(1, 5)] int seed)
    {
        var random = new Random(seed);
        var documents = Enumerable.Range(0, 12).Select(number => Document(random, $"d{number}")).ToList();

        var judged = GivenCorpus.Resolve(JudgementSet.Empty, documents);

        Assert.That(
            judged.Judged.Entities.Entities.Select(entity => entity.Id.Value),
            Is.EqualTo(new NameCorpusResolver().Resolve(judged.Locals).Entities.Select(entity => entity.Id.Value))
        );
    }

    private static ResolvedDocument Document(Random random, string id) =>
        Given.Resolved(
            string.Join(
                '\n',
                Enumerable
                    .Range(0, random.Next(2, 5))
                    .Select(_ =>
                        $"{s_names[random.Next(s_names.Length)]} met {s_names[random.Next(s_names.Length)]} today."
                    )
            ),
            id
        );

    // As many random judgements as do not contradict each other.
    private static JudgementSet Judgements(Random random, List<ResolvedDocument> documents)
    {
        var set = JudgementSet.Empty;
        for (var number = 1; number <= 12; number++)
        {
            MentionKey Key() => GivenCorpus.KeyOf(documents[random.Next(documents.Count)], random.Next(4));
            var judgement = (
                random.Next(4) switch
                {
                    0 => new Judgement(JudgementVerb.Split) { Mentions = [Key()], Others = [Key()] },
                    1 => new Judgement(JudgementVerb.Forbid) { Mentions = [Key()], Others = [Key()] },
                    2 => new Judgement(JudgementVerb.Rename) { Mentions = [Key()], Name = $"Name {number}" },
                    _ => new Judgement(JudgementVerb.Merge) { Mentions = [Key(), Key()] },
                }
            ) with
            {
                Line = number,
            };
            try
            {
                set = JudgementSet.Of([.. set.Judgements, judgement]);
            }
            catch (DataFormatException)
            {
                // A person would have been told; the others stand.
            }
        }

        return set;
    }

    private static List<string> Broken(JudgementSet set, GivenCorpus corpus)
    {
        var excused = corpus.Judged.Notes.Where(note => !note.IsApplied).Select(note => note.Line).ToHashSet();
        var broken = new List<string>();
        foreach (var judgement in set.Judgements.Where(judgement => !excused.Contains(judgement.Line)))
        {
            var first = judgement.Mentions.Select(corpus.EntityOf).OfType<EntityId>().Distinct().ToList();
            var second = judgement.Others.Select(corpus.EntityOf).OfType<EntityId>().Distinct().ToList();
            var isKept = judgement.Verb switch
            {
                JudgementVerb.Rename => first.TrueForAll(id =>
                    corpus.Judged.Entities.Entities.Single(entity => entity.Id == id).Name == judgement.Name
                ),
                JudgementVerb.Merge => first.Count <= 1,
                _ => !first.Intersect(second).Any(),
            };
            if (!isKept)
            {
                broken.Add(judgement.ToString());
            }
        }

        return broken;
    }
}
