using System.CommandLine;
using EntityGraph.Reading;

namespace EntityGraph.Cli;

/// <summary>The inputs of a verb and how rows are read: the same for every verb that reads documents.</summary>
internal sealed class InputArguments
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "File, folder, glob (quoted) or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _text = Column("text");
    private readonly Option<string> _id = Column("id");
    private readonly Option<string> _title = Column("title");
    private readonly Option<string> _date = Column("date");
    private readonly Option<string> _source = Column("source");
    private readonly Option<string> _url = Column("url");

    public void AddTo(Command command)
    {
        command.Add(_inputs);
        foreach (var option in new[] { _text, _id, _title, _date, _source, _url })
        {
            command.Add(option);
        }
    }

    public string[] Paths(ParseResult parsed) => parsed.GetRequiredValue(_inputs);

    public Corpus Open(ParseResult parsed) => Corpus.FromInputs(Paths(parsed), Options(parsed));

    public ReadingOptions Options(ParseResult parsed) =>
        new()
        {
            TextColumn = parsed.GetRequiredValue(_text),
            IdColumn = parsed.GetRequiredValue(_id),
            TitleColumn = parsed.GetRequiredValue(_title),
            DateColumn = parsed.GetRequiredValue(_date),
            SourceColumn = parsed.GetRequiredValue(_source),
            UrlColumn = parsed.GetRequiredValue(_url),
        };

    private static Option<string> Column(string name) =>
        new($"--{name}-column")
        {
            Description = $"Column (csv) or property (jsonl) that holds the {name}.",
            DefaultValueFactory = _ => name,
            HelpName = "NAME",
        };
}
