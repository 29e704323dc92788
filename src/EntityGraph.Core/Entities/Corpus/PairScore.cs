using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace EntityGraph;

/// <summary>
/// The trained score of a pair: one logistic regression a kind, read from <c>data/resolution/pair-score.json</c>.
/// </summary>
internal sealed class PairScore
{
    private static readonly Lazy<PairScore> s_default = new(ReadEmbedded);
    private readonly FrozenDictionary<EntityKind, ImmutableArray<double>> _weights;

    /// <summary>
    /// Takes weights by kind, in the order of <see cref="PairFeatures.Names"/>, and the probability from which two are
    /// one.
    /// </summary>
    public PairScore(IReadOnlyDictionary<EntityKind, ImmutableArray<double>> weights, double threshold)
    {
        _weights = weights.ToFrozenDictionary();
        Threshold = threshold;
    }

    /// <summary>The score that ships.</summary>
    public static PairScore Default => s_default.Value;

    /// <summary>From this probability on two are one; above a half, for a false merge costs more than a miss.</summary>
    public double Threshold { get; }

    /// <summary>Log odds that a pair is one; kinds without weights go by an exact name alone.</summary>
    public double LogOdds(EntityProfile first, EntityProfile second, NameMatch match)
    {
        if (!_weights.TryGetValue(first.Kind, out var weights))
        {
            return match == NameMatch.Exact ? double.MaxValue : double.MinValue;
        }

        var features = PairFeatures.Of(first, second, match);
        var sum = 0.0;
        for (var index = 0; index < features.Length; index++)
        {
            sum += weights[index] * features[index];
        }

        return sum;
    }

    /// <summary>Reads a file of weights.</summary>
    /// <exception cref="DataFormatException">A kind or a feature is missing or unknown.</exception>
    public static PairScore Read(Stream stream, string path)
    {
        using var json = JsonDocument.Parse(stream);
        var weights = new Dictionary<EntityKind, ImmutableArray<double>>();
        foreach (var kind in json.RootElement.GetProperty("weights").EnumerateObject())
        {
            var byName = kind
                .Value.EnumerateObject()
                .ToDictionary(feature => feature.Name, feature => feature.Value.GetDouble(), StringComparer.Ordinal);
            if (
                !SnakeCase.TryParse<EntityKind>(kind.Name, out var parsed)
                || byName.Count != PairFeatures.Names.Length
                || PairFeatures.Names.Any(name => !byName.ContainsKey(name))
            )
            {
                throw new DataFormatException(
                    path,
                    0,
                    $"'{kind.Name}' is no kind, or its weights are not those of {string.Join(", ", PairFeatures.Names)}."
                );
            }

            weights[parsed] = [.. PairFeatures.Names.Select(name => byName[name])];
        }

        return new PairScore(weights, json.RootElement.GetProperty("threshold").GetDouble());
    }

    private static PairScore ReadEmbedded()
    {
        const string Name = "pair-score.json";
        using var stream = typeof(PairScore).Assembly.GetManifestResourceStream($"EntityGraph.Resolution.{Name}")
            ?? throw new DataFormatException(Name, 0, "the weights are not embedded in the assembly.");
        return Read(stream, Name);
    }
}
