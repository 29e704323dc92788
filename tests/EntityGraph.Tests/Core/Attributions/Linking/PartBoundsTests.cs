using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions.Linking;

[TestFixture]
public sealed class PartBoundsTests
{
    [TestCase("She welcomed it but left.", "CCONJ", "it")]
    [TestCase("She welcomed it or left.", "CCONJ", "it or left")]
    [TestCase("She welcomed it and that left.", "CCONJ", "it and that left")]
    public void WithoutNextDeed_VerbJoinedToTheCue_EndsWhatIsSaid(string text, string part, string expected)
    {
        var isLong = text.Contains("that", StringComparison.Ordinal);
        var tree =
            $"PRON:2:nsubj VERB:0:root PRON:2:obj {part}:{(isLong ? 6 : 5)}:cc "
            + (isLong ? "SCONJ:6:mark VERB:2:conj PUNCT:2:punct" : "VERB:2:conj PUNCT:2:punct");
        var read = new AttributionText(GivenLayer.Over(text).With(tree));
        var bounds = new PartBounds(read, new LinkText(read, []));

        var content = bounds.WithoutNextDeed(new TokenRange(1, 2), new TokenRange(2, read.Count - 1));

        Assert.That(read.Document.Tokenized.Slice(read.Span(content.Start, content.End)), Is.EqualTo(expected));
    }

    [TestCase("It rained, according to AFO, the agency.", "appos", "AFO, the agency")]
    [TestCase("It rained, according to AFO, the agency.", "conj", "AFO")]
    public void WithApposition_SourceBehindItsCue_TakesWhatExplainsIt(string text, string relation, string expected)
    {
        var tree =
            "PRON:2:nsubj VERB:0:root PUNCT:6:punct VERB:6:case ADP:4:fixed PROPN:2:obl PUNCT:9:punct DET:9:det "
            + $"NOUN:6:{relation} PUNCT:2:punct";
        var read = new AttributionText(GivenLayer.Over(text).With(tree));
        var bounds = new PartBounds(read, new LinkText(read, []));

        var source = bounds.WithApposition(new TokenRange(5, 6), new TokenRange(3, 5), new TokenRange(0, 9));

        Assert.That(read.Document.Tokenized.Slice(read.Span(source.Start, source.End)), Is.EqualTo(expected));
    }
}
