using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Brings attributions into step with what their mentions turned out to mean, once names, nominals and pronouns are resolved.</summary>
/// <remarks>
/// A place neither speaks nor is spoken of; a capital that stands for its country does both. "Her office", "its spokeswoman" speak for whom the
/// pronoun means. Static and thread-safe; linear in the mentions of contents.
/// </remarks>
internal static class AttributionEntities
{
    // Those who speak for a person; an organisation's and country's offices are more.
    private static readonly WordSet s_voices = new("office spokesman spokeswoman spokesperson spokespeople secretary campaign");

    private static readonly WordSet s_spokespeople = new("spokesman spokeswoman spokesperson");

    private static readonly WordSet s_articles = new("a the its");

    // "A ministry statement".
    private static readonly WordSet s_statements = new("spokesman spokeswoman spokesperson statement official officials spokespeople");

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
            settled.Add(one.Speakers.IsEmpty && (BodyBefore(one, settled, document) ?? NamedBody(one, document)) is { } body ? Speaks(one, body) : one);
        }

        return document with { Annotated = annotated.With(annotated.Mentions, settled.MoveToImmutable()) };
    }

    private static Attribution Speaks(Attribution attribution, int owner) =>
        attribution with { Speakers = [owner], SpeakerForm = MentionForm.Nominal, SpeakerVia = SpeakerVia.Office };

    /// <summary>"The bank said … A spokeswoman added …": she speaks for who spoke in this sentence or the one before, where that is no person.</summary>
    private static int? BodyBefore(Attribution attribution, ImmutableArray<Attribution>.Builder earlier, ResolvedDocument document)
    {
        if (attribution.Source.Length != 1 || earlier.Count == 0)
        {
            return null;
        }

        var tokens = document.Tokenized;
        var first = tokens.TokenIndexAt(attribution.Source[0].Start);
        var last = tokens.TokenIndexAt(attribution.Source[0].End - 1);
        if (last != first + 1 || !s_spokespeople.Contains(tokens.Slice(tokens.Tokens[last])) || !s_articles.ContainsIgnoringFirstCase(tokens.Slice(tokens.Tokens[first])))
        {
            return null;
        }

        var sentence = tokens.SentenceIndexAt(attribution.Source[0].Start);
        var before = earlier.Where(one => !one.Speakers.IsEmpty && one.Cue is [var cue, ..] && sentence - tokens.SentenceIndexAt(cue.Start) is 0 or 1).LastOrDefault();
        return before is { Speakers: [var speaker] } && document.Entities.EntityOf(speaker) is { } entity && !entity.Value.StartsWith("person/", StringComparison.Ordinal)
            ? speaker
            : null;
    }

    /// <summary>"The Foreign Ministry denied it … A ministry spokesman said": the one organisation of the sentences before whose name ends so.</summary>
    private static int? NamedBody(Attribution attribution, ResolvedDocument document)
    {
        const int MostSentencesBack = 4;
        if (attribution.Source.Length != 1)
        {
            return null;
        }

        var tokens = document.Tokenized;
        var first = tokens.TokenIndexAt(attribution.Source[0].Start);
        var last = tokens.TokenIndexAt(attribution.Source[0].End - 1);
        if (last != first + 2 || !s_statements.Contains(tokens.Slice(tokens.Tokens[last])) || !s_articles.ContainsIgnoringFirstCase(tokens.Slice(tokens.Tokens[first])))
        {
            return null;
        }

        var noun = tokens.Slice(tokens.Tokens[first + 1]).ToString();
        var start = tokens.Sentences[Math.Max(0, tokens.SentenceIndexAt(attribution.Source[0].Start) - MostSentencesBack)].Span.Start;
        var range = document.Annotated.MentionsIn(new TextSpan(start, attribution.Source[0].Start));
        var bodies = document.Annotated.Mentions[range]
            .Where(mention => mention.Kind == MentionKind.Organisation && document.Entities.EntityOf(mention.Id) is not null && Ends(document.Annotated.Surface(mention), noun))
            .DistinctBy(mention => document.Entities.EntityOf(mention.Id))
            .Take(2)
            .ToList();
        return bodies is [var only] ? only.Id : null;
    }

    private static bool Ends(string name, string noun) =>
        name.Length > noun.Length && name.EndsWith(noun, StringComparison.OrdinalIgnoreCase) && name[name.Length - noun.Length - 1] == ' ';

    private static Attribution Settle(Attribution attribution, ResolvedDocument document)
    {
        var speakers = attribution.Speakers.Where(id => !IsPlace(id, document)).ToImmutableArray();
        var targets = attribution.Targets.Where(target => !IsPlace(target.MentionId, document)).ToDictionary(target => target.MentionId);
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
        return speakers.IsEmpty && Owner(attribution, document) is { } owner
            ? Speaks(settled, owner)
            : settled;
    }

    private static bool IsPlace(int id, ResolvedDocument document) =>
        document.Entities.EntityOf(id) is { } entity
            && (entity.Value.StartsWith("location/", StringComparison.Ordinal) || entity.Value.StartsWith("other/", StringComparison.Ordinal));

    private static IEnumerable<int> Seats(Attribution attribution, ResolvedDocument document)
    {
        foreach (var part in attribution.Content)
        {
            var found = document.Annotated.MentionsIn(part);
            for (var id = found.Start.Value; id < found.End.Value; id++)
            {
                var mention = document.Annotated.Mentions[id];
                if (mention is { Kind: MentionKind.Location, Form: MentionForm.Name } && part.Contains(mention.Span)
                    && document.Entities.EntityOf(id) is { } entity && !IsPlace(id, document) && entity.Value.Length > 0)
                {
                    yield return id;
                }
            }
        }
    }

    /// <summary>The possessive pronoun of a source that is an office and nobody's name: "her office", "its spokeswoman".</summary>
    private static int? Owner(Attribution attribution, ResolvedDocument document)
    {
        const int LongestOffice = 4;
        if (attribution.Source.Length != 1)
        {
            return null;
        }

        var source = attribution.Source[0];
        var first = document.Tokenized.TokenIndexAt(source.Start);
        var last = document.Tokenized.TokenIndexAt(source.End - 1);
        var inside = document.Annotated.MentionsIn(source);
        if (last - first is < 1 or > LongestOffice || inside.End.Value - inside.Start.Value != 1
            || document.Annotated.Mentions[inside.Start.Value] is not { Form: MentionForm.Pronoun } pronoun || pronoun.Span.Start != source.Start
            || document.Entities.EntityOf(pronoun.Id) is not { } owner)
        {
            return null;
        }

        var noun = document.Tokenized.Slice(document.Tokenized.Tokens[last]);
        var speaks = owner.Value.StartsWith("person/", StringComparison.Ordinal) ? s_voices.Contains(noun) : FunctionWords.Offices.Contains(noun.ToString());
        return speaks ? pronoun.Id : null;
    }
}
