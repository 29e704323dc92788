using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class CountryEvaluatorTests
{
    [Test]
    public void Count_CountriesOnAndOffPlaces_TellsThemApart()
    {
        const string Gold = "Kenya\tB-LOC\nand\tO\nPeru\tO\nmet\tO\nBank\tB-ORG\nof\tI-ORG\nChina\tI-ORG\n";

        var report = CountryEvaluator.Count(ConllReader.Read(new StringReader(Gold), "gold"), (document, _) =>
        [
            .. document.Tokens.Where(token => document.Slice(token) is "Kenya" or "Peru" or "China")
                .Select((token, index) => new Mention(index, token.Span, MentionKind.Country, 1)),
        ]);

        Assert.That(report with { Wrong = [] }, Is.EqualTo(new CountryReport(1, 1, 1)));
        Assert.That(string.Join(", ", report.Wrong), Is.EqualTo("(China (ORG), 1), (Peru (none), 1)"));
    }
}
