using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Tests;

[TestFixture]
public sealed class CountryEvaluatorTests
{
    [Test]
    public void Add_CountriesOnAndOffPlaces_TellsThemApart()
    {
        const string Text = "Kenya\tB-LOC\nand\tO\nPeru\tO\nmet\tO\nBank\tB-ORG\nof\tI-ORG\nChina\tI-ORG\n";
        var gold = ConllReader.Read(new StringReader(Text), "gold").Single();
        var document = gold.Tokenize();
        var evaluator = new CountryEvaluator();

        evaluator.Add(
            gold,
            new AnnotatedDocument(
                document,
                [
                    .. document
                        .Tokens.Where(token => document.Slice(token) is "Kenya" or "Peru" or "China")
                        .Select((token, index) => new Mention(index, token.Span, MentionKind.Country, 1)),
                ]
            )
        );

        Assert.That(evaluator.Report with { Wrong = [] }, Is.EqualTo(new CountryReport(1, 1, 1)));
        Assert.That(string.Join(", ", evaluator.Report.Wrong), Is.EqualTo("(China (ORG), 1), (Peru (none), 1)"));
    }
}
