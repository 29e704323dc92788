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
