namespace EntityGraph;

/// <summary>
/// Makes relations of the events found in one document; one event told by one word is kept once, the surer one.
/// </summary>
internal sealed class FrameRelations
{
    private readonly ResolvedDocument _document;
    private readonly SyntaxTree _tree;
    private readonly EntityArguments _arguments;
    private readonly ClaimContext _claims;
    private readonly HappenedReader _times;
    private readonly EventMeaning _meaning;
    private readonly string _extractor;
    private readonly Dictionary<(string Id, int Head), Relation> _found = [];

    public FrameRelations(ResolvedDocument document, SyntaxTree tree, EntityArguments arguments, string extractor)
    {
        _document = document;
        _tree = tree;
        _arguments = arguments;
        _claims = new ClaimContext(document);
        _times = new HappenedReader(tree, document.Document.Date);
        _meaning = new EventMeaning(document);
        _extractor = extractor;
    }

    /// <summary>The relations in text order.</summary>
    public IEnumerable<Relation> InTextOrder() =>
        _found
            .Values.OrderBy(relation => relation.Evidence[0].Span)
            .ThenBy(relation => relation.Id, StringComparer.Ordinal);

    /// <summary>Adds what was found in one sentence.</summary>
    /// <param name="sentence">0-based index.</param>
    /// <param name="findings">The events.</param>
    /// <param name="factor">What products of the parts' scores are multiplied by.</param>
    /// <param name="minScore">Those whose product is less are left out; the others are calibrated by
    /// <see cref="FrameScore"/>.</param>
    public void Add(int sentence, IEnumerable<FrameFinding> findings, double factor, double minScore)
    {
        foreach (var finding in findings.Where(finding => finding.Source.Entity != finding.Target.Entity))
        {
            var score = Math.Clamp(finding.Score * finding.Source.Score * finding.Target.Score * factor, 0, 1);
            if (
                score < minScore
                || (
                    finding.Noun is null
                    && StatedFrames.Contains(finding.Predicate, finding.Source.Kind, finding.Target.Kind)
                )
            )
            {
                continue;
            }

            var relation = Relate(sentence, finding, FrameScore.Calibrated(score));
            var key = (relation.Id, finding.Head);
            if (!_found.TryGetValue(key, out var known) || known.Evidence[0].Score < relation.Evidence[0].Score)
            {
                _found[key] = relation;
            }
        }
    }

    private Relation Relate(int sentence, FrameFinding finding, double score) =>
        new(
            RelationKind.Stated,
            finding.Predicate,
            finding.Source.Entity,
            finding.Target.Entity,
            EventPredicates.IsMutual(finding.Predicate),
            [Evidence(sentence, finding, score) with { EventCode = _meaning.Code(finding) }]
        );

    private Evidence Evidence(int sentence, FrameFinding finding, double score)
    {
        var head = _document.Tokenized.Tokens[finding.Head].Span;
        var span = TextSpan.Cover(TextSpan.Cover(finding.Source.Span, finding.Target.Span), head);
        var mood = finding.Mood;
        var isFuture = mood.Tense == Tense.Future || mood.Modality == Modality.Planned;
        var evidence = new Evidence(_document.Document.Id, span, sentence, _extractor, score)
        {
            Negated = mood.IsNegated,
            Modality = mood.Modality,
            Tense = mood.Tense,
            Stage = mood.Stage,
            Happened = _times.Of(finding.Head, isFuture)
                ?? (finding.TimedBy != finding.Head ? _times.Of(finding.TimedBy, isFuture) : null),
            Cue = Cue(finding),
        };
        var marked = _claims.Mark(evidence);
        return mood.IsHearsay && marked is { ClaimedBy: null, ClaimedByUnknown: false }
            ? Claimed(marked, mood.Claimant)
            : marked;
    }

    private Evidence Claimed(Evidence evidence, int claimant)
    {
        var entities = _arguments.Of(claimant);
        return entities.IsEmpty
            ? evidence with
            {
                ClaimedByUnknown = true,
            }
            : evidence with
            {
                ClaimedBy = entities[0].Entity,
            };
    }

    private string Cue(FrameFinding finding)
    {
        var parts = new[]
        {
            finding.Noun is null && finding.Head == finding.TimedBy ? finding.Lemma : _tree.Lower(finding.Head),
            finding.Particle,
            finding.Noun,
            finding.Preposition,
        };
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
