using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Carries attributions over to new mention ids, and lets pronouns speak and be spoken of.</summary>
internal sealed class PronounAttributions(
    PronounText text,
    int[] ids,
    Dictionary<int, int> pronouns,
    ImmutableArray<Mention>.Builder mentions,
    ImmutableArray<ResolvedMention>.Builder resolved
)
{
    /// <summary>The same attribution over the new ids.</summary>
    public Attribution Of(Attribution attribution)
    {
        var speakers = Mapped(attribution.Speakers);
        var form = attribution.SpeakerForm;
        if (Source(attribution) is { } source && (speakers.IsEmpty || form == MentionForm.Pronoun))
        {
            speakers = [source];
            form = mentions[source].Form;
        }

        var targets = attribution.Targets.Select(target => target with { MentionId = ids[target.MentionId] }).ToList();
        targets.AddRange(
            Targets(attribution, speakers)
                .Where(target => targets.TrueForAll(other => other.MentionId != target.MentionId))
        );
        return attribution with
        {
            Speakers = speakers,
            SpeakerForm = form,
            Relays = Mapped(attribution.Relays),
            Audience = Mapped(attribution.Audience),
            Targets = [.. targets.OrderBy(target => target.MentionId)],
        };
    }

    private ImmutableArray<int> Mapped(ImmutableArray<int> old) => [.. old.Select(id => ids[id])];

    // "he", "he himself", "her ministry": the source is a pronoun or what it owns, or begins with one that nothing but
    // marks and reflexives follow.
    private int? Source(Attribution attribution)
    {
        if (attribution.Source.Length != 1)
        {
            return null;
        }

        var first = text.Document.Tokenized.TokenIndexAt(attribution.Source[0].Start);
        var end = text.Document.Tokenized.TokenIndexAt(attribution.Source[0].End - 1) + 1;
        if (
            end - first == 2
            && pronouns.TryGetValue(first + 1, out var owned)
            && mentions[owned].Form == MentionForm.Nominal
        )
        {
            return owned;
        }

        var isAlone = end - first == 1 || (end - first == 2 && PronounLexicon.IsReflexive(text.At(first + 1)));
        return isAlone && pronouns.TryGetValue(first, out var id) && text.PronounAt(first) is { IsPossessive: false }
            ? id
            : null;
    }

    // First persons make no target: "we, our, I" never do.
    private IEnumerable<AttributionTarget> Targets(Attribution attribution, ImmutableArray<int> speakers)
    {
        var own = speakers.SelectMany(id => EntitiesOf(id)).ToHashSet();
        foreach (var part in attribution.Content)
        {
            var first = text.Document.Tokenized.TokenIndexAt(part.Start);
            for (
                var token = first;
                token < text.Lower.Length && text.Document.Tokenized.Tokens[token].Span.Start < part.End;
                token++
            )
            {
                if (
                    pronouns.TryGetValue(token, out var id)
                    && PronounLexicon.ClassOf(text.Lower[token])
                        is not (PronounClass.FirstSingular or PronounClass.FirstPlural)
                    && mentions[id].Kind is MentionKind.Person or MentionKind.Organisation or MentionKind.Country
                    && !EntitiesOf(id).All(own.Contains)
                    && !IsTold(attribution, token)
                )
                {
                    yield return new AttributionTarget(
                        id,
                        mentions[id].Form == MentionForm.Pronoun ? TargetVia.Pronoun : TargetVia.Name
                    );
                }
            }
        }
    }

    // "Asked her twice", "promised her a lift": right behind such a cue stands who hears it.
    private bool IsTold(Attribution attribution, int token)
    {
        if (
            attribution.Cue is not [.., var last]
            || token == 0
            || text.Document.Tokenized.Tokens[token - 1].Span.End != last.End
        )
        {
            return false;
        }

        foreach (var (entry, _) in CueLexicon.Default.Find(text.Lower[token - 1]))
        {
            if (!entry.Has(CueFrames.Target) && (entry.Has(CueFrames.Audience) || entry.Lemma is "promise" or "offer"))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<EntityId> EntitiesOf(int mention) =>
        resolved[mention] is { Entity: { } entity } ? [entity] : resolved[mention].Members;
}
