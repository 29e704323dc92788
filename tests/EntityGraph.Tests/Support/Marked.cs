using System.Collections.Immutable;
using System.Text;

namespace EntityGraph.Tests.Support;

/// <summary>Texts with mentions written into them: <c>[PER Ann Lee] flew to [LOC Chad].</c></summary>
internal static class Marked
{
    /// <summary>Cuts the text without its marks and gives the mentions that they stand for.</summary>
    public static (TokenizedDocument Document, ImmutableArray<Mention> Mentions) Read(string marked, string? id = null)
    {
        var text = new StringBuilder();
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        for (var position = 0; position < marked.Length; position++)
        {
            if (marked[position] != '[')
            {
                text.Append(marked[position]);
                continue;
            }

            var close = marked.IndexOf(']', position);
            var label = marked[(position + 1)..(position + 4)];
            var surface = marked[(position + 5)..close];
            mentions.Add(
                new Mention(mentions.Count, new TextSpan(text.Length, text.Length + surface.Length), KindOf(label), 0.9)
                {
                    Label = label,
                    Tagger = "given",
                }
            );
            text.Append(surface);
            position = close;
        }

        return (new Tokenizer().Tokenize(new Document(text.ToString(), id)), mentions.ToImmutable());
    }

    /// <summary>The same as a document with mentions.</summary>
    public static AnnotatedDocument Annotated(string marked, string? id = null)
    {
        var (document, mentions) = Read(marked, id);
        return new AnnotatedDocument(document, mentions);
    }

    /// <summary>The text with mentions as marks.</summary>
    public static string Write(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        var text = new StringBuilder(document.Text);
        foreach (var mention in mentions.Reverse())
        {
            text.Insert(mention.Span.End, ']').Insert(mention.Span.Start, $"[{LabelOf(mention.Kind)} ");
        }

        return text.ToString();
    }

    private static MentionKind KindOf(string label) =>
        label switch
        {
            "PER" => MentionKind.Person,
            "ORG" => MentionKind.Organisation,
            "CTY" => MentionKind.Country,
            "LOC" => MentionKind.Location,
            "NAT" => MentionKind.Nationality,
            "OTH" => MentionKind.Other,
            _ => throw new ArgumentOutOfRangeException(nameof(label), label, "Marks are PER ORG CTY LOC NAT OTH."),
        };

    private static string LabelOf(MentionKind kind) =>
        kind switch
        {
            MentionKind.Person => "PER",
            MentionKind.Organisation => "ORG",
            MentionKind.Country => "CTY",
            MentionKind.Location => "LOC",
            MentionKind.Nationality => "NAT",
            _ => "OTH",
        };
}
