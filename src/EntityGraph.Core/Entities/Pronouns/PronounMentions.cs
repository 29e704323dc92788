using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Puts pronouns among a document's mentions, and keeps ids and attributions in step.</summary>
internal static class PronounMentions
{
    /// <summary>The document with one more mention for each pronoun found.</summary>
    /// <param name="document">The resolved document.</param>
    /// <param name="text">Its words.</param>
    /// <param name="found">In text order.</param>
    /// <param name="open">Pronouns that stay open.</param>
    /// <param name="tagger">Who found them.</param>
    public static ResolvedDocument Insert(
        ResolvedDocument document,
        PronounText text,
        IReadOnlyList<PronounFinding> found,
        int open,
        string tagger
    )
    {
        var annotated = document.Annotated;
        var entities = document.Entities with { UnresolvedPronounCount = open };
        var isFree = found.Where(one => !IsInMention(annotated, Span(annotated, one))).ToArray();
        if (isFree.Length == 0)
        {
            return document with { Entities = entities };
        }

        var merged = annotated
            .Mentions.Select(mention => (mention.Span, Mention: (Mention?)mention, Found: -1))
            .Concat(isFree.Select((one, index) => (Span: Span(annotated, one), Mention: (Mention?)null, Found: index)))
            .OrderBy(entry => entry.Span)
            .ToArray();
        var ids = new int[annotated.Mentions.Length];
        var pronouns = new Dictionary<int, int>();
        var mentions = ImmutableArray.CreateBuilder<Mention>(merged.Length);
        var resolved = ImmutableArray.CreateBuilder<ResolvedMention>(merged.Length);
        for (var id = 0; id < merged.Length; id++)
        {
            if (merged[id].Mention is { } mention)
            {
                ids[mention.Id] = id;
                mentions.Add(mention with { Id = id });
                resolved.Add(document.Entities.Mentions[mention.Id] with { MentionId = id });
                continue;
            }

            var one = isFree[merged[id].Found];
            var meant = one.Entities.Select(number => document.Entities.Entities[number]).ToList();
            var kind = meant.TrueForAll(entity => entity.Kind == meant[0].Kind)
                ? meant[0].Kind
                : EntityKind.Organisation;
            pronouns.Add(one.Token, id);
            mentions.Add(
                new Mention(id, merged[id].Span, KindOf(kind), Math.Round(one.Score, 4))
                {
                    Form = one.IsOwned ? MentionForm.Nominal : MentionForm.Pronoun,
                    Tagger = one.IsOwned ? NominalResolver.TaggerName : tagger,
                }
            );
            resolved.Add(
                meant.Count == 1
                    ? new ResolvedMention(
                        id,
                        meant[0].Id,
                        one.IsOwned ? ResolutionReason.Nominal : ResolutionReason.Pronoun
                    )
                    : new ResolvedMention(id, null, ResolutionReason.Pronoun)
                    {
                        Members = [.. meant.Select(entity => entity.Id)],
                    }
            );
        }

        var step = new PronounAttributions(text, ids, pronouns, mentions, resolved);
        return new ResolvedDocument(
            annotated.With(mentions.ToImmutable(), [.. annotated.Attributions.Select(step.Of)]),
            entities with
            {
                Mentions = resolved.ToImmutable(),
            }
        );
    }

    private static TextSpan Span(AnnotatedDocument document, PronounFinding one) =>
        document.Tokenized.Tokens[one.Token].Span;

    private static bool IsInMention(AnnotatedDocument document, TextSpan span)
    {
        var next = document.MentionsIn(new TextSpan(0, span.End)).End.Value;
        return next > 0 && document.Mentions[next - 1].Span.Overlaps(span);
    }

    private static MentionKind KindOf(EntityKind kind) =>
        kind switch
        {
            EntityKind.Person => MentionKind.Person,
            EntityKind.Organisation => MentionKind.Organisation,
            EntityKind.Country => MentionKind.Country,
            EntityKind.Location => MentionKind.Location,
            _ => MentionKind.Other,
        };
}
