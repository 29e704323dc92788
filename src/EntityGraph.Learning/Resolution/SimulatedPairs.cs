using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>
/// Makes pairs of entities from documents with gold entities but no identities across documents. Simulated, not found.
/// </summary>
/// <remarks>
/// Each document is cut into halves, as if two papers had written one each. The same entity in both halves is a pair
/// that is one; two entities of one kind in halves of different documents, given one name, are a pair of namesakes. Of
/// namesakes half are sought where they are hard to tell apart: the same trade or the same country beside them.
/// </remarks>
public static class SimulatedPairs
{
    private const int NamesakesPerPair = 2;
    private const int Tries = 40;

    /// <summary>The pairs of some documents, in an order that the seed gives.</summary>
    public static ImmutableArray<ResolutionExample> Of(IEnumerable<DocRedDocument> documents, int seed)
    {
        ArgumentNullException.ThrowIfNull(documents);

        var same = new List<ResolutionExample>();
        var all = new List<LocalEntity>();
        foreach (var document in documents)
        {
            var (first, second) = (Half(document, isFirst: true), Half(document, isFirst: false));
            all.AddRange(first.Keys.Concat(second.Keys).Where(IsFree));
            same.AddRange(
                from one in first
                from other in second
                where
                    one.Value == other.Value
                    && one.Key.Entity.Kind == other.Key.Entity.Kind
                    && IsFree(one.Key)
                    && IsFree(other.Key)
                select new ResolutionExample(one.Key, other.Key with { Entity = one.Key.Entity }, true)
            );
        }

        var random = new Random(seed);
        var namesakes = new List<ResolutionExample>();
        foreach (var pair in same)
        {
            for (var count = 0; count < NamesakesPerPair; count++)
            {
                var other = Other(pair.First, all, random, isHard: count % 2 == 1);
                if (other is not null)
                {
                    namesakes.Add(
                        new ResolutionExample(
                            pair.First,
                            other with
                            {
                                Entity = pair.First.Entity with { Country = other.Entity.Country },
                            },
                            false
                        )
                    );
                }
            }
        }

        return [.. same, .. namesakes];
    }

    // A bare family name stays one: only its company counts here.
    private static bool IsFree(LocalEntity local) =>
        (local.Entity.Kind == EntityKind.Person || !local.Entity.IsDocumentBound)
        && local.Entity.Kind is EntityKind.Person or EntityKind.Organisation or EntityKind.Location;

    private static LocalEntity? Other(LocalEntity local, List<LocalEntity> all, Random random, bool isHard)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var other = all[random.Next(all.Count)];
            if (
                other.Entity.Kind == local.Entity.Kind
                && Title(other) != Title(local)
                && other.Entity.Id != local.Entity.Id
                && (
                    !isHard
                    || tries > Tries / 2
                    || other.Roles.Intersect(local.Roles, StringComparer.Ordinal).Any()
                    || other.Beside.Intersect(local.Beside, StringComparer.Ordinal).Any()
                )
            )
            {
                return other;
            }
        }

        return null;
    }

    private static string Title(LocalEntity local) => local.DocumentId[..^2];

    private static Dictionary<LocalEntity, int> Half(DocRedDocument document, bool isFirst)
    {
        var text = document.Tokenized;
        var middle = (text.Sentences.Length + 1) / 2;
        var sentences = text.Sentences[isFirst ? ..middle : middle..];
        if (sentences.IsEmpty)
        {
            return [];
        }

        var from = sentences[0].Span.Start;
        var firstToken = sentences[0].TokenStart;
        var half = new TokenizedDocument(
            new Document(text.Text[from..sentences[^1].Span.End], $"{text.Document.Id}#{(isFirst ? 1 : 2)}"),
            [.. text.Tokens[firstToken..sentences[^1].TokenEnd].Select(token => new Token(Moved(token.Span, from)))],
            [
                .. sentences.Select(sentence => new Sentence(
                    Moved(sentence.Span, from),
                    sentence.TokenStart - firstToken,
                    sentence.TokenEnd - firstToken,
                    sentence.Paragraph,
                    sentence.Zone
                )),
            ]
        );
        var gold = new List<DocRedMention>();
        foreach (
            var mention in document.Mentions.Where(mention =>
                mention.Span.Start >= from
                && mention.Span.End <= sentences[^1].Span.End
                && KindOf(mention.Label) is not null
            )
        )
        {
            if (gold.Count == 0 || gold[^1].Span.End <= mention.Span.Start)
            {
                gold.Add(mention);
            }
        }

        ImmutableArray<Mention> mentions =
        [
            .. gold.Select(
                (mention, id) => new Mention(id, Moved(mention.Span, from), KindOf(mention.Label)!.Value, 1)
            ),
        ]; // Others were left out.
        var annotated = new AnnotatedDocument(
            half,
            new CountryRefiner(CountryGazetteer.Default).Refine(half, mentions)
        );
        var resolved = new ResolvedDocument(annotated, new RuleDocumentResolver().Resolve(annotated));
        var goldOf = gold.ToDictionary(mention => Moved(mention.Span, from), mention => mention.Entity);
        var found = new Dictionary<LocalEntity, int>();
        foreach (var local in LocalEntities.Of(resolved))
        {
            var meant = annotated
                .Mentions.Where(mention =>
                    resolved.Entities.EntityOf(mention.Id) == local.Entity.Id && goldOf.ContainsKey(mention.Span)
                )
                .Select(mention => goldOf[mention.Span])
                .Distinct()
                .Take(2)
                .ToList();
            if (meant.Count == 1)
            {
                found.Add(local, meant[0]);
            }
        }

        return found;
    }

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start - by, span.End - by);

    private static MentionKind? KindOf(string label) =>
        label switch
        {
            "PER" => MentionKind.Person,
            "ORG" => MentionKind.Organisation,
            "LOC" => MentionKind.Location,
            "MISC" => MentionKind.Other,
            _ => null,
        };
}
