using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Turns what a statistical tagger found into mentions that know countries: places that are countries become <see
/// cref="MentionKind.Country"/>,
/// adjectives and people's nouns <see cref="MentionKind.Nationality"/>, and names that the tagger missed are added.
/// </summary>
/// <remarks>
/// <para>A longer name stays whole ("Carnegie China", "New Jersey"); a joint name is two mentions ("China-Russia",
/// "Sino-Russian").
/// Names that are often something else ("Georgia", "Jordan") are weighed by the tagger's word, the words around them
/// and the rest of the document. Languages, dishes, fixed terms and a person's origin are no nationality; dishes, fixed
/// terms and common words are no mention.</para>
/// <para>Retagged mentions keep their tagger, label and score. Added ones carry the tagger <see cref="TaggerName"/> and
/// a score: <see cref="PlainScore"/> where the name is nothing else, <see cref="ContextScore"/> where its context
/// decided.</para>
/// <para>Immutable and thread-safe; time is linear in the document.</para>
/// </remarks>
public sealed class CountryRefiner
{
    /// <summary>What <see cref="Mention.Tagger"/> says of mentions that were added.</summary>
    public const string TaggerName = "country-gazetteer";

    /// <summary>The score of an added name that is nothing else in English. A rank, not a measured share.</summary>
    public const double PlainScore = 0.95;

    /// <summary>The score of an added name that the context decided. A rank, not a measured share.</summary>
    public const double ContextScore = 0.75;

    private readonly CountryGazetteer _gazetteer;

    /// <summary>Creates a refiner over <paramref name="gazetteer"/>, which is shared, not copied.</summary>
    public CountryRefiner(CountryGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer;
    }

    /// <summary>Reads the countries of one document.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="mentions">What the tagger found, in text order, not overlapping.</param>
    /// <returns>In text order, not overlapping, ids equal to their index.</returns>
    public ImmutableArray<Mention> Refine(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(document);

        var context = new CountryContext(_gazetteer, document, mentions);
        var found = new List<Mention>(mentions.Length + 8);
        var hit = 0;
        foreach (var mention in mentions)
        {
            while (hit < context.Hits.Count && context.Hits[hit].Span.End <= mention.Span.Start)
            {
                AddAlone(context, hit++, found);
            }

            var first = hit;
            while (hit < context.Hits.Count && context.Hits[hit].Span.Start < mention.Span.End)
            {
                hit++;
            }

            AddTagged(context, mention, first, hit, found);
        }

        for (; hit < context.Hits.Count; hit++)
        {
            AddAlone(context, hit, found);
        }

        return [.. found.OrderBy(mention => mention.Span).Select((mention, index) => mention with { Id = index })];
    }

    private static void AddAlone(CountryContext context, int index, List<Mention> found)
    {
        if (
            context.ReadAlone(index) is { } kind
            && !(found.Count > 0 && found[^1].Span.Overlaps(context.Hits[index].Span))
        )
        {
            var isPlain = context.Hits[index].Name.Risk == CountryNameRisk.None;
            var score = isPlain ? PlainScore : ContextScore;
            found.Add(new Mention(0, context.Hits[index].Span, kind, score) { Tagger = TaggerName });
        }
    }

    private static void AddTagged(CountryContext context, Mention mention, int first, int end, List<Mention> found)
    {
        // A listed name that began before this mention and swallowed it has been added already.
        if (found.Count > 0 && found[^1].Span.Overlaps(mention.Span))
        {
            return;
        }

        if (
            end - first == 1
            && context.Hits[first] is var only
            && only.Span != mention.Span
            && only.Span.Contains(mention.Span)
        )
        {
            found.Add(
                context.ReadWider(first, mention) is { } wider
                    ? mention with
                    {
                        Span = only.Span,
                        Kind = wider,
                    }
                    : mention
            );
        }
        else if (end - first == 1 && context.IsSameName(mention, context.Hits[first]))
        {
            if (context.ReadTagged(first, mention) is { } kind)
            {
                var read =
                    kind == mention.Kind ? mention : mention with { Span = context.Hits[first].Span, Kind = kind };
                found.Add(
                    kind == MentionKind.Location && context.IsSurelySeat(context.Hits[first])
                        ? read with
                        {
                            Score = Math.Max(read.Score, ContextScore),
                        }
                        : read
                );
            }
        }
        else if (end > first && context.ReadJoint(mention, first, end) is { Length: > 0 } parts)
        {
            found.AddRange(parts);
        }
        else
        {
            found.Add(context.ReadWholeToken(mention) is { } kind ? mention with { Kind = kind } : mention);
        }
    }
}
