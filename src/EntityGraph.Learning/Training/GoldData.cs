using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>A user's gold as it is trained on.</summary>
internal sealed class GoldData
{
    // A tenth is drawn from documents where there are this many, else from sentences.
    private const int FewDocuments = 10;
    private const int Part = 10;
    private const int MostShown = 40;

    private readonly List<(string File, ConllDocument Document)> _documents;

    private GoldData(List<(string, ConllDocument)> documents, LabelSet labels, int dropped)
    {
        _documents = documents;
        Labels = labels;
        Dropped = dropped;
    }

    public LabelSet Labels { get; }

    /// <summary>Sentences left out because they are to be scored on.</summary>
    public int Dropped { get; }

    public IEnumerable<ConllSentence> Sentences => _documents.SelectMany(pair => pair.Document.Sentences);

    public ImmutableSortedDictionary<string, int> SentenceCounts =>
        _documents
            .GroupBy(pair => pair.File)
            .ToImmutableSortedDictionary(
                group => group.Key,
                group => group.Sum(pair => pair.Document.Sentences.Length),
                StringComparer.Ordinal
            );

    public ImmutableSortedDictionary<string, int> MentionCounts =>
        Sentences
            .SelectMany(sentence => sentence.Spans)
            .CountBy(span => span.Label)
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Reads files; sentences that equal one of <paramref name="dev"/> are left out.</summary>
    /// <exception cref="DataFormatException">A line is no token with a tag, or there is nothing to learn
    /// from.</exception>
    public static GoldData Read(
        IReadOnlyList<string> paths,
        IEnumerable<ConllDocument> dev,
        Func<string, MentionKind?> kindOf
    )
    {
        var scored = new DevSentences();
        foreach (var sentence in dev.SelectMany(document => document.Sentences))
        {
            scored.Add(sentence.Tokens);
        }

        var kept = new List<(string, ConllDocument)>();
        var dropped = 0;
        foreach (var path in paths)
        {
            foreach (var document in ReadFile(path))
            {
                var sentences = document.Sentences.RemoveAll(sentence => scored.Contains(sentence.Tokens));
                dropped += document.Sentences.Length - sentences.Length;
                if (sentences.Length > 0)
                {
                    kept.Add((Path.GetFileName(path), document with { Sentences = sentences }));
                }
            }
        }

        if (kept.Count == 0)
        {
            throw new DataFormatException(
                paths[0],
                0,
                $"no sentence is left to train on: all {dropped} are among those to score on."
            );
        }

        return new GoldData(kept, LabelsOf(paths[0], kept, kindOf), dropped);
    }

    /// <summary>Reads one file whose every line is a token with its tag.</summary>
    /// <exception cref="DataFormatException">A line is not, or the file holds none.</exception>
    public static List<ConllDocument> ReadFile(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (
                !string.IsNullOrWhiteSpace(line)
                && !line.StartsWith(ConllReader.DocumentStart, StringComparison.Ordinal)
                && line.Trim().IndexOfAny([' ', '\t']) < 0
            )
            {
                throw new DataFormatException(
                    path,
                    number,
                    $"expected a token and its tag, parted by a tab or a space, found '{(line.Length > MostShown ? line[..MostShown] + "…" : line)}'."
                );
            }
        }

        var documents = ConllReader.Read(path).ToList();
        return documents.Count > 0
            ? documents
            : throw new DataFormatException(path, 0, "expected tokens with tags, found none.");
    }

    /// <summary>All of it.</summary>
    public List<TaggedDocument> All() => [.. _documents.Select(pair => Tagged(pair.File, pair.Document.Sentences))];

    /// <summary>
    /// Nine tenths and the last tenth, drawn by a seed; the second is empty where there is one sentence.
    /// </summary>
    public (List<TaggedDocument> Kept, List<ConllDocument> HeldOut) Split(int seed)
    {
        var random = new Random(seed);
        var whole = _documents.Count >= FewDocuments;
        var count = whole ? _documents.Count : Sentences.Count();
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        var held = order.Take(count < 2 ? 0 : Math.Max(1, count / Part)).ToHashSet();
        var kept = new List<TaggedDocument>();
        var heldOut = new List<ConllDocument>();
        var number = 0;
        foreach (var (file, document) in _documents)
        {
            var isHeld = document.Sentences.Select(_ => held.Contains(whole ? number : number++)).ToArray();
            number += whole ? 1 : 0;
            ImmutableArray<ConllSentence> Where(bool wanted) =>
                [.. document.Sentences.Where((_, index) => isHeld[index] == wanted)];
            if (Where(true) is { Length: > 0 } last)
            {
                heldOut.Add(document with { Sentences = last });
            }

            if (Where(false) is { Length: > 0 } first)
            {
                kept.Add(Tagged(file, first));
            }
        }

        return (kept, heldOut);
    }

    /// <summary>Sentences with one tag for each word.</summary>
    public TaggedDocument Tagged(string file, IEnumerable<ConllSentence> sentences) =>
        new(file, [.. sentences.Select(Tagged)], 1);

    private TaggedSentence Tagged(ConllSentence sentence)
    {
        var allowed = new TagMask[sentence.Tokens.Length];
        foreach (var span in sentence.Spans)
        {
            // A label that only the sentences to score on have is none of the model's.
            var type = Labels.Tags.Types.IndexOf(span.Label);
            for (var index = span.Start; type >= 0 && index < span.End; index++)
            {
                allowed[index] = TagMask.Of(index == span.Start ? NerTags.Begin(type) : NerTags.Inside(type));
            }
        }

        return new TaggedSentence([.. sentence.Tokens], allowed);
    }

    private static LabelSet LabelsOf(
        string path,
        List<(string, ConllDocument Document)> documents,
        Func<string, MentionKind?> kindOf
    )
    {
        var labels = documents
            .SelectMany(pair => pair.Document.Sentences)
            .SelectMany(sentence => sentence.Spans)
            .Select(span => span.Label)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        return labels.Length switch
        {
            0 => throw new DataFormatException(
                path,
                0,
                "expected at least one name with a tag like B-PER, found only O."
            ),
            > TagSet.MostTypes => throw new DataFormatException(
                path,
                0,
                $"expected at most {TagSet.MostTypes} labels, found {labels.Length}."
            ),
            _ => new LabelSet(labels, labels.Select(label => kindOf(label) ?? LabelKinds.Of(label))),
        };
    }
}
