using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Core.Attributions.Linking;

[TestFixture]
public sealed class DeedReaderTests
{
    private const string Friday = "PRON:2:nsubj VERB:0:root PRON:2:obj ADP:5:case PROPN:2:obl PUNCT:2:punct";

    [TestCase("She called Brodin on Friday.", "called", "Brodin on Friday", Friday, true)]
    [TestCase("She sang songs by Lindgren.", "sang", "songs by Lindgren", Friday, true)]
    [TestCase("She recalled envoys from Lima.", "recalled", "envoys from Lima", Friday, true)]
    [TestCase("She named Brodin as minister.", "named", "Brodin as minister", Friday, true)]
    [TestCase("She named Brodin as culprit.", "named", "Brodin as culprit", Friday, false)]
    [TestCase("She recalled days in Lima.", "recalled", "days in Lima", Friday, false)]
    [TestCase("She praised Brodin on Friday.", "praised", "Brodin on Friday", Friday, false)]
    [TestCase(
        "She called Brodin a liar.",
        "called",
        "Brodin a liar",
        "PRON:2:nsubj VERB:0:root PROPN:2:obj DET:5:det NOUN:2:xcomp PUNCT:2:punct",
        false
    )]
    [TestCase(
        "She called Brodin \"foolish\".",
        "called",
        "Brodin \"foolish\"",
        "PRON:2:nsubj VERB:0:root PROPN:2:obj PUNCT:5:punct ADJ:2:xcomp PUNCT:5:punct PUNCT:2:punct",
        false
    )]
    public void IsOtherSense_VerbWithPlainObject_TellsDeedFromSaying(
        string text,
        string cue,
        string content,
        string tree,
        bool isDeed
    )
    {
        var (reader, range) = Given(text, tree);

        Assert.That(reader.IsOtherSense(range(cue), range(content)), Is.EqualTo(isDeed));
    }

    [TestCase("She sentenced Brodin on Friday.", "sentenced", true)]
    [TestCase("She criticised Brodin on Friday.", "criticised", false)]
    public void IsDeed_PlainObject_CountsUnlessTheVerbIsOneOfSaying(string text, string cue, bool isDeed)
    {
        var (reader, range) = Given(text, Friday);

        Assert.That(reader.IsDeed(range(cue), range("Brodin on Friday")), Is.EqualTo(isDeed));
    }

    [TestCase("She pounded Brodin on Friday.", "pounded", "Brodin on Friday", true)]
    [TestCase("She pounded \"Brodin\" on Friday.", "pounded", "\"Brodin\" on Friday", false)]
    [TestCase("She praised Brodin on Friday.", "praised", "Brodin on Friday", false)]
    [TestCase("She : Brodin on Friday.", ":", "Brodin on Friday", false)]
    public void IsUnlisted_WordOfNoList_CountsWithoutQuotation(string text, string cue, string content, bool isUnlisted)
    {
        var (reader, range) = Given(
            text,
            text.Contains('"', StringComparison.Ordinal) ? $"{Friday} PUNCT:2:punct PUNCT:2:punct" : Friday
        );

        Assert.That(reader.IsUnlisted(range(cue), range(content)), Is.EqualTo(isUnlisted));
    }

    private static (DeedReader Reader, Func<string, TokenRange> Range) Given(string text, string tree)
    {
        var read = new AttributionText(GivenLayer.Over(text).With(tree));
        return (new DeedReader(read, new CueFinder(read), new LinkText(read, [])), words =>
        {
            var start = text.IndexOf(words, StringComparison.Ordinal);
            return new TokenRange(read.TokenFrom(start), read.TokenFrom(start + words.Length));
        });
    }
}
