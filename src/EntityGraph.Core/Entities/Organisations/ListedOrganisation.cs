using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>An organisation of the list.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="Country">ISO code; null for an international one.</param>
/// <param name="IsSeat">True for a building that stands for those who govern from it: it is an organisation whatever a
/// tagger calls it.</param>
/// <param name="Forms">Every form of its name, as listed.</param>
internal sealed record ListedOrganisation(string Name, string? Country, bool IsSeat, FrozenSet<string> Forms)
{
    /// <summary>True for a form written exactly so.</summary>
    public bool HasForm(string name) => Forms.Contains(name);
}
