using System.CommandLine;
using EntityGraph.Learning;

namespace EntityGraph.Cli;

/// <summary>
/// <c>--teacher</c> and what goes with it: a model that tags further text of the corpora to learn from.
/// </summary>
internal sealed class TeacherOption
{
    private readonly Option<string?> _teacher = new("--teacher")
    {
        Description =
            "Without --data: a model, shipped by name or a folder, that tags further text of the corpora to "
            + "learn from.",
        HelpName = "NAME|FOLDER",
    };

    private readonly Option<double> _weight = new("--teacher-weight")
    {
        Description = "What a word that the teacher tagged counts beside a word of gold.",
        CustomParser = result => NumberOption.Parse(result),
        DefaultValueFactory = _ => 0.3,
    };

    private readonly Option<double> _confidence = new("--teacher-confidence")
    {
        Description =
            "How sure the teacher must be for one tag; below, as many tags stay open as it takes to be so sure.",
        CustomParser = result => NumberOption.Parse(result),
        DefaultValueFactory = _ => 0.9,
    };

    private readonly Option<bool> _soft = new("--teacher-soft")
    {
        Description = "Learn from the teacher's probabilities themselves.",
    };

    private readonly Option<string[]> _texts = new("--teacher-texts")
    {
        Description = $"Which texts the teacher tags, of {string.Join(", ", TeacherOptions.AllTexts)}.",
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(','))],
        DefaultValueFactory = _ => [.. TeacherOptions.AllTexts],
        HelpName = "LIST",
    };

    private readonly Option<int> _thinning = new("--teacher-thinning")
    {
        Description = "Take one in this many documents of those texts.",
        DefaultValueFactory = _ => 1,
    };

    public void AddTo(Command command)
    {
        command.Add(_teacher);
        command.Add(_weight);
        command.Add(_confidence);
        command.Add(_soft);
        command.Add(_texts);
        command.Add(_thinning);
    }

    /// <summary>What was asked for; null without <c>--teacher</c>.</summary>
    public TeacherOptions? Read(ParseResult parsed)
    {
        if (parsed.GetValue(_teacher) is not { } model)
        {
            return null;
        }

        var (weight, confidence) = (parsed.GetValue(_weight), parsed.GetValue(_confidence));
        if (weight is not (> 0 and <= 1) || confidence is not (> 0 and <= 1) || parsed.GetValue(_thinning) < 1)
        {
            throw new UsageException(
                "--teacher-weight and --teacher-confidence lie above 0 and are at most 1, --teacher-thinning "
                    + "is at least 1."
            );
        }

        var texts = parsed.GetRequiredValue(_texts);
        return texts.FirstOrDefault(text => !TeacherOptions.AllTexts.Contains(text)) is { } unknown
            ? throw new UsageException(
                $"--teacher-texts does not know '{unknown}'; it knows {string.Join(", ", TeacherOptions.AllTexts)}."
            )
            : new TeacherOptions
            {
                Analyzer = AnalyzerLoader.Load(ModelOption.FolderOf(model, "--teacher")),
                Weight = (float)weight,
                Confidence = confidence,
                IsSoft = parsed.GetValue(_soft),
                Texts = [.. texts],
                Thinning = parsed.GetValue(_thinning),
            };
    }
}
