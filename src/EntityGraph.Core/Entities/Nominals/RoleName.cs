using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>One form for the words of a role, and what a shorter name for it may mean.</summary>
internal static class RoleName
{
    // One person at a time has such a role, so its name points to that person wherever it stands; other roles only
    // close by.
    private static readonly FrozenSet<string> s_single = FrozenSet.ToFrozenSet(
        [
            "prime minister",
            "president",
            "chancellor",
            "king",
            "queen",
            "emperor",
            "empress",
            "emir",
            "sultan",
            "monarch",
            "taoiseach",
            "leader",
            "supreme leader",
            "speaker",
            "secretary general",
            "chief executive",
            "mayor",
            "governor",
            "pope",
            "crown prince",
            "chief justice",
        ],
        StringComparer.Ordinal
    );

    // Many have such a role, and the text need not name the one it means.
    private static readonly FrozenSet<string> s_vague = FrozenSet.ToFrozenSet(
        [
            "official",
            "representative",
            "rep",
            "delegate",
            "employee",
            "partner",
            "fellow",
            "player",
            "staffer",
            "executive",
            "aide",
            "candidate",
            "nominee",
            "member",
            "board member",
            "lawmaker",
            "legislator",
            "agent",
            "forward",
            "head",
            "chief",
            "boss",
            "principal",
            "executive",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> s_rulers = FrozenSet.ToFrozenSet(
        [
            "prime minister",
            "president",
            "chancellor",
            "king",
            "queen",
            "emperor",
            "emir",
            "sultan",
            "taoiseach",
            "supreme leader",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<string, string> s_forms = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["premier"] = "prime minister",
        ["pm"] = "prime minister",
        ["ceo"] = "chief executive",
        ["chief executive officer"] = "chief executive",
        ["gov"] = "governor",
        ["sen"] = "senator",
        ["chairwoman"] = "chair",
        ["chairman"] = "chair",
        ["chairperson"] = "chair",
        ["spokesman"] = "spokesperson",
        ["spokeswoman"] = "spokesperson",
        ["spox"] = "spokesperson",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The role as one string: "premier" and "PM" are "prime minister".</summary>
    /// <param name="modifiers">Words of a department before the title, or none.</param>
    /// <param name="title">The title.</param>
    public static string Of(string modifiers, string title)
    {
        var form = s_forms.GetValueOrDefault(title, title);
        return modifiers.Length == 0
            ? form
            : $"{modifiers.Replace("defense", "defence", StringComparison.Ordinal)} {form}";
    }

    /// <summary>
    /// True for a role that one person at a time has; its name points to that person anywhere in a document.
    /// </summary>
    public static bool IsSingle(string role) =>
        s_single.Contains(role) || (role.EndsWith(" minister", StringComparison.Ordinal) && role != "prime minister");

    /// <summary>True for a role that is too common for a text to mean somebody it named.</summary>
    public static bool IsVague(string role) => s_vague.Contains(role);

    /// <summary>True where somebody with a role may be called by a shorter name or by what every ruler is.</summary>
    /// <param name="role">What the holder was called.</param>
    /// <param name="called">What the text says later.</param>
    /// <param name="hasOwner">Whether it says whose.</param>
    public static bool Fits(string role, string called, bool hasOwner) =>
        role == called
        || (called == "leader" && hasOwner && s_rulers.Contains(role))
        || (
            !called.Contains(' ', StringComparison.Ordinal)
            && role != "prime minister"
            && role.EndsWith($" {called}", StringComparison.Ordinal)
            && !role.StartsWith("vice ", StringComparison.Ordinal)
            && !role.StartsWith("deputy ", StringComparison.Ordinal)
        );
}
