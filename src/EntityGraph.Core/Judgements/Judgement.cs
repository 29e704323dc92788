using System.Collections.Immutable;
using System.Text;

namespace EntityGraph;

/// <summary>One decision of a person: one line of a file of judgements.</summary>
/// <param name="Verb">What it decides; which of the other members are filled follows from it.</param>
public sealed record Judgement(JudgementVerb Verb)
{
    /// <summary>1-based line in its file; 0 where it comes from none.</summary>
    public int Line { get; init; }

    /// <summary>
    /// Merge: all; split: those that leave; forbid: the first; rename, retype: the one meant; reject: source, target;
    /// set-speaker: who speaks, empty for nobody.
    /// </summary>
    public ImmutableArray<MentionKey> Mentions { get; init; } = [];

    /// <summary>Split: those that stay; forbid: the second; empty otherwise.</summary>
    public ImmutableArray<MentionKey> Others { get; init; } = [];

    /// <summary>Rename: the canonical name.</summary>
    public string? Name { get; init; }

    /// <summary>Retype: the kind it is.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>
    /// Retype: where given, every entity of this kind and of the mention's name is meant, in every document.
    /// </summary>
    public EntityKind? FromKind { get; init; }

    /// <summary>Reject: the kind of relation.</summary>
    public RelationKind? Relation { get; init; }

    /// <summary>Reject: the predicate of a stated relation; null for other kinds.</summary>
    public string? Predicate { get; init; }

    /// <summary>Reject: the one evidence that is wrong, null for all; set-speaker: the words or their cue.</summary>
    public MentionKey? Place { get; init; }

    /// <summary>Suppress: what is to be shown nowhere.</summary>
    public SuppressedNames? Suppressed { get; init; }

    /// <summary>Remove: the document.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Who decided.</summary>
    public string By { get; init; } = "";

    /// <summary>When, as ISO 8601: a day, or a day and time with its offset.</summary>
    public string When { get; init; } = "";

    /// <summary>Why.</summary>
    public string Why { get; init; } = "";

    /// <summary>Fields that this version does not know, in their order: kept, without effect.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <summary>Every place that it names, in the order of the line.</summary>
    public IEnumerable<MentionKey> Keys =>
        [.. Mentions, .. Others, .. Place is { } place ? [place] : Array.Empty<MentionKey>()];

    /// <summary>The line of a file, without its end. <see cref="JudgementSet.Parse"/> reads it back.</summary>
    public override string ToString()
    {
        var line = new StringBuilder(JudgementText.Of(Verb));
        foreach (var word in Words())
        {
            line.Append(' ').Append(word);
        }

        Field(line, "by", By);
        Field(line, "when", When);
        Field(line, "why", Why);
        foreach (var (name, value) in Fields)
        {
            Field(line, name, value);
        }

        return line.ToString();
    }

    private static void Field(StringBuilder line, string name, string value) =>
        line.Append(' ').Append(name).Append('=').Append(JudgementText.Bare(value));

    private IEnumerable<string> Words() =>
        Verb switch
        {
            JudgementVerb.Split =>
            [
                .. Mentions.Select(key => key.ToString()),
                "from",
                .. Others.Select(key => key.ToString()),
            ],
            JudgementVerb.Rename => [.. Mentions.Select(key => key.ToString()), "to", JudgementText.Quote(Name ?? "")],
            JudgementVerb.Retype =>
            [
                .. Mentions.Select(key => key.ToString()),
                .. FromKind is { } from ? ["from", SnakeCase.Of(from)] : Array.Empty<string>(),
                "to",
                Kind is { } kind ? SnakeCase.Of(kind) : "",
            ],
            JudgementVerb.Reject =>
            [
                $"{(Relation is { } relation ? SnakeCase.Of(relation) : "")}/{Predicate ?? "-"}",
                .. Mentions.Select(key => key.ToString()),
                .. Place is { } place ? ["at", place.ToString()] : Array.Empty<string>(),
            ],
            JudgementVerb.SetSpeaker =>
            [
                Place?.ToString() ?? "",
                "to",
                .. Mentions.IsEmpty ? ["nobody"] : Mentions.Select(key => key.ToString()),
            ],
            JudgementVerb.Suppress => [Suppressed?.ToString() ?? ""],
            JudgementVerb.Remove => [JudgementText.Bare(DocumentId ?? "")],
            _ => [.. Mentions.Concat(Others).Select(key => key.ToString())],
        };
}
