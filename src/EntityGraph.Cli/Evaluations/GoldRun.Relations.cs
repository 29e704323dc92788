using EntityGraph.Evaluation;
using EntityGraph.Formats;
using EntityGraph.Learning;

namespace EntityGraph.Cli;

/// <summary>Gold of relations that are learned.</summary>
internal sealed partial class GoldRun
{
    /// <summary>Reads relations across sentences of Re-DocRED's documents in folds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told of each pass.</param>
    public DocumentRelationReport DocumentRelations(string path, Action<string> progress)
    {
        var folds = new DocumentRelationFolds(DocRedReader.Read(path));
        foreach (var (gold, given, invented, found) in Ordered.Map(DocRedReader.Read(path), Analyze))
        {
            folds.Add(gold, given, invented, found);
        }

        progress("relations   states are computed");
        return DocumentRelationEvaluator.Evaluate(folds.Read(progress));
    }

    /// <summary>Reads CoNLL04's sentences after learning from others: end to end, and with gold entities.</summary>
    /// <param name="path">The sentences to read.</param>
    /// <param name="train">The sentences to learn from.</param>
    /// <param name="progress">Told of each pass.</param>
    public (RelationShares Found, RelationShares Given, RelationShares Entities) Conll04(
        string path,
        string train,
        Action<string> progress
    )
    {
        var relations = new Conll04Relations();
        foreach (
            var (gold, annotated) in Ordered.Map(Conll04Reader.Read(train), gold =>
                (gold, pipeline.Tag(gold.Tokenized, DocumentRelationFolds.Needed))
            )
        )
        {
            relations.Add(gold, annotated);
        }

        relations.Train(progress);
        var (found, given, entities) = (default(RelationShares), default(RelationShares), default(RelationShares));
        foreach (
            var (gold, annotated) in Ordered.Map(Conll04Reader.Read(path), gold =>
                (gold, pipeline.Tag(gold.Tokenized, DocumentRelationFolds.Needed))
            )
        )
        {
            var reading = relations.Read(gold, annotated);
            found += Conll04Evaluator.Relations(gold, reading.Entities, reading.Relations);
            entities += Conll04Evaluator.Entities(gold, reading.Entities);
            var known = relations.ReadGiven(gold, annotated);
            given += Conll04Evaluator.Relations(gold, known.Entities, known.Relations);
        }

        return (found, given, entities);
    }

    private (DocRedDocument Gold, AnnotatedDocument Given, AnnotatedDocument Invented, ResolvedDocument Found) Analyze(
        DocRedDocument gold
    )
    {
        var invented = InventedNames.Replace(gold);
        var found = pipeline.Analyze(gold.Tokenized, DocumentRelationFolds.Needed);
        return (gold, found.Annotated, pipeline.Tag(invented.Tokenized, DocumentRelationFolds.Needed), found);
    }
}
