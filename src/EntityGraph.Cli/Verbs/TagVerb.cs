using System.CommandLine;
using EntityGraph.Formats;
using EntityGraph.Reading;

namespace EntityGraph.Cli;

/// <summary><c>tag</c>: the names in documents, nothing else.</summary>
internal sealed class TagVerb
{
    private readonly InputArguments _inputs = new();
    private readonly ModelOption _model = new();
    private readonly OutputOption _out = new();
    private readonly Option<string> _format = new("--format", "-f")
    {
        Description =
            "Form of the result. conllu has parts of speech and dependencies too, where the model knows "
            + "them. brat writes a .txt and an .ann file for every document into the folder named by --out.",
        DefaultValueFactory = _ => "jsonl",
    };

    private readonly Option<string> _inputFormat = new("--input-format")
    {
        Description =
            "conll takes given tokens, one a line with an empty line between sentences, and gives the same "
            + "tokens back with --format conll.",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<string> _labels = new("--labels")
    {
        Description =
            "With --format conll: kind writes the kinds (PERSON, ORGANISATION …), own the labels of the "
            + "model, as one that was trained with train --data has them.",
        DefaultValueFactory = _ => "kind",
    };

    private readonly Option<string> _offsets = OffsetsOption.Create();

    public static Command Create() => new TagVerb().CreateCommand();

    private Command CreateCommand()
    {
        _format.AcceptOnlyFromAmong("jsonl", "conll", "conllu", "brat", "html");
        _labels.AcceptOnlyFromAmong("kind", "own");
        _inputFormat.AcceptOnlyFromAmong("text", "conll");
        var command = new Command(
            "tag",
            "Find the names in documents: people, organisations, countries, places, nationalities."
        );
        _inputs.AddTo(command);
        command.Add(_format);
        command.Add(_inputFormat);
        command.Add(_labels);
        command.Add(_offsets);
        _out.AddTo(command);
        _model.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var format = parsed.GetRequiredValue(_format);
        if (format == "brat")
        {
            CheckBratFolder(parsed);
        }

        var run = new DocumentRun(cancellation);
        if (parsed.GetRequiredValue(_inputFormat) == "conll")
        {
            WritePretokenized(parsed, format);
            return ExitCode.Done;
        }

        var corpus = _inputs.Open(parsed);
        var analyzer = _model.Load(parsed);
        var tokenizer = new Tokenizer();
        Write(
            parsed,
            format,
            Ordered.Map(run.Read(corpus), document =>
                (analyzer.Analyze(tokenizer.Tokenize(document), LayersOf(format)), true)
            )
        );
        return run.End();
    }

    private void CheckBratFolder(ParseResult parsed)
    {
        if (!_out.IsGiven(parsed) || string.IsNullOrWhiteSpace(_out.Path(parsed)))
        {
            throw new UsageException("--format brat writes files: name a folder with --out.");
        }

        if (File.Exists(_out.Path(parsed)))
        {
            throw new UsageException($"{_out.Path(parsed)}: is a file; --format brat writes into a folder.");
        }
    }

    private void WritePretokenized(ParseResult parsed, string format)
    {
        var documents = Pretokenized(_inputs.Paths(parsed));
        var analyzer = _model.Load(parsed);
        var isAny = false;
        Write(parsed, format, Ordered.Map(documents, document =>
            {
                isAny = true;
                return (analyzer.Analyze(document.Tokenize(), LayersOf(format)), document.HasStart);
            }));
        if (!isAny)
        {
            throw new UsageException("nothing could be read: no token in the input.");
        }
    }

    private void Write(
        ParseResult parsed,
        string format,
        IEnumerable<(AnnotatedDocument Document, bool HasStart)> tagged
    )
    {
        var documents = tagged.Select(one => one.Document);
        if (format == "brat")
        {
            WriteBrat(_out.Path(parsed), documents);
            return;
        }

        using var output = _out.Open(parsed);
        switch (format)
        {
            case "conll":
                foreach (var (document, hasStart) in tagged)
                {
                    if (hasStart)
                    {
                        ConllWriter.WriteStart(output);
                    }

                    ConllWriter.Write(document, output, parsed.GetRequiredValue(_labels) == "own");
                }

                break;
            case "conllu":
                foreach (var document in documents)
                {
                    ConlluWriter.Write(document, output);
                }

                break;
            case "html":
                MentionHtmlWriter.Write(documents, output);
                break;
            default:
                var writer = new AnnotationsWriter(output, OffsetsOption.Parse(parsed.GetRequiredValue(_offsets)));
                foreach (var document in documents)
                {
                    writer.Write(DocumentAnnotations.From(document));
                }

                break;
        }
    }

    private static AnalysisLayers LayersOf(string format) =>
        format == "conllu" ? AnalysisLayers.Mentions | AnalysisLayers.Syntax : AnalysisLayers.Mentions;

    private static void WriteBrat(string folder, IEnumerable<AnnotatedDocument> documents)
    {
        Directory.CreateDirectory(folder);
        foreach (var document in documents)
        {
            var name =
                Slug.Of(Path.GetFileNameWithoutExtension(document.Document.Path ?? ""))
                + "-"
                + Slug.Of(document.Document.Id);
            File.WriteAllText(Path.Combine(folder, $"{name}.txt"), document.Document.Text);
            File.WriteAllText(Path.Combine(folder, $"{name}.ann"), BratWriter.Write(document));
        }
    }

    private static IEnumerable<ConllDocument> Pretokenized(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path != "-" && !File.Exists(path))
            {
                throw new InputException(path, "no such file.");
            }
        }

        return paths.SelectMany(Conll);
    }

    private static IEnumerable<ConllDocument> Conll(string path) =>
        path == "-" ? ConllReader.Read(Console.In, path) : ConllReader.Read(path);
}
