using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Which entities share sentences in one document.</summary>
internal sealed class SentenceCompany
{
    private readonly Dictionary<int, List<EntityId>> _bySentence = [];
    private readonly Dictionary<EntityId, string> _keys;

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="keys">The entities that count as company, with the key of each.</param>
    public SentenceCompany(ResolvedDocument document, Dictionary<EntityId, string> keys)
    {
        _keys = keys;
        foreach (var mention in document.Annotated.Mentions)
        {
            if (document.Entities.EntityOf(mention.Id) is { } entity && keys.ContainsKey(entity))
            {
                var sentence = document.Tokenized.SentenceIndexAt(mention.Span.Start);
                if (!_bySentence.TryGetValue(sentence, out var entities))
                {
                    _bySentence.Add(sentence, entities = []);
                }

                entities.Add(entity);
            }
        }
    }

    /// <summary>
    /// The company in some sentences, most frequent first where there is too much, then in ordinal order.
    /// </summary>
    public ImmutableArray<string> Of(EntityId self, IEnumerable<int> sentences) =>
        [
            .. sentences
                .SelectMany(sentence => _bySentence.GetValueOrDefault(sentence) ?? [])
                .Where(entity => entity != self)
                .CountBy(entity => _keys[entity], StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(LocalContext.MostBeside)
                .Select(pair => pair.Key)
                .Order(StringComparer.Ordinal),
        ];
}
