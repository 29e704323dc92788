using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Whom a source means.</summary>
/// <param name="Mentions">Ids, one for each of several joint speakers; empty for nobody named.</param>
/// <param name="Form">How the source refers to them.</param>
/// <param name="Via">For themselves, or as an office.</param>
internal readonly record struct Speaker(ImmutableArray<int> Mentions, MentionForm? Form, SpeakerVia Via)
{
    public static Speaker None { get; } = new([], null, SpeakerVia.None);
}
