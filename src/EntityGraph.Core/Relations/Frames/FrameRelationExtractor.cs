using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// Finds who did what to whom between entities, from the syntax layer: verbs, and nouns that tell of an event.
/// </summary>
/// <remarks>
/// <para>Relations are <see cref="RelationKind.Stated"/>. Their predicate is the verb's dictionary form with its
/// particle or preposition (<c>visit</c>, <c>vote_for</c>); what says the same as a predicate of
/// <c>data/predicates.tsv</c> (own, chair, marry) is left to <see cref="RolePatternExtractor"/>. Read are active and
/// passive, relative, joined, controlled ("agreed to meet") and participle clauses, light verbs ("held talks with") and
/// nouns ("Lind's visit to Oslo"). What both sides do alike (meet, talk, agree) is undirected. Each evidence is one
/// occurrence, with its modality, negation, tense, date, stage of a crime and CAMEO code; what stands in an
/// attribution's content, or under a verb of saying, is claimed.</para>
/// <para>Both sides stand in the evidence sentence. A document without a syntax layer gives nothing. Immutable and
/// thread-safe; linear in the text.</para>
/// </remarks>
public sealed class FrameRelationExtractor : IRelationExtractor
{
    // Longer "sentences" are tables or text without marks.
    private const int LongestSentence = 200;
    private const double InHeadline = 0.9;

    // From 0.12 to 0.3 four of five were right, read against their sentences in the development part of PolNeAR.
    private const double MinScore = 0.15;

    private static readonly FrozenSet<ZoneKind> s_zones = FrozenSet.ToFrozenSet([ZoneKind.Title, ZoneKind.Body]);

    /// <inheritdoc/>
    public string Name => "frame";

    /// <inheritdoc/>
    public AnalysisLayers Layers => AnalysisLayers.Syntax;

    /// <summary>The events of a document's title and body, in text order, each with one evidence.</summary>
    public IEnumerable<Relation> Extract(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Annotated.Mentions.Length < 2 || ClauseReading.Of(document) is not { } reading)
        {
            return [];
        }

        var tree = reading.Tree;
        var verbs = new VerbEvents(reading);
        var nouns = new NounEvents(reading);
        var relations = new FrameRelations(document, tree, reading.Arguments, Name);
        for (var index = 0; index < document.Tokenized.Sentences.Length; index++)
        {
            var sentence = document.Tokenized.Sentences[index];
            if (
                !s_zones.Contains(sentence.Zone)
                || sentence.TokenCount > LongestSentence
                || !HasTwoMentions(document, sentence)
            )
            {
                continue;
            }

            var factor = sentence.Zone == ZoneKind.Title ? InHeadline : 1;
            for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
            {
                var found =
                    tree.Part(token) == "VERB" && tree.Relation(token) is not ("amod" or "compound")
                        ? verbs.Find(token)
                        : nouns.Find(token);
                relations.Add(index, found, factor, MinScore);
            }
        }

        return relations.InTextOrder();
    }

    private static bool HasTwoMentions(ResolvedDocument document, Sentence sentence)
    {
        var range = document.Annotated.MentionsIn(sentence.Span);
        return range.End.Value - range.Start.Value >= 2;
    }
}
