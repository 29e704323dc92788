namespace EntityGraph;

/// <summary>
/// Stable identity of an entity: <c>person/li-qiang</c>, <c>organisation/nato</c>, <c>country/CN</c>.
/// </summary>
/// <remarks>Compared ordinally. <c>default</c> is no id: its text is empty.</remarks>
public readonly record struct EntityId : IComparable<EntityId>
{
    private const string CountryPrefix = "country/";

    private readonly string? _value;

    /// <summary>Takes an id as it is written in files.</summary>
    /// <param name="value">Kind, slash, slug.</param>
    /// <exception cref="ArgumentException">There is no slash with something on both sides.</exception>
    public EntityId(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == value.Length - 1)
        {
            throw new ArgumentException($"An entity id is 'kind/slug', but this is '{value}'.", nameof(value));
        }

        _value = value;
    }

    /// <summary>The id as it is written in files; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The code of a country's id; null for any other.</summary>
    internal string? CountryCode =>
        Value.StartsWith(CountryPrefix, StringComparison.Ordinal) ? Value[CountryPrefix.Length..] : null;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator <(EntityId left, EntityId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator >(EntityId left, EntityId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator <=(EntityId left, EntityId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator >=(EntityId left, EntityId right) => left.CompareTo(right) >= 0;

    /// <summary>The id of a country by its ISO code.</summary>
    public static EntityId ForCountry(string code) => new($"{CountryPrefix}{code}");

    /// <summary>The id of any other entity by kind and canonical name: see <see cref="Slug.Of"/>.</summary>
    public static EntityId ForName(EntityKind kind, string name) => new($"{SnakeCase.Of(kind)}/{Slug.Of(name)}");

    /// <inheritdoc/>
    public int CompareTo(EntityId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in files.</summary>
    public override string ToString() => Value;
}
