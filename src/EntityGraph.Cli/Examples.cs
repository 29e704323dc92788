using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EntityGraph.Cli;

/// <summary>Adds an "Examples:" part to the help of every verb.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> s_byVerb = new(StringComparer.Ordinal)
    {
        ["entitygraph"] =
        [
            "entitygraph build articles/ --out graph.graphml --out graph.json",
            "entitygraph query who-mentions China --graph graph.json",
        ],
        ["build"] =
        [
            "entitygraph build articles/ --out graph.graphml --out graph.json",
            "entitygraph build news.csv --text-column body --window paragraph --min-count 2 --out graph.graphml",
            "cat article.txt | entitygraph build - --out graph.json",
        ],
        ["tag"] = ["entitygraph tag article.txt", "entitygraph tag --input-format conll tokens.conll --format conll"],
        ["extract"] = ["entitygraph extract articles/ > annotations.jsonl"],
        ["query"] =
        [
            "entitygraph query who-mentions China --graph graph.json --since 2024-08-01",
            "entitygraph query between NATO Russia --graph graph.json --format json",
            "entitygraph query top --kind mentions --graph graph.json",
        ],
        ["export"] = ["entitygraph export --graph graph.json --out graph.graphml --flavor yed"],
        ["resolve"] =
        [
            "entitygraph resolve --graph graph.json --judgements judgements.txt",
            "entitygraph resolve merge person/anna-kovac person/a-kovac --judgements judgements.txt --by maria --why \"same mayor, see the council's page\"",
            "entitygraph resolve undo 4 --judgements judgements.txt",
            "entitygraph build articles/ --judgements judgements.txt --out graph.json",
        ],
        ["merge"] =
        [
            "entitygraph resolve merge NATO \"North Atlantic Treaty Organisation\" --judgements judgements.txt --by maria --why acronym --dry-run",
        ],
        ["split"] =
        [
            "entitygraph resolve split c0ffee12#118-128 --from person/john-smith --judgements judgements.txt --by maria --why \"the goalkeeper, not the mayor\"",
        ],
        ["forbid"] =
        [
            "entitygraph resolve forbid person/john-smith person/john-smith~2 --judgements judgements.txt --by maria --why \"two mayors\"",
        ],
        ["rename"] =
        [
            "entitygraph resolve rename person/a-kovac \"Anna Kovač\" --judgements judgements.txt --by maria --why \"full name\"",
        ],
        ["reject"] =
        [
            "entitygraph resolve reject 'stated/employer/person/anna-kovac→organisation/nordhafen' --judgements judgements.txt --by maria --why \"she left\"",
            "entitygraph resolve reject c0ffee12#40-97 --judgements judgements.txt --by maria --why \"ironic\"",
        ],
        ["set-speaker"] =
        [
            "entitygraph resolve set-speaker c0ffee12#40-97 \"Tom Marsh\" --judgements judgements.txt --by maria --why \"he is quoted, not she\"",
        ],
        ["retype"] =
        [
            "entitygraph resolve retype person/nordhafen organisation --judgements judgements.txt --by maria --why \"a company\"",
        ],
        ["suppress"] =
        [
            "entitygraph resolve suppress person/anna-kovac --judgements judgements.txt --by maria --why \"request of 3 May\"",
        ],
        ["remove"] =
        [
            "entitygraph resolve remove c0ffee12 --judgements judgements.txt --by maria --why \"withdrawn by the publisher\"",
        ],
        ["undo"] = ["entitygraph resolve undo 4 --judgements judgements.txt"],
        ["evaluate"] =
        [
            "entitygraph evaluate data/gold --model fast",
            "entitygraph evaluate my.conll --scheme conll2003 --baseline accuracy.json --fail-under f1=0.90",
            "one command for each figure; files without data/ are those of a corpora folder:",
            "entitygraph evaluate ner/conll2003.dev.conll --scheme conll2003            # names",
            "entitygraph evaluate relations/redocred.dev.json --names-only              # names grouped "
                + "within a document: B³, links",
            "entitygraph evaluate coref/gap.dev.tsv coref/gap.val.tsv                   # pronouns, in "
                + "folds, she over he",
            "entitygraph evaluate trees/gum.dev.conllu                                  # chains within a "
                + "document: MUC, B³, CEAFe, LEA; syntax",
            "entitygraph evaluate trees/gum.train.conllu trees/gum.dev.conllu --across  # links between documents",
            "entitygraph evaluate data/gold/resolution/test.jsonl                       # pairs of namesakes "
                + "and aliases: false merges, aliases found, every miss",
            "entitygraph evaluate attribution/polnear.dev.jsonl                         # sources, cues, "
                + "contents; source linked to content",
            "entitygraph evaluate attribution/polnear.dev.jsonl --model fast            # the same by rules",
            "entitygraph evaluate relations/redocred.dev.json                           # relations across "
                + "sentences, in folds; invented names; end to end",
            "entitygraph evaluate relations/conll04.dev.txt                             # relations of a "
                + "sentence, end to end",
            "entitygraph evaluate openie/carb.dev.tsv                                   # open relations",
            "entitygraph evaluate trees/ewt.dev.conllu                                  # parsing, from gold "
                + "words and from raw text",
            "entitygraph evaluate data/gold/test-2.jsonl                                # own gold: "
                + "attributions, mentions edges, stated relations",
            "entitygraph evaluate data/gold/challenge                                   # minimal pairs by phenomenon",
            "dotnet run -c Release --project tests/EntityGraph.Benchmarks -- resolve  # cost of resolving "
                + "5,000 and 100,000 documents",
            "dotnet run -c Release --project tests/EntityGraph.Benchmarks -- speed    # words a second of "
                + "the whole extract",
        ],
        ["train"] =
        [
            "entitygraph train --data my.conll --dev my.dev.conll --out models/mine",
            "entitygraph evaluate my.dev.conll --model models/mine --against fast --scheme my-labels.tsv",
            "entitygraph tag --model models/mine article.txt",
            "entitygraph train --corpora ../shared/corpora --out models/fast",
        ],
    };

    /// <summary>The examples of a verb, or of the whole command under <c>entitygraph</c>.</summary>
    public static IReadOnlyList<string> Of(string verb) => s_byVerb.TryGetValue(verb, out var lines) ? lines : [];

    /// <summary>
    /// True where help was asked for, which nothing that is missing on the command line may stand in the way of.
    /// </summary>
    public static bool IsHelp(CommandLineAction? action) => action is ExampleHelpAction;

    /// <summary>Makes <c>--help</c> print examples below what it prints by itself.</summary>
    public static void Attach(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction inner } help)
            {
                help.Action = new ExampleHelpAction(inner);
            }
        }
    }

    private sealed class ExampleHelpAction(HelpAction inner) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var result = inner.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var lines = Of(command is RootCommand ? "entitygraph" : command.Name);
            var output = parseResult.InvocationConfiguration.Output;
            if (lines.Count > 0)
            {
                output.WriteLine("Examples:");
                foreach (var line in lines)
                {
                    output.WriteLine($"  {line}");
                }

                output.WriteLine();
            }

            return result;
        }
    }
}
