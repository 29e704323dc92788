using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Evaluation;

/// <summary>
/// The names of a treebank document that carry an identity, as mentions that a resolver can be given.
/// </summary>
internal static class IdentityNames
{
    private static readonly string[] s_small = ["ADP", "DET", "CCONJ", "PART", "PUNCT", "NUM"];
    private static readonly string[] s_notFirst = ["NOUN", "PRON", "DET", "ADP", "CCONJ", "NUM", "PUNCT", "ADV"];

    /// <summary>The document with its names, and the identity of each by mention id.</summary>
    /// <remarks>
    /// Persons, organisations and places by proper name, without article, possessive and what follows a comma; of names
    /// inside names the longest.
    /// </remarks>
    public static (AnnotatedDocument Document, ImmutableArray<string> Identities) Of(CoreferenceDocument gold)
    {
        var tokenized = gold.Words.TokenizeWords();
        var words = gold.Words.Sentences.SelectMany(sentence => sentence.Words).ToList();
        var found = new List<(TextSpan Span, MentionKind Kind, string Identity)>();
        foreach (var mention in gold.Mentions)
        {
            if (
                mention.Identity is { } identity
                && KindOf(mention.Type) is { } kind
                && Name(words, mention.Start, mention.End) is var (start, end)
                && start < end
                && (found.Count == 0 || found[^1].Span.End <= tokenized.Tokens[start].Span.Start)
            )
            {
                found.Add(
                    (TextSpan.Cover(tokenized.Tokens[start].Span, tokenized.Tokens[end - 1].Span), kind, identity)
                );
            }
        }

        ImmutableArray<Mention> mentions = [.. found.Select((name, id) => new Mention(id, name.Span, name.Kind, 1))];
        var refined = new CountryRefiner(CountryGazetteer.Default).Refine(tokenized, mentions);

        // Countries take the kind that the list gives them. What the list adds has no identity to be scored by; what it
        // takes for a people's name ("Americans") means its country by this project's guidelines, and the people by the
        // treebank's: no name of a thing.
        var kinds = mentions
            .Select(mention => refined.FirstOrDefault(other => other.Span == mention.Span)?.Kind ?? mention.Kind)
            .ToList();
        var kept = mentions.Where(mention => kinds[mention.Id] != MentionKind.Nationality).ToList();
        return (
            new AnnotatedDocument(
                tokenized,
                [.. kept.Select((mention, id) => mention with { Id = id, Kind = kinds[mention.Id] })]
            ),
            [.. kept.Select(mention => found[mention.Id].Identity)]
        );
    }

    private static MentionKind? KindOf(string type) =>
        type switch
        {
            "person" => MentionKind.Person,
            "organization" => MentionKind.Organisation,
            "place" => MentionKind.Location,
            _ => null,
        };

    private static (int Start, int End) Name(List<ConlluWord> words, int start, int end)
    {
        while (start < end && words[start].Upos == "DET")
        {
            start++;
        }

        var comma = words.FindIndex(start, end - start, word => word.Form == ",");
        end = comma < 0 ? end : comma;
        while (end > start && words[end - 1].Upos is "PART" or "PUNCT")
        {
            end--;
        }

        var name = words[start..end];
        var isName =
            name.Exists(word => word.Upos == "PROPN")
            && name.TrueForAll(word => char.IsUpper(word.Form[0]) || s_small.Contains(word.Upos))
            && char.IsUpper(name[0].Form[0])
            && !s_notFirst.Contains(name[0].Upos);
        return isName ? (start, end) : (start, start);
    }
}
