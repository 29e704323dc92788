using System.Collections.Immutable;
using System.Globalization;

namespace EntityGraph;

/// <summary>
/// A country of ISO 3166-1, Kosovo, a former state of ISO 3166-3, or a former state that has no code there. The list
/// follows ISO and is no political statement.
/// </summary>
/// <param name="Code">ISO 3166-1 alpha-2 ("CN"), XK, ISO 3166-3 alpha-4 ("SUHH"); else the slug of the name
/// ("ottoman-empire"), which is longer and lower case.</param>
/// <param name="Name">Its common English name, by which it is shown.</param>
public sealed record Country(string Code, string Name)
{
    /// <summary>Its official English name.</summary>
    public string OfficialName { get; init; } = Name;

    /// <summary>
    /// True for an independent state, false for a territory. Demonyms that several share go to independent states
    /// first.
    /// </summary>
    public bool IsSovereign { get; init; }

    /// <summary>
    /// The first year of a former state, negative before our era; null for one that exists, and where the list starts
    /// later.
    /// </summary>
    public int? Since { get; init; }

    /// <summary>The last year of a former state; null for one that exists.</summary>
    public int? Until { get; init; }

    /// <summary>True for a former state.</summary>
    public bool IsFormer => Until is not null;

    /// <summary>
    /// The years of a former state as a reader expects them: "1922–1991", "until 1964", "27 BC – 476"; empty for one
    /// that exists.
    /// </summary>
    public string Years =>
        Until is not { } until ? ""
        : Since is not { } since ? $"until {Year(until)}"
        : since < 0 ? $"{Year(since)} – {Year(until)}"
        : $"{Year(since)}–{Year(until)}";

    /// <summary>Where the same state goes on under another name, the code of that name (ZRCD: CD); else null.</summary>
    public string? Successor { get; init; }

    /// <summary>Its capitals by their English names, the first being the usual one.</summary>
    public ImmutableArray<string> Capitals { get; init; } = [];

    /// <summary>Codes of the countries that it borders on land, in ordinal order.</summary>
    public ImmutableArray<string> Neighbours { get; init; } = [];

    /// <summary>The id of the country's node.</summary>
    public EntityId EntityId => EntityId.ForCountry(Code);

    /// <inheritdoc/>
    public bool Equals(Country? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    private static string Year(int year) =>
        year < 0
            ? string.Create(CultureInfo.InvariantCulture, $"{-year} BC")
            : year.ToString(CultureInfo.InvariantCulture);
}
