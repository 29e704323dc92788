using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>A model's labels in tag order, and the kind that each is. Immutable.</summary>
internal sealed class LabelSet
{
    public LabelSet(IReadOnlyList<string> labels, IEnumerable<MentionKind> kinds)
    {
        Tags = new TagSet(labels);
        Kinds = [.. kinds];
        ArgumentOutOfRangeException.ThrowIfNotEqual(Kinds.Length, labels.Count, nameof(kinds));
    }

    /// <summary>PER, ORG, LOC, MISC.</summary>
    public static LabelSet News { get; } =
        new(NerTags.Types, [MentionKind.Person, MentionKind.Organisation, MentionKind.Location, MentionKind.Other]);

    public TagSet Tags { get; }

    /// <summary>The kind of each type, in the order of the tags.</summary>
    public ImmutableArray<MentionKind> Kinds { get; }

    /// <summary>
    /// True where the labels are PER, ORG, LOC and MISC in any order, as in the models that ship: names are then
    /// corrected as theirs.
    /// </summary>
    public bool IsNews => Tags.Types.Length == NerTags.TypeCount && Tags.Types.All(NerTags.Types.Contains);

    /// <summary>Labels with their kinds in snake case, as <c>model.json</c> has them.</summary>
    public IReadOnlyDictionary<string, string> KindNames =>
        Tags
            .Types.Zip(Kinds)
            .ToImmutableSortedDictionary(pair => pair.First, pair => SnakeCase.Of(pair.Second), StringComparer.Ordinal);

    /// <summary>
    /// The labels of a model folder; where it does not say their kinds, <see cref="LabelKinds"/> does.
    /// </summary>
    /// <exception cref="ModelFileException">Labels or kinds are not as <c>model.json</c> should have them.</exception>
    public static LabelSet Of(ModelFolder folder)
    {
        var path = folder.PathOf(ModelFolder.ManifestName);
        var tags = TagSet.Parse(folder.Manifest.Labels, path);
        return new LabelSet(tags.Types, tags.Types.Select(label => Kind(folder.Manifest.LabelKinds, label, path)));
    }

    private static MentionKind Kind(IReadOnlyDictionary<string, string>? kinds, string label, string path)
    {
        if (kinds is null || !kinds.TryGetValue(label, out var name))
        {
            return LabelKinds.Of(label);
        }

        return SnakeCase.TryParse<MentionKind>(name, out var kind)
            ? kind
            : throw new ModelFileException(
                $"{path}: '{name}' of the label '{label}' is no kind, expected one of {string.Join(", ", SnakeCase.All<MentionKind>())}."
            );
    }
}
