namespace EntityGraph;

/// <summary>
/// Collects what patterns find in one document; a relation found twice over the same names of a sentence is kept once,
/// the surer one.
/// </summary>
internal sealed class StatedRelations
{
    private readonly ResolvedDocument _document;
    private readonly Func<double, double> _calibrated;
    private readonly ClaimContext _claims;
    private readonly Dictionary<(string Id, int Sentence), (Relation Relation, Evidence Evidence)> _found = [];

    /// <summary>Starts with none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="calibrated">The score of evidence by that of a finding, both in [0, 1]; rising.</param>
    public StatedRelations(ResolvedDocument document, Func<double, double> calibrated)
    {
        _document = document;
        _calibrated = calibrated;
        _claims = new ClaimContext(document);
    }

    /// <summary>The relations in text order, each with one evidence.</summary>
    public IEnumerable<Relation> InTextOrder() =>
        _found
            .Values.OrderBy(found => found.Evidence.Span)
            .ThenBy(found => found.Relation.Id, StringComparer.Ordinal)
            .Select(found => found.Relation);

    /// <summary>
    /// Adds what a pattern found, unless its ends are one, unknown or of kinds that the predicate does not take.
    /// </summary>
    /// <param name="items">The sentence.</param>
    /// <param name="source">Item of the source.</param>
    /// <param name="target">Item of the target.</param>
    /// <param name="finding">Predicate, span and manner.</param>
    public void Add(SentenceItems items, int source, int target, PatternFinding finding)
    {
        if (items[source].Entity is not { } from || items[target].Entity is not { } to || from == to)
        {
            return;
        }

        var predicate = PredicateTable.Get(finding.Predicate);
        if (
            !predicate.SourceKinds.Contains(items[source].Kind ?? EntityKind.Other)
            || !predicate.TargetKinds.Contains(items[target].Kind ?? EntityKind.Other)
        )
        {
            return;
        }

        var span = TextSpan.Cover(
            TextSpan.Cover(items[source].Span, items[target].Span),
            TextSpan.Cover(items[finding.Start].Span, items[Math.Max(finding.Start, finding.End - 1)].Span)
        );
        Keep(items.Sentence, predicate, from, to, span, finding);
    }

    /// <summary>
    /// Adds what a tree says of two phrases, unless their entities are one or of kinds that the predicate does not
    /// take.
    /// </summary>
    /// <param name="sentence">0-based index.</param>
    /// <param name="source">The source.</param>
    /// <param name="target">The target.</param>
    /// <param name="cue">Where the word stands that states it.</param>
    /// <param name="finding">Predicate and manner; its items are not read.</param>
    public void Add(int sentence, EntityArgument source, EntityArgument target, TextSpan cue, PatternFinding finding)
    {
        var predicate = PredicateTable.Get(finding.Predicate);
        if (
            source.Entity != target.Entity
            && predicate.SourceKinds.Contains(source.Kind)
            && predicate.TargetKinds.Contains(target.Kind)
        )
        {
            Keep(
                sentence,
                predicate,
                source.Entity,
                target.Entity,
                TextSpan.Cover(TextSpan.Cover(source.Span, target.Span), cue),
                finding
            );
        }
    }

    /// <summary>True where a person is known to hold a post of another country.</summary>
    public bool HoldsPostElsewhere(EntityId person, EntityId country) =>
        _found.Values.Any(found =>
            found.Relation.Source == person
            && found.Relation.Target != country
            && found.Relation.Target.CountryCode is not null
            && IsPost(found.Relation.Predicate)
        );

    /// <summary>True where a person is known to hold a post of a country.</summary>
    public bool HoldsPost(EntityId person, EntityId country) =>
        _found.Values.Any(found =>
            IsPost(found.Relation.Predicate) && found.Relation.Source == person && found.Relation.Target == country
        );

    /// <summary>The predicate of the post of a country that a person was last said to hold; null for none.</summary>
    public string? PostOf(EntityId person) =>
        _found
            .Values.Where(found =>
                IsPost(found.Relation.Predicate)
                && found.Relation.Source == person
                && found.Relation.Target.CountryCode is not null
            )
            .OrderBy(found => found.Evidence.Span.Start)
            .LastOrDefault()
            .Relation?.Predicate;

    private static bool IsPost(string? predicate) =>
        predicate is "position_held" or "head_of_state" or "head_of_government";

    private void Keep(
        int sentence,
        Predicate predicate,
        EntityId from,
        EntityId to,
        TextSpan span,
        PatternFinding finding
    )
    {
        var evidence = _claims.Mark(
            new Evidence(_document.Document.Id, span, sentence, finding.Pattern, _calibrated(finding.Score))
            {
                Status = finding.Status,
                Negated = finding.IsNegated,
                Modality = finding.Modality,
                Cue = finding.Cue,
            }
        );
        var relation = new Relation(RelationKind.Stated, predicate.Name, from, to, predicate.IsSymmetric, [evidence]);
        var key = (relation.Id, sentence);
        if (!_found.TryGetValue(key, out var known) || known.Evidence.Score < evidence.Score)
        {
            _found[key] = (relation, evidence);
        }
    }
}
