using System.CommandLine;
using EntityGraph.Formats;

namespace EntityGraph.Cli;

/// <summary><c>--offsets</c>: what offsets in the result count.</summary>
internal static class OffsetsOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--offsets")
        {
            Description = "What offsets count: utf16 code units (.NET, Java, JavaScript) or codepoints (Python).",
            DefaultValueFactory = _ => SnakeCase.Of(OffsetUnit.Utf16),
        };
        option.AcceptOnlyFromAmong([.. SnakeCase.All<OffsetUnit>()]);
        return option;
    }

    public static OffsetUnit Parse(string value) => Choice.One<OffsetUnit>(value, "--offsets");
}
