using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>Reads relations of pairs of entities in a sentence by a network over the encoder's states.</summary>
internal sealed class EncoderRelationClassifier(
    RelationNetwork network,
    ImmutableArray<string> predicates,
    RelationCalibration calibration,
    string name
) : IRelationClassifier
{
    private const double LeastScore = 0.3;
    private const int MostEntities = 24;
    private readonly ImmutableArray<Predicate> _predicates = [.. predicates.Select(PredicateTable.Get)];

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public ImmutableArray<RelationGuess> Classify(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Annotated.StateLayer is not { } states || states.Size != network.Shape.StateSize)
        {
            return [];
        }

        var kinds = document.Entities.Entities.ToDictionary(entity => entity.Id, entity => entity.Kind);
        var guesses = ImmutableArray.CreateBuilder<RelationGuess>();
        for (var sentence = 0; sentence < document.Tokenized.Sentences.Length; sentence++)
        {
            Classify(document, states, kinds, sentence, guesses);
        }

        return guesses.ToImmutable();
    }

    private void Classify(
        ResolvedDocument document,
        StateLayer states,
        Dictionary<EntityId, EntityKind> kinds,
        int sentence,
        ImmutableArray<RelationGuess>.Builder guesses
    )
    {
        var (entities, mentions) = Entities(document, kinds, sentence);
        if (entities.Length is < 2 or > MostEntities)
        {
            return;
        }

        var text = SentenceTexts.Of(
            states,
            document.Annotated.SyntaxLayer,
            document.Tokenized.Sentences[sentence],
            entities,
            RelationKinds.Count,
            (source, target) =>
                _predicates.Any(predicate =>
                    RelationKinds.Fits(predicate, entities[source].Kind, entities[target].Kind)
                )
                    ? []
                    : null
        );
        if (text.Pairs.IsEmpty)
        {
            return;
        }

        var pairs = text.Pairs.ToArray();
        var scores = network.Score(new Tape(isRecording: false), text, pairs, 0, Random.Shared);
        for (var row = 0; row < pairs.Length; row++)
        {
            var (source, target) = (pairs[row].Source, pairs[row].Target);
            for (var label = 0; label < _predicates.Length; label++)
            {
                var score = calibration.Apply(scores.Row(row)[label + 1] - scores.Row(row)[0]);
                if (
                    score >= LeastScore
                    && RelationKinds.Fits(_predicates[label], entities[source].Kind, entities[target].Kind)
                )
                {
                    var (from, to) = Closest(mentions[source], mentions[target]);
                    guesses.Add(new RelationGuess(sentence, from, to, _predicates[label].Name, Math.Round(score, 4)));
                }
            }
        }
    }

    private static (ImmutableArray<RelationEnd> Entities, List<TextSpan>[] Mentions) Entities(
        ResolvedDocument document,
        Dictionary<EntityId, EntityKind> kinds,
        int sentence
    )
    {
        var range = document.Annotated.MentionsIn(document.Tokenized.Sentences[sentence].Span);
        var ends = new List<(EntityId Id, RelationEnd End, List<TextSpan> Spans)>();
        for (var index = range.Start.Value; index < range.End.Value; index++)
        {
            var span = document.Annotated.Mentions[index].Span;
            if (
                document.Entities.EntityOf(index) is not { } id
                || !kinds.TryGetValue(id, out var kind)
                || document.Annotated.Mentions[index].Form == MentionForm.Nominal
            )
            {
                continue;
            }

            var tokens = TokenRanges.Of(document.Tokenized, span);
            var known = ends.FindIndex(end => end.Id == id);
            if (known < 0)
            {
                ends.Add((id, new RelationEnd((int)kind, [tokens]), [span]));
            }
            else
            {
                ends[known].Spans.Add(span);
                ends[known] = ends[known] with
                {
                    End = ends[known].End with { Mentions = ends[known].End.Mentions.Add(tokens) },
                };
            }
        }

        return ([.. ends.Select(end => end.End)], [.. ends.Select(end => end.Spans)]);
    }

    private static (TextSpan Source, TextSpan Target) Closest(List<TextSpan> sources, List<TextSpan> targets) =>
        sources
            .SelectMany(_ => targets, static (source, target) => (source, target))
            .MinBy(static pair =>
                Math.Max(pair.source.Start, pair.target.Start) - Math.Min(pair.source.End, pair.target.End)
            );
}
