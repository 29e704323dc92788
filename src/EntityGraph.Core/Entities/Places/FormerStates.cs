using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Which former states an entity is or was, with their years: facts of the shipped lists, no statement of a text.
/// Static and thread-safe.
/// </summary>
public static class FormerStates
{
    /// <summary>The former state that an entity is ("Soviet Union", 1922–1991); null for any other entity.</summary>
    public static Country? Of(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return CodeOf(entity) is { } code && CountryGazetteer.Default.Get(code) is { IsFormer: true } state
            ? state
            : null;
    }

    /// <summary>
    /// Of the names that texts call a country by, those of states that go on in it ("Zaire", 1971–1997, of the Congo),
    /// in ordinal order.
    /// </summary>
    public static ImmutableArray<(string Name, Country State)> NamesOf(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (CodeOf(entity) is not { } code)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<(string Name, Country State)>();
        foreach (var name in entity.Aliases.Append(entity.Name).Order(StringComparer.Ordinal))
        {
            if (CountryGazetteer.Default.FormerState(name) is { } state && state.Successor == code)
            {
                found.Add((name, state));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// Both as one text for people: "1922–1991", "Zaire 1971–1997"; empty where an entity is and was none.
    /// </summary>
    public static string Describe(Entity entity)
    {
        var parts = NamesOf(entity).Select(former => $"{former.Name} {former.State.Years}");
        return string.Join(", ", Of(entity) is { } state ? parts.Prepend(state.Years) : parts);
    }

    private static string? CodeOf(Entity entity) => entity.Kind == EntityKind.Country ? entity.Id.CountryCode : null;
}
