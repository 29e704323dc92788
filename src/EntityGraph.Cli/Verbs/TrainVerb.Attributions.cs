using System.CommandLine;
using System.Globalization;
using EntityGraph.Formats;
using EntityGraph.Learning;
using EntityGraph.Reading;

namespace EntityGraph.Cli;

/// <content>Fits the weights that link the spans of attributions.</content>
internal sealed partial class TrainVerb
{
    private const string LinksHeader = """
        # Which source, cue and content belong together: weights of hashed features (cell in hexadecimal, weight in thousandths), made by
        # entitygraph train --attributions --out data/attribution/links.tsv
        """;

    private readonly Option<bool> _attributions = new("--attributions")
    {
        Description =
            "Fit the weights that link sources, cues and contents of attributions to PolNeAR instead; --out "
            + "is a file (data/attribution/links.tsv).",
    };

    private int Attributions(ParseResult parsed, string path)
    {
        var corpora = _corpora.Folder(parsed);
        var train = Corpus(corpora, "polnear.train.jsonl");
        var dev = Corpus(corpora, "polnear.dev.jsonl");
        var model = parsed.GetResult(_model) is { Implicit: false }
            ? parsed.GetRequiredValue(_model)
            : AnalyzerLoader.DefaultName;
        var analyzer = AnalyzerLoader.Load(ModelOption.FolderOf(model));
        if (!analyzer.Layers.HasFlag(AnalysisLayers.Attribution))
        {
            throw new UsageException($"--attributions: the model {analyzer.Name} has no spans of attributions.");
        }

        var dropped = 0;
        var examples = LinkExamples
            .ToLearnFrom(analyzer, PolnearReader.Read(train).Select(GoldRun.WithZones), corpora, _ => dropped++)
            .ToList();
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"articles   {examples.Count}, {dropped} with a sentence of a dev file left out"
            )
        );
        var heldOut = LinkExamples.Of(analyzer, PolnearReader.Read(dev).Select(GoldRun.WithZones));
        var lines = AttributionLinkFitting.Fit(examples, heldOut, new LineProgress());
        File.WriteAllLines(path, LinksHeader.Split('\n').Concat(lines));
        Console.Error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"wrote      {path} ({lines.Count} weights)")
        );
        return ExitCode.Done;
    }

    private static string Corpus(string folder, string name)
    {
        var path = Path.Combine(folder, "attribution", name);
        return File.Exists(path) ? path : throw new InputException(path, "no such file.");
    }
}
