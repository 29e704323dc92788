using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>The entities of a corpus after the judgements, and what the judgements say of relations.</summary>
public sealed class JudgedCorpus
{
    private readonly RelationRejector _rejector;

    internal JudgedCorpus(CorpusEntities entities, ImmutableArray<JudgementNote> notes, RelationRejector rejector)
    {
        Entities = entities;
        Notes = notes;
        _rejector = rejector;
    }

    /// <summary>The entities and which of them each document's entity is.</summary>
    public CorpusEntities Entities { get; }

    /// <summary>What the judgements asked of the resolver.</summary>
    public ResolutionConstraints Constraints { get; internal init; } = ResolutionConstraints.None;

    /// <summary>What became of judgements that were not simply obeyed, in order of their lines.</summary>
    public ImmutableArray<JudgementNote> Notes { get; }

    /// <summary>The document without rejected relations and evidence, still with its own ids.</summary>
    public DocumentSummary Reject(DocumentSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return _rejector.IsEmpty
            ? summary
            : summary with
            {
                Relations = _rejector.Filter(summary.Id, summary.Relations),
            };
    }
}
