using System.Text;
using System.Text.Json;

namespace EntityGraph.Learning;

/// <summary>The sentences of every dev file, letters and digits only: what equals one is never trained on.</summary>
internal sealed class DevSentences
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>How many dev sentences there are.</summary>
    public int Count => _keys.Count;

    /// <summary>Reads the dev files of <c>ner</c>, <c>trees</c> and <c>relations</c>.</summary>
    public static DevSentences Read(string folder)
    {
        var sentences = new DevSentences();
        foreach (var path in Files(folder, "ner", "*.dev.conll"))
        {
            foreach (var (words, _) in ConllCorpus.Read(path).SelectMany(document => document))
            {
                sentences.Add(words);
            }
        }

        foreach (var path in Files(folder, "trees", "*.dev.conllu"))
        {
            foreach (var line in File.ReadLines(path).Where(line => line.StartsWith("# text = ", StringComparison.Ordinal)))
            {
                sentences.Add([line["# text = ".Length..]]);
            }
        }

        foreach (var path in Files(folder, Path.Combine("relations", "crossre"), "*-dev.json"))
        {
            foreach (var line in File.ReadLines(path))
            {
                using var json = JsonDocument.Parse(line);
                sentences.Add(json.RootElement.GetProperty("sentence").EnumerateArray().Select(word => word.GetString() ?? ""));
            }
        }

        foreach (var path in Files(folder, "relations", "conll04.dev.txt"))
        {
            var words = new List<string>();
            foreach (var line in File.ReadLines(path).Append("#"))
            {
                if (line.StartsWith('#'))
                {
                    sentences.Add(words);
                    words.Clear();
                }
                else if (line.Split('\t') is { Length: > 2 } columns)
                {
                    words.Add(columns[1]);
                }
            }
        }

        return sentences;
    }

    /// <summary>True where the words equal a dev sentence, letters and digits compared, case ignored.</summary>
    public bool Contains(IEnumerable<string> words) => Key(words) is { Length: > 0 } key && _keys.Contains(key);

    private static IEnumerable<string> Files(string folder, string inner, string pattern) =>
        Directory.Exists(Path.Combine(folder, inner))
            ? Directory.EnumerateFiles(Path.Combine(folder, inner), pattern).Order(StringComparer.Ordinal)
            : [];

    private static string Key(IEnumerable<string> words)
    {
        var builder = new StringBuilder();
        foreach (var character in words.SelectMany(word => word).Where(char.IsLetterOrDigit))
        {
            builder.Append(char.ToLowerInvariant(character));
        }

        return builder.ToString();
    }

    private void Add(IEnumerable<string> words)
    {
        if (Key(words) is { Length: > 0 } key)
        {
            _keys.Add(key);
        }
    }
}
