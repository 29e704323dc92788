using EntityGraph.Formats;
using EntityGraph.Learning;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Learning.Relations;

[TestFixture]
public sealed class Conll04NamesTests
{
    private const int Size = 4;

    // The first number of a state says that the word is of a person's name, the second that it is of an organisation's.
    private static (Conll04Sentence Gold, AnnotatedDocument Annotated) Sentence(
        string marked,
        params Conll04Entity[] entities
    )
    {
        var annotated = Marked.Annotated(marked);
        var states = new float[annotated.Tokenized.Tokens.Length * Size];
        foreach (var entity in entities)
        {
            for (var word = entity.Start; word < entity.End; word++)
            {
                states[(word * Size) + (entity.Label == "Peop" ? 0 : 1)] = 3;
            }
        }

        var withStates = new AnnotatedDocument(annotated.Tokenized, annotated.Mentions)
        {
            StateLayer = new StateLayer(Size, states),
        };
        return (new Conll04Sentence(annotated.Tokenized, [.. entities], []), withStates);
    }

    private static Conll04Names Trained()
    {
        var names = new Conll04Names();
        var few = new[]
        {
            Sentence("[PER Ana Zavodnik] left.", new Conll04Entity(0, 2, "Peop")),
            Sentence("The [PER Oriol Works] closed.", new Conll04Entity(1, 3, "Org")),
            Sentence("Nobody saw Mira Brandt.", new Conll04Entity(2, 4, "Peop")),
            Sentence("[LOC Velmar] hired men.", new Conll04Entity(0, 1, "Org")),
            Sentence("It rained."),
        };
        foreach (var (gold, annotated) in Enumerable.Repeat(few, 10).SelectMany(sentences => sentences))
        {
            names.Add(gold, annotated);
        }

        names.Train();
        return names;
    }

    [Test]
    public void Find_OtherSentence_GoesByTheStatesAndNotByTheAnalysersKinds()
    {
        var (_, annotated) = Sentence(
            "Tom Oakes left [PER Nordhafen].",
            new Conll04Entity(0, 2, "Peop"),
            new Conll04Entity(3, 4, "Org")
        );

        Assert.That(
            Trained().Find(annotated),
            Is.EqualTo(new[] { new Conll04Entity(0, 2, "Peop"), new Conll04Entity(3, 4, "Org") })
        );
    }

    [Test]
    public void Find_BeforeAnythingWasLearned_Throws()
    {
        Assert.That(() => new Conll04Names().Find(Sentence("It rained.").Annotated), Throws.InvalidOperationException);
    }
}
