using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EntityGraph.Tests.Support;

/// <summary>
/// Builds documents as <see cref="Given"/> does, but cut by the real tokenizer, and finds their attributions.
/// </summary>
/// <remarks>
/// Mentions are written as in <see cref="Given"/>; a first line that starts with <c># </c> is the headline.
/// </remarks>
public static partial class GivenSaying
{
    /// <summary>The document with its attributions found by rules.</summary>
    public static ResolvedDocument Resolved(string markup)
    {
        markup = markup.ReplaceLineEndings("\n");
        var isTitled = markup.StartsWith("# ", StringComparison.Ordinal);
        var text = new StringBuilder();
        var mentions = new List<Mention>();
        var resolved = new List<ResolvedMention>();
        var entities = new List<Entity>();
        var position = isTitled ? 2 : 0;
        foreach (Match match in MentionPattern().Matches(markup))
        {
            text.Append(markup, position, match.Index - position);
            var surface = match.Groups["surface"].Value;
            var kind = KindOf(match.Groups["kind"].Value[0]);
            var span = new TextSpan(text.Length, text.Length + surface.Length);
            var id = IdOf(kind, surface, match.Groups["entity"]);
            mentions.Add(new Mention(mentions.Count, span, kind, 1));
            resolved.Add(new ResolvedMention(resolved.Count, id, ResolutionReason.FullName));
            entities.Add(new Entity(id, EntityKind.Other, surface));
            text.Append(surface);
            position = match.Index + match.Length;
        }

        text.Append(markup, position, markup.Length - position);
        var content = text.ToString();
        var end = content.IndexOf('\n', StringComparison.Ordinal);
        var document = new Document(content, "d1")
        {
            Zones = isTitled ? [new Zone(ZoneKind.Title, new TextSpan(0, end < 0 ? content.Length : end))] : [],
        };
        var annotated = new AnnotatedDocument(new Tokenizer().Tokenize(document), [.. mentions]);
        annotated = annotated.WithAttributions(new RuleAttributionExtractor().Extract(annotated));
        return new ResolvedDocument(
            annotated,
            new DocumentEntities("d1", [.. entities.DistinctBy(entity => entity.Id)], [.. resolved])
        );
    }

    /// <summary>
    /// A line for each attribution: source, cue, content, then who speaks of whom and what is not the default.
    /// </summary>
    public static string Dump(string markup)
    {
        var document = Resolved(markup).Annotated;
        return string.Join('\n', document.Attributions.Select(attribution => Line(document, attribution)));
    }

    /// <summary>
    /// The mentions and relays relations, one a line: <c>speaker → target</c>, with a mark where it is not asserted.
    /// </summary>
    public static string Edges(string markup, AttributionRelationOptions? options = null)
    {
        var document = Resolved(markup);
        var lines = new AttributionRelationExtractor(options)
            .Extract(document)
            .SelectMany(relation => relation.Evidence.Select(evidence => Edge(relation, evidence)))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static string Edge(Relation relation, Evidence evidence)
    {
        var kind = relation.Kind == RelationKind.Relays ? "relays " : "";
        var claim =
            evidence.ClaimedBy is { } claimant ? $" (claimed by {Short(claimant)})"
            : evidence.ClaimedByUnknown ? " (claimed)"
            : "";
        var modality = evidence.Modality == Modality.Asserted ? "" : $" ({SnakeCase.Of(evidence.Modality)})";
        return $"{kind}{Short(relation.Source)} → {Short(relation.Target)}{claim}{modality}";
    }

    private static string Short(EntityId id) => id.Value[(id.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string Line(AnnotatedDocument document, Attribution attribution)
    {
        var line = new StringBuilder();
        line.Append(Text(document, attribution.Source))
            .Append(" | ")
            .Append(Text(document, attribution.Cue))
            .Append(" | ")
            .Append(Text(document, attribution.Content));
        line.Append(" | ")
            .Append(Names(document, attribution.Speakers))
            .Append(" → ")
            .Append(Names(document, attribution.Targets.Select(target => target.MentionId)));
        List(line, " via ", attribution.SpeakerVia == SpeakerVia.None ? "" : SnakeCase.Of(attribution.SpeakerVia));
        List(line, " relayed by ", Names(document, attribution.Relays));
        List(line, " to ", Names(document, attribution.Audience));
        List(line, " in ", attribution.Parent?.ToString(CultureInfo.InvariantCulture) ?? "");
        List(line, " ", attribution.Negated ? "negated" : "");
        List(line, " ", attribution.Modality == Modality.Asserted ? "" : SnakeCase.Of(attribution.Modality));
        return line.ToString().TrimEnd();
    }

    private static void List(StringBuilder line, string label, string value)
    {
        if (value.Length > 0)
        {
            line.Append(';').Append(label).Append(value);
        }
    }

    private static string Text(AnnotatedDocument document, IEnumerable<TextSpan> spans) =>
        string.Join(" … ", spans.Select(span => document.Tokenized.Slice(span).ReplaceLineEndings("¶")));

    private static string Names(AnnotatedDocument document, IEnumerable<int> mentions) =>
        string.Join(", ", mentions.Select(id => document.Surface(document.Mentions[id])));

    private static EntityId IdOf(MentionKind kind, string surface, Group entity) =>
        kind switch
        {
            MentionKind.Country or MentionKind.Nationality => EntityId.ForCountry(
                entity.Success ? entity.Value : surface[..2].ToUpperInvariant()
            ),
            MentionKind.Person when entity.Success => new EntityId($"person/{entity.Value}"),
            MentionKind.Person => EntityId.ForName(EntityKind.Person, surface[(surface.LastIndexOf(' ') + 1)..]),
            MentionKind.Location when entity.Success => EntityId.ForCountry(entity.Value),
            MentionKind.Location => EntityId.ForName(EntityKind.Location, surface),
            _ => EntityId.ForName(EntityKind.Organisation, surface),
        };

    private static MentionKind KindOf(char letter) =>
        letter switch
        {
            'P' => MentionKind.Person,
            'O' => MentionKind.Organisation,
            'C' => MentionKind.Country,
            'L' => MentionKind.Location,
            'N' => MentionKind.Nationality,
            _ => MentionKind.Other,
        };

    [GeneratedRegex(@"\[(?<surface>[^|\]]+)\|(?<kind>[POCLNX])(\|(?<entity>[^\]]+))?\]")]
    private static partial Regex MentionPattern();
}
