using System.Collections.Frozen;

namespace EntityGraph.Learning;

/// <summary>The kinds that labels of common corpora stand for.</summary>
/// <remarks>
/// Upper and lower case count alike; so do <c>politicalparty</c>, <c>political-party</c> and <c>political_party</c>. Of
/// a label in parts (<c>person-artist</c>) that is not listed whole, the first part counts.
/// </remarks>
public static class LabelKinds
{
    private static readonly char[] s_marks = ['-', '_', '.', '/', ':', ' '];

    private static readonly FrozenDictionary<string, MentionKind> s_kinds = new (MentionKind Kind, string Labels)[]
    {
        (
            MentionKind.Person,
            "per pers person persons people peop name personname politician writer artist musicalartist "
                + "actor athlete author researcher scientist"
        ),
        (
            MentionKind.Organisation,
            "org organ organisation organization orgs company corporation corp group institution "
                + "politicalparty party university band team sportsteam club agency governmentagency government "
                + "media newspaper ngo bank"
        ),
        (MentionKind.Country, "country nation sovereignstate"),
        (
            MentionKind.Location,
            "loc location locations place gpe geopoliticalentity geo geoloc city town region state province "
                + "facility fac building"
        ),
        (MentionKind.Nationality, "norp nationality demonym"),
    }
        .SelectMany(row => row.Labels.Split(' ').Select(label => KeyValuePair.Create(label, row.Kind)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kind of a label; <see cref="MentionKind.Other"/> where it is not listed.</summary>
    public static MentionKind Of(string label)
    {
        ArgumentNullException.ThrowIfNull(label);

        var parts = label.ToLowerInvariant().Split(s_marks, StringSplitOptions.RemoveEmptyEntries);
        return
            s_kinds.TryGetValue(string.Concat(parts), out var kind)
            || (parts.Length > 1 && s_kinds.TryGetValue(parts[0], out kind))
            ? kind
            : MentionKind.Other;
    }
}
