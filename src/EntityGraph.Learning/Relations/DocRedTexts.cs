using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>Makes texts to classify of Re-DocRED's documents, with gold entities.</summary>
internal static class DocRedTexts
{
    /// <summary>The kind of a place that the country list knows by one of its names.</summary>
    public const string Country = "country";

    /// <summary>
    /// Kinds of entities, in the order of their numbers: the corpus's, and <see cref="Country"/>, without which a text
    /// does not tell which of several places one lies in the others.
    /// </summary>
    public static ImmutableArray<string> Kinds { get; } = ["PER", "ORG", "LOC", "TIME", "NUM", "MISC", Country];

    /// <summary>The properties of some documents, in ordinal order.</summary>
    public static ImmutableArray<string> Properties(IEnumerable<DocRedDocument> documents) =>
        [
            .. documents
                .SelectMany(document => document.Labels)
                .Select(label => label.Property)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A whole document with every pair of gold entities.</summary>
    /// <param name="gold">The document; kinds are those of its names.</param>
    /// <param name="annotated">
    /// The same, or the same with names invented, token by token; with states and, where the analyser has it, syntax.
    /// </param>
    /// <param name="properties">Labels in the order of their numbers.</param>
    public static RelationText Of(DocRedDocument gold, AnnotatedDocument annotated, ImmutableArray<string> properties)
    {
        var labels = gold.Labels.ToLookup(
            label => (label.Head, label.Tail),
            label => properties.IndexOf(label.Property)
        );
        return Of(annotated, Ends(gold), pair => [.. labels[pair].Where(static label => label >= 0).Order()]);
    }

    /// <summary>A whole document with every pair of entities that were found, unlabelled.</summary>
    public static RelationText Of(AnnotatedDocument annotated, ImmutableArray<RelationEnd> ends) =>
        Of(annotated, ends, static _ => []);

    private static RelationText Of(
        AnnotatedDocument annotated,
        ImmutableArray<RelationEnd> ends,
        Func<(int Source, int Target), int[]> labels
    )
    {
        var states = annotated.StateLayer
            ?? throw new ArgumentException("expected a document with states.", nameof(annotated));
        var text = RelationText.Of(states, 0, annotated.Tokenized.Tokens.Length, ends, Kinds.Length);
        var known = Enumerable.Range(0, ends.Length).Where(entity => !ends[entity].Mentions.IsEmpty).ToArray();
        var (sentences, heads) = (Sentences(annotated.Tokenized), Heads(annotated));
        return text with
        {
            Pairs =
            [
                .. from source in known
                from target in known
                where source != target
                let seen = RelationPlaces.Of(ends[source], ends[target], sentences, heads)
                select new RelationPair(source, target, seen.Places, seen.Features, labels((source, target))),
            ],
        };
    }

    private static int[] Sentences(TokenizedDocument document)
    {
        var sentences = new int[document.Tokens.Length];
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            sentences
                .AsSpan(document.Sentences[sentence].TokenStart..document.Sentences[sentence].TokenEnd)
                .Fill(sentence);
        }

        return sentences;
    }

    private static int[] Heads(AnnotatedDocument annotated) =>
        annotated.SyntaxLayer is { } syntax ? [.. syntax.Words.Select(word => word.Head)] : [];

    private static ImmutableArray<RelationEnd> Ends(DocRedDocument gold)
    {
        var count =
            1
            + Math.Max(
                gold.Mentions.Max(mention => mention.Entity),
                gold.Labels.IsEmpty ? 0 : gold.Labels.Max(label => Math.Max(label.Head, label.Tail))
            );
        var starts = gold
            .Tokenized.Tokens.Select((token, index) => (token.Span.Start, index))
            .ToDictionary(pair => pair.Start, pair => pair.index);
        var ends = gold
            .Tokenized.Tokens.Select((token, index) => (token.Span.End, index))
            .ToDictionary(pair => pair.End, pair => pair.index + 1);
        var byEntity = gold.Mentions.ToLookup(mention => mention.Entity);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(entity => new RelationEnd(
                    Math.Max(0, Kinds.IndexOf(KindOf(gold.Tokenized, [.. byEntity[entity]]))),
                    [.. byEntity[entity].Select(mention => (starts[mention.Span.Start], ends[mention.Span.End]))]
                )),
        ];
    }

    private static string KindOf(TokenizedDocument document, DocRedMention[] mentions)
    {
        var label = mentions.FirstOrDefault()?.Label ?? "MISC";
        return label == "LOC" && Array.Exists(mentions, mention => IsCountry(document.Slice(mention.Span)))
            ? Country
            : label;
    }

    private static bool IsCountry(ReadOnlySpan<char> name) =>
        CountryGazetteer.Default.Lookup(name) is { } known && (known.IsCountry || known.IsDemonym);
}
