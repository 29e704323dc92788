using System.Text;
using System.Text.RegularExpressions;

namespace EntityGraph.Tests.Support;

/// <summary>Builds documents by hand, without any model.</summary>
/// <remarks>
/// Marked-up text: one sentence a line, an empty line between paragraphs, <c># </c> before a headline.
/// A mention is <c>[surface|kind]</c> or <c>[surface|kind|entity]</c>, the kind being P, O, C, L, N or X (other).
/// The entity is a slug of its kind (default: the surface's), an ISO code for C and N, or <c>-</c> for unresolved.
/// </remarks>
public static partial class Given
{
    /// <summary>A document with tokens, sentences, mentions and entities from marked-up text.</summary>
    public static ResolvedDocument Resolved(string markup, string id = "d1")
    {
        var plain = Parse(markup);
        var document = new Document(plain.Text, id) { Zones = [.. plain.Zones] };
        var annotated = new AnnotatedDocument(
            new TokenizedDocument(document, [.. plain.Tokens], [.. plain.Sentences]),
            [.. plain.Mentions]
        );
        var entities = plain
            .Resolved.Where(entry => entry.Entity is not null)
            .Select(entry => new Entity(entry.Entity!.Value, KindOf(entry.Mention.Kind), entry.Surface))
            .DistinctBy(entity => entity.Id);
        var mentions = plain.Resolved.Select(entry => new ResolvedMention(
            entry.Mention.Id,
            entry.Entity,
            entry.Entity is null ? null : ReasonOf(entry.Mention.Kind)
        ));
        return new ResolvedDocument(annotated, new DocumentEntities(id, [.. entities], [.. mentions]));
    }

    /// <summary>The same without entities: what attribution extractors read.</summary>
    public static AnnotatedDocument Annotated(string markup, string id = "d1") => Resolved(markup, id).Annotated;

    /// <summary>The same document with attributions.</summary>
    public static ResolvedDocument With(this ResolvedDocument document, params Attribution[] attributions) =>
        document with
        {
            Annotated = document.Annotated.WithAttributions([.. attributions]),
        };

    /// <summary>The span of the first occurrence of some words in a document.</summary>
    public static TextSpan SpanOf(ResolvedDocument document, string words)
    {
        var start = document.Document.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.That(start, Is.Not.Negative, $"'{words}' is not in the text");
        return new TextSpan(start, start + words.Length);
    }

    private static Plain Parse(string markup)
    {
        var plain = new Plain();
        var text = new StringBuilder();
        var paragraph = 0;
        foreach (var raw in markup.ReplaceLineEndings("\n").Split('\n'))
        {
            if (raw.Length == 0)
            {
                text.Append('\n');
                paragraph++;
                continue;
            }

            var isTitle = raw.StartsWith("# ", StringComparison.Ordinal);
            var start = text.Length;
            AppendLine(isTitle ? raw[2..] : raw, text, plain);
            var tokenStart = plain.Tokens.Count;
            foreach (
                var token in new Tokenizer().Tokenize(new Document(text.ToString(start, text.Length - start))).Tokens
            )
            {
                plain.Tokens.Add(new Token(new TextSpan(start + token.Span.Start, start + token.Span.End)));
            }

            var span = new TextSpan(start, text.Length);
            var zone = isTitle ? ZoneKind.Title : ZoneKind.Body;
            plain.Sentences.Add(new Sentence(span, tokenStart, plain.Tokens.Count, paragraph, zone));
            if (isTitle)
            {
                plain.Zones.Add(new Zone(ZoneKind.Title, span));
            }

            text.Append('\n');
        }

        plain.Text = text.ToString();
        return plain;
    }

    private static void AppendLine(string line, StringBuilder text, Plain plain)
    {
        var position = 0;
        foreach (Match match in MentionPattern().Matches(line))
        {
            text.Append(line, position, match.Index - position);
            var surface = match.Groups["surface"].Value;
            var kind = match.Groups["kind"].Value[0];
            var span = new TextSpan(text.Length, text.Length + surface.Length);
            var mention = new Mention(plain.Mentions.Count, span, MentionKindOf(kind), 1) { Tagger = "given" };
            plain.Mentions.Add(mention);
            plain.Resolved.Add((mention, EntityOf(mention.Kind, surface, match.Groups["entity"]), surface));
            text.Append(surface);
            position = match.Index + match.Length;
        }

        text.Append(line, position, line.Length - position);
    }

    private static EntityId? EntityOf(MentionKind kind, string surface, Group entity) =>
        entity switch
        {
            { Value: "-" } => null,
            { Success: true } when KindOf(kind) == EntityKind.Country => EntityId.ForCountry(entity.Value),
            { Success: true } => new EntityId($"{SnakeCase.Of(KindOf(kind))}/{entity.Value}"),
            _ => EntityId.ForName(KindOf(kind), surface),
        };

    private static MentionKind MentionKindOf(char letter) =>
        letter switch
        {
            'P' => MentionKind.Person,
            'O' => MentionKind.Organisation,
            'C' => MentionKind.Country,
            'L' => MentionKind.Location,
            'N' => MentionKind.Nationality,
            _ => MentionKind.Other,
        };

    private static EntityKind KindOf(MentionKind kind) =>
        kind switch
        {
            MentionKind.Person => EntityKind.Person,
            MentionKind.Organisation => EntityKind.Organisation,
            MentionKind.Country or MentionKind.Nationality => EntityKind.Country,
            MentionKind.Location => EntityKind.Location,
            _ => EntityKind.Other,
        };

    private static ResolutionReason ReasonOf(MentionKind kind) =>
        kind == MentionKind.Nationality ? ResolutionReason.Demonym : ResolutionReason.FullName;

    [GeneratedRegex(@"\[(?<surface>[^|\]]+)\|(?<kind>[POCLNX])(\|(?<entity>[^\]]+))?\]")]
    private static partial Regex MentionPattern();

    private sealed class Plain
    {
        public string Text { get; set; } = "";

        public List<Token> Tokens { get; } = [];

        public List<Sentence> Sentences { get; } = [];

        public List<Zone> Zones { get; } = [];

        public List<Mention> Mentions { get; } = [];

        public List<(Mention Mention, EntityId? Entity, string Surface)> Resolved { get; } = [];
    }
}
