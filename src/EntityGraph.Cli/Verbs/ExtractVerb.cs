using System.CommandLine;
using EntityGraph.Formats;

namespace EntityGraph.Cli;

/// <summary><c>extract</c>: everything that is known of each document, one line of annotations.jsonl each.</summary>
internal sealed class ExtractVerb
{
    private readonly InputArguments _inputs = new();
    private readonly ModelOption _model = new();
    private readonly OutputOption _out = new();
    private readonly Option<string> _offsets = OffsetsOption.Create();
    private readonly Option<string[]> _layers = LayersOption.Create();

    public static Command Create() => new ExtractVerb().CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command("extract", "Write everything that is known of each document: mentions, entities, attributions, relations, with their places.");
        _inputs.AddTo(command);
        command.Add(_layers);
        command.Add(_offsets);
        _out.AddTo(command);
        _model.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var corpus = _inputs.Open(parsed);
        var pipeline = new AnalysisPipelineBuilder().UseAnalyzer(_model.Load(parsed)).Create();
        var layers = LayersOption.Parse(parsed.GetRequiredValue(_layers), pipeline.ModelName, pipeline.Layers);
        var run = new DocumentRun(cancellation);
        using (var output = _out.Open(parsed))
        {
            var writer = new AnnotationsWriter(output, OffsetsOption.Parse(parsed.GetRequiredValue(_offsets)));
            var annotations = Ordered.Map(run.Read(corpus), document =>
            {
                var resolved = pipeline.Analyze(document, layers);
                return DocumentAnnotations.From(resolved, pipeline.Relate(resolved));
            });
            foreach (var document in annotations)
            {
                writer.Write(document);
            }
        }

        return run.End();
    }
}
