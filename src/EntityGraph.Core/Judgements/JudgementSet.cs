using System.Collections.Immutable;
using System.Globalization;

namespace EntityGraph;

/// <summary>The judgements of a file, well formed and free of contradiction. Immutable and thread-safe.</summary>
/// <remarks>
/// A line is a verb with what it names, then <c>by=</c>, <c>when=</c> and <c>why=</c>; empty lines and lines that begin
/// with <c>#</c> are passed over, and so are fields of other names. Order matters only where two judgements that
/// contradict each other through a document alone meet: the earlier one holds.
/// </remarks>
public sealed class JudgementSet
{
    /// <summary>What a file of judgements begins with, before the number of its format.</summary>
    internal const string Mark = "# entitygraph judgements ";

    private const int Format = 1;

    private readonly Dictionary<string, ImmutableArray<KeyUse>> _keysOf;
    private readonly Dictionary<string, int> _removed;

    private JudgementSet(string path, ImmutableArray<Judgement> judgements)
    {
        Path = path;
        Judgements = judgements;
        Links = new JudgementLinks(judgements);
        _removed = judgements
            .Where(judgement => judgement.Verb == JudgementVerb.Remove)
            .GroupBy(judgement => judgement.DocumentId!, StringComparer.Ordinal) // A remove has one: the parser sees to it.
            .ToDictionary(group => group.Key, group => group.First().Line, StringComparer.Ordinal);
        _keysOf = judgements
            .SelectMany(judgement => judgement.Keys, (judgement, key) => new KeyUse(judgement, key))
            .GroupBy(use => use.Key.DocumentId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        Suppressions = new NameSuppressor(judgements);
    }

    /// <summary>No judgement.</summary>
    public static JudgementSet Empty { get; } = new("", []);

    /// <summary>The file as the user named it; empty where there is none.</summary>
    public string Path { get; }

    /// <summary>In the order of their lines.</summary>
    public ImmutableArray<Judgement> Judgements { get; }

    /// <summary>True where nothing was decided.</summary>
    public bool IsEmpty => Judgements.IsEmpty;

    /// <summary>Which places mean one entity and which two, by the judgements alone.</summary>
    internal JudgementLinks Links { get; }

    /// <summary>The names that are shown nowhere.</summary>
    internal NameSuppressor Suppressions { get; }

    /// <summary>Reads and checks a file's text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="path">The file as the user named it, for messages.</param>
    /// <exception cref="DataFormatException">A line is not well formed, or two lines contradict each other; both are
    /// named.</exception>
    public static JudgementSet Parse(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        var judgements = ImmutableArray.CreateBuilder<Judgement>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim().TrimStart('\uFEFF');
            CheckFormat(line, path, number);
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            try
            {
                judgements.Add(JudgementParser.Parse(line, number));
            }
            catch (FormatException error)
            {
                throw new DataFormatException(path, number, error.Message + ".");
            }
        }

        return Of(judgements.ToImmutable(), path);
    }

    /// <summary>Checks judgements made in memory.</summary>
    /// <param name="judgements">In order.</param>
    /// <param name="path">A name for messages.</param>
    /// <exception cref="DataFormatException">Two of them contradict each other.</exception>
    public static JudgementSet Of(ImmutableArray<Judgement> judgements, string path = "judgements")
    {
        var set = new JudgementSet(path, judgements);
        JudgementChecks.Check(set);
        return set;
    }

    /// <summary>True where a judgement leaves a document out.</summary>
    public bool Removes(string documentId) => _removed.ContainsKey(documentId);

    /// <summary>
    /// True where a text shows a name that is suppressed, whatever its case, accents and punctuation.
    /// </summary>
    public bool Hides(string text) => Suppressions.IsIn(text);

    /// <summary>A note for every judgement on a document that is not among those given, in order of lines.</summary>
    /// <param name="documentIds">The documents that are there.</param>
    public IEnumerable<JudgementNote> Missing(IReadOnlySet<string> documentIds)
    {
        ArgumentNullException.ThrowIfNull(documentIds);
        return from judgement in Judgements
            from document in judgement.Keys.Select(key => key.DocumentId).Distinct(StringComparer.Ordinal)
            where !documentIds.Contains(document) && !Removes(document) && judgement.FromKind is null
            select new JudgementNote(
                judgement.Line,
                false,
                $"{JudgementText.Of(judgement.Verb)} not applied in {document}: that document is not here."
            );
    }

    /// <summary>The places that judgements name in a document, in the order of their lines.</summary>
    internal ImmutableArray<KeyUse> KeysOf(string documentId) =>
        _keysOf.TryGetValue(documentId, out var uses) ? uses : [];

    private static void CheckFormat(string line, string path, int number)
    {
        if (
            line.StartsWith(Mark, StringComparison.Ordinal)
            && int.TryParse(line.AsSpan(Mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var format)
            && format != Format
        )
        {
            throw new DataFormatException(
                path,
                number,
                $"the judgements are of format {format}, expected {Format}: a newer version of entitygraph wrote them."
            );
        }
    }
}
