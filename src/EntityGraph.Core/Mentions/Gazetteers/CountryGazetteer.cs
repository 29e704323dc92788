using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace EntityGraph;

/// <summary>
/// The countries and every name, adjective, people's noun, capital and seat by which news calls them. Immutable and
/// thread-safe.
/// </summary>
/// <remarks>
/// The lists follow ISO 3166 (territories have entries of their own there) and are no political statement.
/// Sources: <c>data/gazetteers</c>, embedded in this assembly.
/// </remarks>
public sealed class CountryGazetteer
{
    private static readonly Lazy<CountryGazetteer> s_default = new(CountryListReader.Read);

    private readonly FrozenDictionary<string, Country> _byCode;
    private readonly FrozenDictionary<string, Country> _former;
    private readonly NameTrie<CountryName> _names;

    internal CountryGazetteer(
        IEnumerable<Country> countries,
        IReadOnlyList<CountryName> names,
        IEnumerable<(string Surface, CountryName Name)> surfaces,
        IReadOnlyDictionary<string, Country> former
    )
    {
        _former = former.ToFrozenDictionary(StringComparer.Ordinal);
        Countries = [.. countries.OrderBy(country => country.Code, StringComparer.Ordinal)];
        _byCode = Countries.ToFrozenDictionary(country => country.Code, StringComparer.Ordinal);
        _names = new NameTrie<CountryName>(surfaces);
        Names = [.. names.OrderBy(name => name.Surface, StringComparer.Ordinal)];
    }

    /// <summary>The gazetteer that ships, read once on first use.</summary>
    public static CountryGazetteer Default => s_default.Value;

    /// <summary>Every country, territory and former state, in order of its code.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>Every name, in ordinal order.</summary>
    public ImmutableArray<CountryName> Names { get; }

    /// <summary>
    /// The country of a code; null for an unknown one. Exact: ISO codes are upper case, ids of other former states
    /// lower case.
    /// </summary>
    public Country? Get(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _byCode.GetValueOrDefault(code);
    }

    /// <summary>
    /// The former state of a name ("Zaire", "Soviet Union"), whatever its case and accents; null for any other name.
    /// </summary>
    /// <remarks>
    /// What it means today says <see cref="Lookup"/>: Zaire is the Congo, which is its <see cref="Country.Successor"/>.
    /// </remarks>
    public Country? FormerState(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _former.GetValueOrDefault(NameFolding.Fold(name));
    }

    /// <summary>
    /// What a whole name stands for, whatever its case and accents and without an article; null where it is not listed.
    /// </summary>
    public CountryName? Lookup(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        return _names.Find(name)
            ?? (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? _names.Find(name[4..]) : null);
    }

    /// <summary>
    /// Finds the longest listed name at the first of <paramref name="tokens"/>. It looks at the name alone: whether
    /// "Georgia" is a state there is for the context to say. A prefix (Sino) counts only before a hyphen. Allocates
    /// nothing.
    /// </summary>
    /// <param name="text">The text that the tokens point into.</param>
    /// <param name="tokens">The tokens from the first one on, usually to the end of its sentence.</param>
    /// <param name="match">What was found.</param>
    /// <param name="ignoreCase">Where no name with its capitals is there, take one without them ("turkey", "us"); the
    /// match says so.</param>
    public bool TryMatchLongest(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        out CountryMatch match,
        bool ignoreCase = false
    )
    {
        match = default;
        if (!_names.TryMatchLongest(text, tokens, ignoreCase, out var name, out var tokenCount, out var casing))
        {
            return false;
        }

        if (name!.IsPrefix && !name.IsDemonym && !name.IsCountry && !IsHyphen(text, tokens[tokenCount - 1].Span.End))
        {
            return false;
        }

        match = new CountryMatch(name, tokenCount, casing);
        return true;
    }

    /// <summary>
    /// What the whole of <paramref name="name"/> stands for as a country's name; false for adjectives, capitals and
    /// unlisted names.
    /// </summary>
    public bool TryGetCountry(ReadOnlySpan<char> name, [NotNullWhen(true)] out Country? country)
    {
        country = Lookup(name) is { IsCountry: true } found ? found.Preferred : null;
        return country is not null;
    }

    private static bool IsHyphen(ReadOnlySpan<char> text, int position) =>
        position < text.Length && NameFolding.Fold(text[position]) == '-';
}
