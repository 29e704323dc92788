using System.CommandLine;

namespace EntityGraph.Cli;

/// <summary>The verbs below <c>resolve</c>, one for each kind of decision, and <c>undo</c>.</summary>
internal static class ResolveDecisions
{
    private const string Meant =
        "id, name or alias of an entity, or a mention as document#start-end (with the words there, 'd1#5-9 \"Anna\"', where the graph does not show them)";

    private const int ShownMentions = 20;

    public static IEnumerable<Command> Create() =>
        [Merge(), Split(), Forbid(), Rename(), Reject(), SetSpeaker(), Retype(), Suppress(), Remove(), Undo()];

    private static Argument<string> One(string name, string description) => new(name) { Description = description };

    private static Argument<string[]> Many(string name, string description, int least) =>
        new(name) { Description = description, Arity = new ArgumentArity(least, 1000) };

    private static Command Merge()
    {
        var entities = Many("entity", $"Two or more: {Meant}.", 2);
        return Decision(new Command("merge", "These are one entity.") { entities }, parsed => (judgements, _, _) =>
            {
                var keys = parsed.GetRequiredValue(entities).Select(text => judgements.KeyOf(text)).Distinct().ToList();
                return keys.Count > 1
                    ? new Judgement(JudgementVerb.Merge) { Mentions = [.. keys] }
                    : throw new UsageException(
                        $"resolve merge: all that is named is one entity already, by {keys[0]}."
                    );
            });
    }

    private static Command Split()
    {
        var mentions = Many(
            "mention",
            "The mentions that are another entity, as document#start-end; in other documents they go alone, "
                + "in the same document each must be named.",
            1
        );
        var from = new Option<string>("--from")
        {
            HelpName = "ENTITY",
            Description = $"What they are not: {Meant}.",
            Required = true,
        };
        return Decision(new Command("split", "These mentions are an entity of their own.") { mentions, from }, parsed =>
            (judgements, graph, _) =>
            {
                var leave = parsed
                    .GetRequiredValue(mentions)
                    .Select(text =>
                        judgements.IsPlace(text)
                            ? judgements.KeyOf(text)
                            : throw new UsageException(
                                $"resolve split asks for mentions, and {text} is none. {graph.Resolve(text).Id} is named at\n  {string.Join("\n  ", judgements.KeysOf(graph.Resolve(text)).Take(ShownMentions))}"
                            )
                    )
                    .Distinct()
                    .ToList();
                var left = parsed.GetRequiredValue(from);
                var stays = judgements.IsPlace(left)
                    ? judgements.KeyOf(left)
                    : judgements
                        .KeysOf(graph.Resolve(left))
                        .FirstOrDefault(key => !leave.Exists(one => one.DocumentId == key.DocumentId))
                        ?? throw new UsageException(
                            $"--from {left}: every document that names it is split; name the mention that stays as document#start-end."
                        );
                return new Judgement(JudgementVerb.Split) { Mentions = [.. leave], Others = [stays] };
            }
        );
    }

    private static Command Forbid()
    {
        var (first, second) = (One("first", Meant), One("second", Meant));
        return Decision(new Command("forbid", "These two are never one entity.") { first, second }, parsed =>
            (judgements, _, _) =>
            {
                var (one, other) = (
                    judgements.KeyOf(parsed.GetRequiredValue(first)),
                    judgements.KeyOf(parsed.GetRequiredValue(second))
                );
                return one != other
                    ? new Judgement(JudgementVerb.Forbid) { Mentions = [one], Others = [other] }
                    : throw new UsageException($"resolve forbid: both are {one}; split takes an entity apart.");
            }
        );
    }

    private static Command Rename()
    {
        var (entity, name) = (One("entity", Meant), One("name", "Its canonical name."));
        return Decision(new Command("rename", "This entity has this canonical name.") { entity, name }, parsed =>
            (judgements, _, _) =>
                new Judgement(JudgementVerb.Rename)
                {
                    Mentions = [judgements.KeyOf(parsed.GetRequiredValue(entity))],
                    Name = parsed.GetRequiredValue(name),
                }
        );
    }

    private static Command Reject()
    {
        var what = Many(
            "what",
            "The id of an edge; or a place of evidence, document#start-end; or both, for one evidence of one edge.",
            1
        );
        return Decision(new Command("reject", "This edge, or this one evidence, is wrong.") { what }, parsed =>
            (judgements, _, _) =>
            {
                var words = parsed.GetRequiredValue(what);
                if (words.Length > 2)
                {
                    throw new UsageException(
                        $"resolve reject asks for an edge and a place at most, but {words.Length} given."
                    );
                }

                if (words.Length == 2 || !judgements.IsPlace(words[0]))
                {
                    return judgements.Reject(words[0], words.ElementAtOrDefault(1));
                }

                var edges = judgements.EdgesAt(words[0]).ToList();
                return edges.Count == 1 ? judgements.Reject(edges[0], words[0])
                    : edges.Count == 0
                        ? throw new UsageException(
                            $"{words[0]}: no edge has evidence there; query evidence prints the places."
                        )
                    : throw new UsageException(
                        $"{words[0]} is evidence of {edges.Count} edges; name one before it:\n  {string.Join("\n  ", edges)}"
                    );
            }
        );
    }

    private static Command SetSpeaker()
    {
        var place = One("place", "Where the words stand: document#start-end, as query evidence prints it.");
        var speakers = Many("speaker", "Who says them: entities of that document; 'nobody' for nobody named.", 1);
        return Decision(
            new Command("set-speaker", "These words are said by somebody else, or by nobody named.")
            {
                place,
                speakers,
            },
            parsed =>
                (judgements, _, _) =>
                {
                    var names = parsed.GetRequiredValue(speakers);
                    return judgements.SetSpeaker(parsed.GetRequiredValue(place), names is ["nobody"] ? [] : names);
                }
        );
    }

    private static Command Retype()
    {
        var (entity, kind) = (
            One(
                "entity",
                $"{Meant}. An entity is retyped under its name in all documents, a mention in its own document."
            ),
            One("kind", string.Join(", ", SnakeCase.All<EntityKind>()) + ".")
        );
        return Decision(new Command("retype", "This entity is of this kind.") { entity, kind }, parsed =>
            (judgements, graph, _) =>
            {
                var text = parsed.GetRequiredValue(entity);
                var isPlace = judgements.IsPlace(text);
                return new Judgement(JudgementVerb.Retype)
                {
                    Mentions = [judgements.KeyOf(text)],
                    Kind = Choice.One<EntityKind>(parsed.GetRequiredValue(kind), "KIND"),
                    FromKind = isPlace ? null : graph.Resolve(text).Entity.Kind,
                };
            }
        );
    }

    private static Command Suppress()
    {
        var entity = One("entity", "Id, name or alias of an entity.");
        return Decision(
            new Command("suppress", "This entity is shown nowhere. The file keeps salted hashes, no name.") { entity },
            parsed =>
                (_, graph, file) =>
                    GraphJudgements.Suppress(graph.Resolve(parsed.GetRequiredValue(entity)), file.Salt())
        );
    }

    private static Command Remove()
    {
        var document = One("document", "The id of a document.");
        return Decision(new Command("remove", "This document is left out.") { document }, parsed => (_, graph, _) =>
            {
                var id = parsed.GetRequiredValue(document);
                return graph.TryGetDocument(id, out var known)
                    ? new Judgement(JudgementVerb.Remove) { DocumentId = known.Id }
                    : throw new UsageException($"{id}: the graph has no document of this id.");
            });
    }

    private static Command Undo()
    {
        var line = new Argument<int>("line") { Description = "Number of the line, counted from 1." };
        var judgements = new Option<string>("--judgements")
        {
            HelpName = "FILE",
            Description = "The file of judgements.",
            Required = true,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the line; write nothing." };
        var command = new Command("undo", "Takes a decision back by deleting its line.") { line, judgements, dryRun };
        command.SetAction(parsed =>
        {
            var file = JudgementFile.Load(parsed.GetRequiredValue(judgements));
            var number = parsed.GetValue(line);
            var changed = file.Without(number);
            var judgement = file.Judgements.Judgements.First(judgement => judgement.Line == number);
            if (!parsed.GetValue(dryRun))
            {
                changed.Save();
            }

            Console.Error.WriteLine(
                $"{(parsed.GetValue(dryRun) ? "would delete" : "deleted")} {file.Path}({number}): {judgement}"
            );
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Decision(
        Command command,
        Func<ParseResult, Func<GraphJudgements, Graphs.RelationGraph, JudgementFile, Judgement>> make
    )
    {
        var options = new DecisionOptions();
        options.AddTo(command);
        command.SetAction(parsed => options.Decide(parsed, make(parsed)));
        return command;
    }
}
