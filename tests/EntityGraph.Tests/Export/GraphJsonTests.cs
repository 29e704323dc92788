using System.Text;
using EntityGraph.Export;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Export;

[TestFixture]
public sealed class GraphJsonTests
{
    [Test]
    public void Read_WhatWasWritten_WritesTheSameBytes()
    {
        var written = GivenGraph.Json(GivenGraph.Small());

        var readBack = GraphJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(written)), "graph.json");

        Assert.That(GivenGraph.Json(readBack), Is.EqualTo(written));
    }

    [TestCase("", "graph.json: expected an object with \"format\":\"entitygraph/1\".")]
    [TestCase("{}", "graph.json(1): no \"format\":\"entitygraph/1\": this is no graph.json of entitygraph.")]
    [TestCase("{\"format\":\"other/1\"}", "graph.json(1): 'format' is 'other/1', expected 'entitygraph/1'.")]
    [TestCase("{\"format\":\"entitygraph/1\",\"nodes\":7}", "graph.json(1): 'nodes' is no list.")]
    [TestCase(
        "{\"format\":\"entitygraph/1\",\n\"nodes\":[{\"kind\":\"person\"}]}",
        "graph.json(2): no 'id' among kind."
    )]
    public void Read_AnotherFile_SaysWhatIsWrongAndWhere(string text, string message)
    {
        Assert.That(
            () => GraphJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "graph.json"),
            Throws.TypeOf<DataFormatException>().With.Message.EqualTo(message)
        );
    }
}
