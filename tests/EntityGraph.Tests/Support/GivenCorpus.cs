using System.Globalization;

namespace EntityGraph.Tests.Support;

/// <summary>Documents made by hand, judged and resolved across.</summary>
internal sealed record GivenCorpus(
    JudgedCorpus Judged,
    List<LocalEntity> Locals,
    Dictionary<string, JudgedDocument> Documents
)
{
    public static GivenCorpus Resolve(JudgementSet set, IEnumerable<ResolvedDocument> documents)
    {
        var judge = new DocumentJudge(set);
        var judged = documents
            .Where(document => !set.Removes(document.Document.Id))
            .Select(document => judge.Judge(document, rename: false))
            .ToList();
        var locals = judged.SelectMany(document => LocalsOf(document.Document)).ToList();
        return new GivenCorpus(
            new CorpusJudge(set).Resolve(new NameCorpusResolver(), locals, judged.Select(document => document.Trace)),
            locals,
            judged.ToDictionary(document => document.Trace.DocumentId)
        );
    }

    /// <summary>The key of a document's mention by its number; numbers past the last start again.</summary>
    public static MentionKey KeyOf(ResolvedDocument document, int number)
    {
        var mention = document.Annotated.Mentions[number % document.Annotated.Mentions.Length];
        return new MentionKey(document.Document.Id, mention.Span, document.Annotated.Surface(mention));
    }

    /// <summary>The entity that a key means now; null where its document is not there.</summary>
    public EntityId? EntityOf(MentionKey key) =>
        Documents.TryGetValue(key.DocumentId, out var document)
        && document.Document.Annotated.Mentions.FirstOrDefault(mention => mention.Span == key.Span) is { } mention
        && document.Document.Entities.EntityOf(mention.Id) is { } local
            ? Judged.Entities.Map[(document.Document.Document.Id, local)]
            : null;

    /// <summary>Entities with their names and members, and what became of judgements.</summary>
    public string Dump()
    {
        var members = Judged.Entities.Map.ToLookup(
            pair => pair.Value,
            pair => $"{pair.Key.DocumentId}:{pair.Key.LocalId}"
        );
        var entities = Judged.Entities.Entities.Select(entity =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{entity.Id} {entity.Name} < {string.Join(' ', members[entity.Id].Order(StringComparer.Ordinal))}"
            )
        );
        return string.Join('\n', entities.Concat(Judged.Notes.Select(note => note.ToString())));
    }

    private static IEnumerable<LocalEntity> LocalsOf(ResolvedDocument document) =>
        document.Entities.Entities.Select(entity =>
        {
            var mentions = document
                .Annotated.Mentions.Where(mention => document.Entities.EntityOf(mention.Id) == entity.Id)
                .ToList();
            return new LocalEntity(document.Document.Id, entity, mentions[0].Span.Start, mentions.Count);
        });
}
