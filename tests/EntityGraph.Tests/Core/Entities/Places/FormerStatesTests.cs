using EntityGraph.Formats;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Entities.Places;

[TestFixture]
public sealed class FormerStatesTests
{
    private static readonly Entity s_union = GivenGraph.Country("SUHH", "Soviet Union");
    private static readonly Entity s_congo = GivenGraph.Country("CD", "DR Congo") with
    {
        Aliases = ["Kinshasa Congo", "Zaire"],
    };
    private static readonly Entity s_norway = GivenGraph.Country("NO", "Norway") with
    {
        Aliases = ["Kingdom of Norway"],
    };

    [TestCase("SUHH", "Soviet Union", "", "1922–1991")]
    [TestCase("CD", "DR Congo", "Zaire", "Zaire 1971–1997")]
    [TestCase("CD", "DR Congo", "Congo", "")]
    [TestCase("NO", "Norway", "Zaire", "")]
    [TestCase("roman-republic", "Roman Republic", "", "509 BC – 27 BC")]
    public void Describe_Country_TellsItsYearsAndThoseOfItsFormerNames(
        string code,
        string name,
        string alias,
        string expected
    )
    {
        var entity = GivenGraph.Country(code, name) with { Aliases = alias.Length == 0 ? [] : [alias] };

        Assert.That(FormerStates.Describe(entity), Is.EqualTo(expected));
    }

    [Test]
    public void Of_PersonOfThatName_IsNoState()
    {
        Assert.That(FormerStates.Of(GivenGraph.Person("Soviet Union")), Is.Null);
    }

    [Test]
    public void Years_StateWhoseBeginIsNotListed_SaysUntilWhen()
    {
        Assert.That(new Country("XXYY", "Old Isle") { Until = 1964 }.Years, Is.EqualTo("until 1964"));
    }

    [Test]
    public void GraphMl_FormerStates_HaveTheirYears()
    {
        var graph = GivenGraph.Build(
            [
                new GivenSummary("a1")
                    .Sentence("Zaire, Norway and the Soviet Union signed.", s_congo, s_norway, s_union)
                    .Build(),
            ],
            entities: GivenGraph.Corpus(s_congo, s_norway, s_union)
        );

        var xml = GivenGraph.GraphMl(graph);

        Assert.That(
            xml,
            Does.Contain("existed_from\">1922<")
                .And.Contain("existed_until\">1991<")
                .And.Contain("former_names\">Zaire (1971–1997)<")
        );
        Assert.That(
            GivenGraph.Json(graph),
            Does.Contain("\"former_names\":\"Zaire (1971–1997)\"").And.Contain("\"existed_until\":1991")
        );
    }

    [Test]
    public void Annotations_FormerStates_HaveTheirYears()
    {
        using var text = new StringWriter();
        var document = Given.Resolved("[Zaire|C|CD] signed.");
        document = document with { Entities = document.Entities with { Entities = [s_congo, s_norway, s_union] } };

        new AnnotationsWriter(text, OffsetUnit.Utf16).Write(DocumentAnnotations.From(document, []));

        Assert.That(
            text.ToString(),
            Does.Contain("\"country\":\"CD\",\"formerNames\":[{\"name\":\"Zaire\",\"from\":1971,\"until\":1997}]}")
        );
        Assert.That(
            text.ToString(),
            Does.Contain("\"country\":\"NO\"}")
                .And.Contain("\"country\":\"SUHH\",\"existedFrom\":1922,\"existedUntil\":1991}")
        );
    }
}
