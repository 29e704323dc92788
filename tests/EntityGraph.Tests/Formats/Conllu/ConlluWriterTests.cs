using EntityGraph.Formats;

namespace EntityGraph.Tests.Formats.Conllu;

[TestFixture]
public sealed class ConlluWriterTests
{
    private const string Text = "Mira Holt sings.\n\nRain fell";

    [Test]
    public void Write_DocumentWithSyntax_FillsItsColumns()
    {
        Assert.That(
            Write(withSyntax: true),
            Is.EqualTo(
                "# newdoc id = d1\n"
                    + "# sent_id = 1\n# text = Mira Holt sings.\n"
                    + "1\tMira\t_\tPROPN\t_\t_\t3\tnsubj\t_\tNER=B-PERSON\n"
                    + "2\tHolt\t_\tPROPN\t_\t_\t1\tflat\t_\tNER=I-PERSON\n"
                    + "3\tsings\t_\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n"
                    + "4\t.\t_\tPUNCT\t_\t_\t3\tpunct\t_\t_\n\n"
                    + "# newpar\n# sent_id = 2\n# text = Rain fell\n"
                    + "1\tRain\t_\tNOUN\t_\t_\t2\tnsubj\t_\t_\n"
                    + "2\tfell\t_\tVERB\t_\t_\t0\troot\t_\t_\n\n"
            )
        );
    }

    [Test]
    public void Write_DocumentWithoutSyntax_LeavesItsColumnsOpen()
    {
        Assert.That(Write(withSyntax: false), Does.Contain("3\tsings\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"));
    }

    [Test]
    public void Write_ThenRead_GivesTheSameTrees()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Write(withSyntax: true));

        var document = ConlluReader.ReadWords(path).Single();

        File.Delete(path);
        Assert.That(
            document.Sentences.Select(sentence =>
                string.Join(' ', sentence.Words.Select(word => $"{word.Form}:{word.Upos}:{word.Head}:{word.Relation}"))
            ),
            Is.EqualTo(
                new[]
                {
                    "Mira:PROPN:3:nsubj Holt:PROPN:1:flat sings:VERB:0:root .:PUNCT:3:punct",
                    "Rain:NOUN:2:nsubj fell:VERB:0:root",
                }
            )
        );
    }

    private static string Write(bool withSyntax)
    {
        var tokenized = new Tokenizer().Tokenize(new Document(Text, "d1"));
        var document = new AnnotatedDocument(tokenized, [new Mention(0, new TextSpan(0, 9), MentionKind.Person, 1)])
        {
            SyntaxLayer = !withSyntax
                ? null
                : new SyntaxLayer([
                    new("PROPN", 2, "nsubj"),
                    new("PROPN", 0, "flat"),
                    new("VERB", -1, "root"),
                    new("PUNCT", 2, "punct"),
                    new("NOUN", 5, "nsubj"),
                    new("VERB", -1, "root"),
                ]),
        };
        var writer = new StringWriter();
        ConlluWriter.Write(document, writer);
        return writer.ToString();
    }
}
