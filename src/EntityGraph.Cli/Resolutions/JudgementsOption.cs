using System.CommandLine;

namespace EntityGraph.Cli;

/// <summary><c>--judgements</c> of the verbs that analyse documents.</summary>
internal sealed class JudgementsOption
{
    private readonly Option<string?> _judgements = new("--judgements")
    {
        Description = "File of judgements (merge, split, rename, suppress …) to obey; 'resolve' writes it.",
        HelpName = "FILE",
    };

    public void AddTo(Command command) => command.Add(_judgements);

    public JudgementSet Load(ParseResult parsed) =>
        parsed.GetValue(_judgements) is { } path ? JudgementFile.Load(path).Judgements : JudgementSet.Empty;

    /// <summary>Says on standard error how many judgements there were.</summary>
    public static void Summarize(JudgementSet judgements, BuildReport report)
    {
        if (judgements.IsEmpty)
        {
            return;
        }

        var missed = report.Judgements.Where(note => !note.IsApplied).Select(note => note.Line).Distinct().Count();
        var removed = report.RemovedCount > 0 ? $", {QueryText.Count(report.RemovedCount, "document")} left out" : "";
        Console.Error.WriteLine(
            $"judgements {QueryText.Count(judgements.Judgements.Length, "line")} of {judgements.Path}{(missed > 0 ? $", {missed} not obeyed in all they name (see below)" : ", all obeyed")}{removed}"
        );
    }

    /// <summary>Says on standard error what became of judgements; true where one was not obeyed.</summary>
    public static bool Report(JudgementSet judgements, IEnumerable<JudgementNote> notes)
    {
        var isMissed = false;
        foreach (var note in notes)
        {
            isMissed |= !note.IsApplied;
            Console.Error.WriteLine($"judgement  {judgements.Path}({note.Line}): {note.Message}");
        }

        return isMissed;
    }
}
