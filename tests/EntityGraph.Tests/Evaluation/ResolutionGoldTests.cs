using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Evaluation;

/// <summary>Holds the pairs of namesakes and aliases to what their README says of them.</summary>
[TestFixture]
public sealed class ResolutionGoldTests
{
    private const int LeastWords = 40;
    private const int MostWords = 120;
    private static readonly string[] s_files = ["dev.jsonl", "test.jsonl"];

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<IReadOnlyList<Pair>> s_pairs = new(() => [.. s_files.SelectMany(Read)]);

    private static readonly Lazy<IReadOnlyList<Side>> s_sides = new(() =>
        [.. s_pairs.Value.SelectMany(pair => new[] { pair.A, pair.B })]
    );

    [Test]
    public void Mentions_OfEverySide_AreTrimmedSpansInsideTheirText()
    {
        var wrong = s_sides.Value.Where(side =>
            side.Start < 0
            || side.Start >= side.End
            || side.Text.Length < side.End
            || side.Name.Trim() != side.Name
            || IsLetterOrDigit(side.Text, side.Start - 1)
            || IsLetterOrDigit(side.Text, side.End)
            || side.Name.EndsWith("'s", StringComparison.Ordinal)
            || side.Name.EndsWith("’s", StringComparison.Ordinal)
            || side.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
        );

        Assert.That(wrong.Select(side => side.Id), Is.Empty);
    }

    [Test]
    public void Ids_OfPairsAndSides_AreUniqueAndNamedAfterTheirPhenomenon()
    {
        var wrong = s_pairs.Value.Where(pair =>
            !pair.Id.StartsWith(pair.Phenomenon + "-", StringComparison.Ordinal)
            || pair.A.Id != pair.Id + "a"
            || pair.B.Id != pair.Id + "b"
        );

        Assert.That(s_pairs.Value.Select(pair => pair.Id), Is.Unique);
        Assert.That(wrong.Select(pair => pair.Id), Is.Empty);
    }

    [Test]
    public void Texts_OfAllPairs_AreNeverRepeatedAndOfTheStatedLength()
    {
        var wrong = s_sides.Value.Where(side => side.Text.Split(' ').Length is < LeastWords or > MostWords);

        Assert.That(s_sides.Value.Select(side => side.Text), Is.Unique);
        Assert.That(wrong.Select(side => side.Id), Is.Empty);
    }

    [Test]
    public void Sides_OfEveryPair_HaveDatesAndDifferentSources()
    {
        var undated = s_sides.Value.Where(side =>
            !DateOnly.TryParseExact(side.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        );
        var ofOneSource = s_pairs.Value.Where(pair => pair.A.Source == pair.B.Source);

        Assert.That(undated.Select(side => side.Id), Is.Empty);
        Assert.That(ofOneSource.Select(pair => pair.Id), Is.Empty);
    }

    [Test]
    public void Aliases_InEveryPair_AreDifferentStrings()
    {
        var alike = s_pairs.Value.Where(pair => pair.Same && pair.A.Name == pair.B.Name);

        Assert.That(alike.Select(pair => pair.Id), Is.Empty);
    }

    [Test]
    public void Phenomena_OfAllPairs_AreEachOfOneKindInBothFiles()
    {
        var phenomena = s_pairs.Value.GroupBy(pair => pair.Phenomenon).ToList();

        Assert.That(
            phenomena.Where(group => group.Select(pair => pair.Same).Distinct().Count() > 1).Select(group => group.Key),
            Is.Empty
        );
        Assert.That(
            phenomena.Where(group => group.Select(pair => pair.File).Distinct().Count() < 2).Select(group => group.Key),
            Is.Empty
        );
    }

    [Test]
    public void Readme_OfTheGold_StatesCountsAndTheHashOfTheFrozenFile()
    {
        var readme = File.ReadAllText(Repository.PathOf("data", "gold", "README.md"));
        var bytes = File.ReadAllBytes(PathOf("test.jsonl"));

        Assert.That(readme, Does.Contain(Convert.ToHexStringLower(SHA256.HashData(bytes))));
        foreach (var file in s_files)
        {
            var pairs = s_pairs.Value.Where(pair => pair.File == file).ToList();
            var same = pairs.Count(pair => pair.Same);
            Assert.That(
                readme,
                Does.Contain($"{pairs.Count} pairs: {pairs.Count - same} of namesakes, {same} of aliases"),
                file
            );
        }

        foreach (var group in s_pairs.Value.GroupBy(pair => pair.Phenomenon))
        {
            Assert.That(readme, Does.Contain($"| `{group.Key}` | {group.Count()} |"), group.Key);
        }
    }

    private static string PathOf(string file) => Repository.PathOf("data", "gold", "resolution", file);

    private static bool IsLetterOrDigit(string text, int index) =>
        index >= 0 && index < text.Length && char.IsLetterOrDigit(text[index]);

    private static IEnumerable<Pair> Read(string file) =>
        File.ReadLines(PathOf(file))
            .Select(line =>
                (JsonSerializer.Deserialize<Pair>(line, s_json) ?? throw new InvalidDataException(line)) with
                {
                    File = file,
                }
            );

    private sealed record Pair(string Id, string Phenomenon, bool Same, Side A, Side B)
    {
        public string File { get; init; } = "";
    }

    private sealed record Side(string Id, string Date, string Source, string Text, int Start, int End)
    {
        public string Name => Text[Start..End];
    }
}
