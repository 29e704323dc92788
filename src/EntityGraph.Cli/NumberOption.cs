using System.CommandLine.Parsing;
using System.Globalization;

namespace EntityGraph.Cli;

/// <summary>Reads a number of the command line: a point before the decimals, no marks between thousands.</summary>
internal static class NumberOption
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static double Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            result.AddError($"{(result.Parent as OptionResult)?.Option.Name} is '{text}', expected a number like 0.5.");
        }

        return value;
    }
}
