using System.CommandLine;
using EntityGraph.Formats;

namespace EntityGraph.Cli;

/// <summary><c>extract</c>: everything that is known of each document, one line of annotations.jsonl each.</summary>
internal sealed class ExtractVerb
{
    private readonly InputArguments _inputs = new();
    private readonly ModelOption _model = new();
    private readonly OutputOption _out = new();
    private readonly JudgementsOption _judgements = new();
    private readonly Option<string> _offsets = OffsetsOption.Create();
    private readonly RelationOptions _relations = new();
    private readonly Option<double> _minScore = new("--min-score")
    {
        HelpName = "SCORE",
        Description = "Leave out relations of less score, from 0 to 1; co-mentions stay.",
        CustomParser = result => NumberOption.Parse(result),
    };

    private readonly Option<string[]> _layers = LayersOption.Create();

    public static Command Create() => new ExtractVerb().CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command(
            "extract",
            "Write everything that is known of each document: mentions, entities, attributions, relations, "
                + "with their places."
        );
        _inputs.AddTo(command);
        command.Add(_layers);
        _relations.AddTo(command);
        command.Add(_minScore);
        command.Add(_offsets);
        _out.AddTo(command);
        _judgements.AddTo(command);
        _model.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var corpus = _inputs.Open(parsed);
        var judgements = _judgements.Load(parsed);
        var pipeline = new AnalysisPipelineBuilder()
            .WithJudgements(judgements)
            .UseAnalyzer(_model.Load(parsed))
            .Create();
        var layers = LayersOption.Parse(parsed.GetRequiredValue(_layers), pipeline.ModelName, pipeline.Layers);
        var relations = _relations.Filter(parsed, parsed.GetValue(_minScore));
        var run = new DocumentRun(cancellation);
        var notes = new List<JudgementNote>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        using (var output = _out.Open(parsed))
        {
            var writer = new AnnotationsWriter(output, OffsetsOption.Parse(parsed.GetRequiredValue(_offsets)));
            var annotations = Ordered.Map(
                run.Read(corpus).Where(document => !judgements.Removes(document.Id)),
                document =>
                {
                    var judged = pipeline.Judge(pipeline.Tokenize(document), layers);
                    var annotations = DocumentAnnotations.From(
                        judged.Document,
                        relations.Select(pipeline.Relate(judged))
                    );

                    // Relations may have asked for syntax that nobody wants to see.
                    return (
                        Annotations: layers.HasFlag(AnalysisLayers.Syntax)
                            ? annotations
                            : annotations with
                            {
                                Tokens = [],
                                Syntax = null,
                            },
                        judged.Trace
                    );
                }
            );
            foreach (var (document, trace) in annotations)
            {
                writer.Write(document);
                notes.AddRange(trace.Notes);
                read.Add(trace.DocumentId);
            }
        }

        var isMissed = JudgementsOption.Report(
            judgements,
            notes.Concat(judgements.Missing(read)).OrderBy(note => note.Line)
        );
        return Math.Max(run.End(), isMissed ? ExitCode.Skipped : ExitCode.Done);
    }
}
