namespace EntityGraph.Tests.Core.Entities;

[TestFixture]
public sealed class SeatClausesTests
{
    // Each word with its head (1-based, 0 for the root) and relation; the capital is marked.
    [TestCase("We:2:nsubj sell:0:root if:5:mark *Jakarta:5:nsubj gives:2:advcl permits:5:obj", true, false)]
    [TestCase("*Jakarta:2:nsubj hosts:0:root fairs:2:obj", false, false)]
    [TestCase("*Jakarta:2:nsubj had:0:root objections:2:obj", true, false)]
    [TestCase("*Jakarta:2:nsubj had:0:root hotels:2:obj", false, false)]
    [TestCase("They:2:nsubj got:0:root notes:2:obj from:5:case *Jakarta:3:nmod", false, true)]
    [TestCase("They:2:nsubj got:0:root rice:2:obj from:5:case *Jakarta:3:nmod", false, false)]
    [TestCase("They:2:nsubj thanked:0:root *Jakarta:2:obj", false, true)]
    [TestCase("They:2:nsubj visited:0:root *Jakarta:2:obj", false, false)]
    [TestCase("It:3:nsubj was:3:cop *Jakarta:0:root that:5:nsubj asked:3:acl:relcl", true, false)]
    public void Acts_IsAddressed_TellGovernmentFromTown(string words, bool acts, bool isAddressed)
    {
        var cells = words.Split(' ').Select(word => word.Split(':', 3)).ToList();
        var text = string.Join(' ', cells.Select(cell => cell[0].TrimStart('*')));
        var capital = cells.FindIndex(cell => cell[0].StartsWith('*'));
        var tokenized = new Tokenizer().Tokenize(new Document(text, "d1"));
        var document = new AnnotatedDocument(tokenized, [])
        {
            SyntaxLayer = new SyntaxLayer([
                .. cells.Select(
                    (cell, index) =>
                        new SyntaxWord(Part(cell[2], index == capital), int.Parse(cell[1], null) - 1, cell[2])
                ),
            ]),
        };

        var clauses = new SeatClauses(document);

        Assert.That(
            (clauses.Acts(capital, capital + 1), clauses.IsAddressed(capital, capital + 1)),
            Is.EqualTo((acts, isAddressed))
        );
    }

    private static string Part(string relation, bool isCapital) =>
        isCapital ? "PROPN"
        : relation is "root" or "advcl" or "acl:relcl" ? "VERB"
        : "NOUN";
}
