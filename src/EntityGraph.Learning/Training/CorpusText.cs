using System.Text.Json;
using System.Text.RegularExpressions;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>
/// Reads the sentences of the shared corpora without their annotation, in file order; a file that is not there gives
/// none.
/// </summary>
internal static partial class CorpusText
{
    /// <summary>Articles of PolNeAR, cut by our own tokenizer.</summary>
    public static IEnumerable<TokenizedDocument> Polnear(string path) =>
        IfThere(path, () => PolnearReader.Read(path).Select(article => new Tokenizer().Tokenize(article.Document)));

    /// <summary>Snippets of GAP, cut by our own tokenizer.</summary>
    public static IEnumerable<TokenizedDocument> Gap(string path) =>
        IfThere(path, () =>
            File.ReadLines(path)
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Where(columns => columns.Length > 1 && columns[1].Length > 0)
                .Select(columns => new Tokenizer().Tokenize(new Document(columns[1], columns[0])))
        );

    /// <summary>Documents of a treebank, as it cuts them.</summary>
    public static IEnumerable<TokenizedDocument> Treebank(string path) =>
        IfThere(path, () => ConlluReader.ReadDocuments(path));

    /// <summary>Documents of <c>ner/</c>.</summary>
    public static IEnumerable<TokenizedDocument> Conll(string path) =>
        IfThere(path, () => ConllReader.Read(path).Select(document => document.Tokenize()));

    /// <summary>Sentences of CrossRE.</summary>
    public static IEnumerable<TokenizedDocument> Crossre(string path) => IfThere(path, () => File.ReadLines(path)
                .Select(line =>
                {
                    using var json = JsonDocument.Parse(line);
                    return Build([Texts(json.RootElement.GetProperty("sentence"))]);
                })
                .OfType<TokenizedDocument>());

    /// <summary>Documents of DocRED.</summary>
    public static IEnumerable<TokenizedDocument> Redocred(string path) =>
        IfThere(path, () =>
            Elements(path, root =>
                root.EnumerateArray()
                    .Select(document => Build(document.GetProperty("sents").EnumerateArray().Select(Texts)))
            )
        );

    /// <summary>Sentences of FewRel.</summary>
    public static IEnumerable<TokenizedDocument> Fewrel(string path) =>
        IfThere(path, () =>
            Elements(path, root =>
                root.EnumerateObject()
                    .SelectMany(relation => relation.Value.EnumerateArray())
                    .Select(sentence => Build([Texts(sentence.GetProperty("tokens"))]))
            )
        );

    /// <summary>Sentences of TypeRE: lines of Python, of which only letters and digits are to be relied on.</summary>
    public static IEnumerable<TokenizedDocument> Typere(string path) =>
        IfThere(path, () =>
            File.ReadLines(path)
                .Select(line => PythonTokens().Match(line))
                .Where(match => match.Success)
                .Select(match => Build([Regex.Unescape(match.Groups[1].Value).Split(' ')]))
                .OfType<TokenizedDocument>()
        );

    /// <summary>Sentences of CaRB; one that has several rows comes as often.</summary>
    public static IEnumerable<TokenizedDocument> Carb(string path) =>
        IfThere(path, () =>
            File.ReadLines(path).Select(line => Build([line.Split('\t')[0].Split(' ')])).OfType<TokenizedDocument>()
        );

    /// <summary>Sentences of CoNLL04.</summary>
    public static IEnumerable<TokenizedDocument> Conll04(string path) => IfThere(path, () => Conll04Lines(path));

    private static IEnumerable<TokenizedDocument> Conll04Lines(string path)
    {
        var words = new List<string>();
        foreach (var line in File.ReadLines(path).Append("#"))
        {
            if (line.Split('\t') is { Length: > 2 } columns && !line.StartsWith('#'))
            {
                words.Add(columns[1]);
            }
            else if (Build([words]) is { } sentence)
            {
                yield return sentence;
                words.Clear();
            }
        }
    }

    private static IEnumerable<TokenizedDocument> IfThere(string path, Func<IEnumerable<TokenizedDocument>> read) =>
        File.Exists(path) ? read() : [];

    private static IEnumerable<TokenizedDocument> Elements(
        string path,
        Func<JsonElement, IEnumerable<TokenizedDocument?>> read
    )
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var document in read(json.RootElement).OfType<TokenizedDocument>())
        {
            yield return document;
        }
    }

    private static string[] Texts(JsonElement words) =>
        [.. words.EnumerateArray().Select(word => word.GetString() ?? "")];

    // Words of nothing but spaces are left out; null where no word is left.
    private static TokenizedDocument? Build(IEnumerable<IEnumerable<string>> sentences)
    {
        var kept = sentences
            .Select(words => (IReadOnlyList<string>)[.. words.Where(word => !string.IsNullOrWhiteSpace(word))])
            .Where(words => words.Count > 0)
            .ToArray();
        return kept.Length == 0 ? null : PretokenizedText.Build(kept);
    }

    [GeneratedRegex(@"'token': \[(.*?)\], 'h'")]
    private static partial Regex PythonTokens();
}
