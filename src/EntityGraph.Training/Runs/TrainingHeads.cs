namespace EntityGraph.Training;

/// <summary>Names of the heads as configuration and progress show them.</summary>
internal static class TrainingHeads
{
    public const string Names = "names";
    public const string Attribution = "attribution";
    public const string Syntax = "syntax";

    public static readonly string[] All = [Names, Attribution, Syntax];
}
