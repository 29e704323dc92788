using System.Text;

namespace EntityGraph.Learning;

/// <summary>
/// The sentences of every dev and test file, letters and digits only: what equals one is never trained on.
/// </summary>
/// <remarks><c>relations/redocred.dev.json</c> is no dev file: it is there to be trained on.</remarks>
internal sealed class DevSentences
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>How many dev sentences there are.</summary>
    public int Count => _keys.Count;

    /// <summary>Reads the dev files of all tasks.</summary>
    public static DevSentences Read(string folder)
    {
        var sentences = new DevSentences();
        (string Inner, string Pattern, Func<string, IEnumerable<TokenizedDocument>> Read)[] sources =
        [
            ("ner", "*.dev.conll", CorpusText.Conll),
            ("trees", "*.dev.conllu", CorpusText.Treebank),
            ("relations/crossre", "*-dev.json", CorpusText.Crossre),
            ("relations", "conll04.dev.txt", CorpusText.Conll04),
            ("relations", "typere_*.txt", CorpusText.Typere),
            ("attribution", "polnear.dev.jsonl", CorpusText.Polnear),
            ("coref", "gap.*.tsv", CorpusText.Gap),
            ("openie", "carb.dev.tsv", CorpusText.Carb),
        ];
        foreach (var (inner, pattern, read) in sources)
        {
            foreach (var document in Files(Path.Combine(folder, inner), pattern).SelectMany(read))
            {
                sentences.Add(document);
            }
        }

        return sentences;
    }

    /// <summary>True where the words equal a dev sentence, letters and digits compared, case ignored.</summary>
    public bool Contains(IEnumerable<string> words) =>
        Key(words.SelectMany(word => word)) is { Length: > 0 } key && _keys.Contains(key);

    /// <summary>True where a sentence of a document equals a dev sentence.</summary>
    public bool Contains(TokenizedDocument document, Sentence sentence) =>
        Key(document, sentence) is { Length: > 0 } key && _keys.Contains(key);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal) : [];

    private static string Key(TokenizedDocument document, Sentence sentence) => Key(document.Slice(sentence.Span));

    private static string Key(IEnumerable<char> characters)
    {
        var builder = new StringBuilder();
        foreach (var character in characters.Where(char.IsLetterOrDigit))
        {
            builder.Append(char.ToLowerInvariant(character));
        }

        return builder.ToString();
    }

    /// <summary>Adds a sentence by its words.</summary>
    public void Add(IEnumerable<string> words)
    {
        if (Key(words.SelectMany(word => word)) is { Length: > 0 } key)
        {
            _keys.Add(key);
        }
    }

    private void Add(TokenizedDocument document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (Key(document, sentence) is { Length: > 0 } key)
            {
                _keys.Add(key);
            }
        }
    }
}
