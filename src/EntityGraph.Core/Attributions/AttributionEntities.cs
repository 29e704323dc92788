using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Brings attributions into step with what their mentions turned out to mean, once names, nominals and pronouns are
/// resolved.
/// </summary>
/// <remarks>
/// A place neither speaks nor is spoken of; a capital that stands for its country does both. "Her office", "its
/// spokeswoman" speak for whom the pronoun means. Static and thread-safe; linear in the mentions of contents.
/// </remarks>
internal static class AttributionEntities
{
    /// <summary>The document with settled attributions; mentions and entities stay as they are.</summary>
    public static ResolvedDocument Settle(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var annotated = document.Annotated;
        if (annotated.Attributions.IsEmpty)
        {
            return document;
        }

        var settled = ImmutableArray.CreateBuilder<Attribution>(annotated.Attributions.Length);
        foreach (var attribution in annotated.Attributions)
        {
            var one = Settle(attribution, document);
            settled.Add(
                one.Speakers.IsEmpty && EarlierSpeakers.Find(one, settled, document) is { } body
                    ? SpeaksAgain(one, body, document)
                    : one
            );
        }

        return document with
        {
            Annotated = annotated.With(annotated.Mentions, settled.MoveToImmutable()),
        };
    }

    private static Attribution Speaks(Attribution attribution, int owner, SpeakerVia via = SpeakerVia.Office) =>
        attribution with
        {
            Speakers = [owner],
            SpeakerForm = MentionForm.Nominal,
            SpeakerVia = via,
        };

    // "It said" is the speaker itself, "a spokesman said" somebody who speaks for it.
    private static Attribution SpeaksAgain(Attribution attribution, int body, ResolvedDocument document) =>
        document.Tokenized.Slice(attribution.Source[0]) is "it" or "It"
            ? attribution with
            {
                Speakers = [body],
                SpeakerForm = MentionForm.Pronoun,
                SpeakerVia = SpeakerVia.None,
            }
            : Speaks(attribution, body);

    private static Attribution Settle(Attribution attribution, ResolvedDocument document)
    {
        var speakers = attribution.Speakers.Where(id => !IsPlace(id, document)).ToImmutableArray();
        var targets = attribution
            .Targets.Where(target => !IsPlace(target.MentionId, document))
            .ToDictionary(target => target.MentionId);
        foreach (var id in Seats(attribution, document))
        {
            if (!speakers.Contains(id) && !attribution.Audience.Contains(id))
            {
                targets.TryAdd(id, new AttributionTarget(id, TargetVia.Name));
            }
        }

        var settled = attribution with
        {
            Speakers = speakers,
            SpeakerForm = speakers.IsEmpty ? null : attribution.SpeakerForm,
            SpeakerVia = speakers.IsEmpty ? SpeakerVia.None : attribution.SpeakerVia,
            Targets = [.. targets.Values.OrderBy(target => target.MentionId)],
        };
        return speakers.IsEmpty && Owner(attribution, document) is var (owner, via)
            ? Speaks(settled, owner, via)
            : settled;
    }

    private static bool IsPlace(int id, ResolvedDocument document) =>
        document.Entities.EntityOf(id) is { } entity
        && (
            entity.Value.StartsWith("location/", StringComparison.Ordinal)
            || entity.Value.StartsWith("other/", StringComparison.Ordinal)
        );

    private static IEnumerable<int> Seats(Attribution attribution, ResolvedDocument document)
    {
        foreach (var part in attribution.Content)
        {
            var found = document.Annotated.MentionsIn(part);
            for (var id = found.Start.Value; id < found.End.Value; id++)
            {
                var mention = document.Annotated.Mentions[id];
                if (
                    mention is { Kind: MentionKind.Location, Form: MentionForm.Name }
                    && part.Contains(mention.Span)
                    && document.Entities.EntityOf(id) is { } entity
                    && !IsPlace(id, document)
                    && entity.Value.Length > 0
                )
                {
                    yield return id;
                }
            }
        }
    }

    /// <summary>
    /// Whom a source that is an office or a text of somebody's speaks for: "her office in Oslo", "its spokeswoman",
    /// "his letter".
    /// </summary>
    private static (int Mention, SpeakerVia Via)? Owner(Attribution attribution, ResolvedDocument document)
    {
        const int LongestOffice = 4;
        if (attribution.Source.Length != 1)
        {
            return null;
        }

        var tokens = document.Tokenized;
        var source = attribution.Source[0];
        var first = tokens.TokenIndexAt(source.Start);
        var last = tokens.TokenIndexAt(source.End - 1);
        var inside = document.Annotated.MentionsIn(source);
        if (
            last == first
            || inside.End.Value == inside.Start.Value
            || document.Annotated.Mentions[inside.Start.Value] is not { Form: MentionForm.Pronoun } pronoun
            || pronoun.Span.Start != source.Start
            || document.Entities.EntityOf(pronoun.Id) is not { } owner
        )
        {
            return null;
        }

        var noun = first + 1;
        while (noun < last && IsNounPart(tokens.Slice(tokens.Tokens[noun + 1])))
        {
            noun++;
        }

        var word = tokens.Slice(tokens.Tokens[noun]).ToString();
        var isPerson = owner.Value.StartsWith("person/", StringComparison.Ordinal);
        return noun - first > LongestOffice
            || document
                .Annotated.Mentions[inside]
                .Any(mention => mention.Id != pronoun.Id && mention.Span.Start < tokens.Tokens[noun].Span.End)
                ? null
            : FunctionWords.Texts.Contains(word) ? (pronoun.Id, SpeakerVia.None)
            : (isPerson ? FunctionWords.Voices.Contains(word) : FunctionWords.Offices.Contains(word))
                ? (pronoun.Id, SpeakerVia.Office)
            : null;
    }

    private static bool IsNounPart(ReadOnlySpan<char> word) =>
        char.IsLetterOrDigit(word[0])
        && word.ToString() is var lower
        && !FunctionWords.Prepositions.Contains(lower)
        && !FunctionWords.Relatives.Contains(lower);
}
