using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EntityGraph;

/// <summary>Fits the score that says whether two entities of different documents are one.</summary>
/// <remarks>
/// What company, trades and words say is fitted (logistic regression with an L2 penalty, classes weighed to be equal,
/// one set of weights for all kinds). What names, dates, ages and sexes say cannot be learned from pairs whose names
/// were made up: those weights are priors, set by hand here. Plain gradient descent with Adam's steps: the same
/// examples in the same order give the same file.
/// </remarks>
public static class PairScoreFitting
{
    private const int Steps = 500;
    private const double Rate = 0.1;
    private const double Penalty = 0.003;
    private const double FirstDecay = 0.9;
    private const double SecondDecay = 0.999;

    /// <summary>From this probability on two are one: by far fewer false merges than missed ones.</summary>
    private const double Threshold = 0.65;

    private static readonly ImmutableDictionary<string, double> s_priors = new Dictionary<string, double>(
        StringComparer.Ordinal
    )
    {
        ["omitted"] = -0.3,
        ["initial"] = -1.0,
        ["nickname"] = 0,
        ["spelling"] = 1.5,
        ["sound"] = 1.0,
        ["stated"] = 1.2,
        ["acronym"] = -1.5,
        ["short_form"] = 0,
        ["single"] = -1.5,
        ["single_apart"] = -3.0,
        ["translated"] = -3.0,
        ["common_name"] = -2.5,
        ["rare_name"] = 1.5,
        ["office_shared"] = 1.5,
        ["days_apart"] = -1.5,
        ["same_month"] = 0,
        ["same_source"] = 0.3,
        ["birth_same"] = 1.0,
        ["birth_other"] = -8.0,
        ["eras_apart"] = -6.0,
        ["sex_same"] = 0.2,
        ["sex_other"] = -2.5,
        ["country_other"] = -2.0,
        ["countries_apart"] = -0.8,
        ["lands_apart"] = -0.8,
        ["home_country_apart"] = -2.0,
        ["home_place_apart"] = -1.5,
        ["kin"] = -3.0,
        ["strangers"] = -1.5,
        ["short_texts"] = -0.9,
        ["sort_apart"] = -5.0,
        ["common_institution"] = -4.0,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    // Halves of one document, which the fit sees, share less of one event than two reports of it do.
    private static readonly ImmutableDictionary<string, double> s_offsets = new Dictionary<string, double>(
        StringComparer.Ordinal
    )
    {
        ["story"] = -1.4,
        ["story_much"] = 2.6,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    // In a corpus most equal names are one thing; one name of two organisations or places is rarer than one of two
    // people. Many people share names that are not on the list; a place's short form is often another place.
    private static readonly (EntityKind Kind, ImmutableDictionary<string, double> Offsets)[] s_kinds =
    [
        (EntityKind.Person, Offsets(("bias", 2.8), ("common_name", 1.0), ("sort_apart", -1.0))),
        (EntityKind.Organisation, Offsets(("bias", 4.0))),
        (EntityKind.Location, Offsets(("bias", 3.7), ("short_form", -1.5), ("lands_apart", -3.0))),
    ];

    /// <summary>The file of weights as JSON, and how the fitted part does on its own examples.</summary>
    /// <param name="examples">Pairs of one kind each, both classes among them.</param>
    /// <exception cref="ArgumentException">There are no pairs that are one, or none that are two.</exception>
    public static PairScoreFit Fit(IReadOnlyCollection<ResolutionExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var same = examples.Count(example => example.IsSame);
        if (same == 0 || same == examples.Count)
        {
            throw new ArgumentException(
                $"Expected pairs of both sorts, found {same} of {examples.Count} that are one.",
                nameof(examples)
            );
        }

        var rows = examples
            .Select(example =>
                (
                    Features: PairFeatures.Of(
                        EntityProfile.Of([example.First]),
                        EntityProfile.Of([example.Second]),
                        NameMatch.Exact
                    ),
                    example.IsSame,
                    Weight: 0.5 / (example.IsSame ? same : examples.Count - same)
                )
            )
            .ToList();
        var isFitted = PairFeatures.Names.Select(name => !s_priors.ContainsKey(name)).ToArray();
        var weights = Descend(rows, isFitted);
        var right = rows.Count(row => Sum(weights, row.Features) > 0 == row.IsSame);
        for (var index = 0; index < weights.Length; index++)
        {
            var name = PairFeatures.Names[index];
            weights[index] = s_priors.TryGetValue(name, out var prior)
                ? prior
                : weights[index] + s_offsets.GetValueOrDefault(name);
        }

        return new PairScoreFit(Write(weights), same, examples.Count - same, (double)right / examples.Count);
    }

    private static ImmutableDictionary<string, double> Offsets(params (string Feature, double By)[] offsets) =>
        offsets.ToImmutableDictionary(offset => offset.Feature, offset => offset.By, StringComparer.Ordinal);

    private static double[] Descend(List<(double[] Features, bool IsSame, double Weight)> rows, bool[] isFitted)
    {
        var count = PairFeatures.Names.Length;
        var (weights, first, second) = (new double[count], new double[count], new double[count]);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = new double[count];
            foreach (var (features, isSame, weight) in rows)
            {
                var error = weight * ((1 / (1 + Math.Exp(-Sum(weights, features)))) - (isSame ? 1 : 0));
                for (var index = 0; index < count; index++)
                {
                    gradient[index] += error * features[index];
                }
            }

            for (var index = 0; index < count; index++)
            {
                var slope = isFitted[index] ? gradient[index] + (index == 0 ? 0 : Penalty * weights[index]) : 0;
                first[index] = (FirstDecay * first[index]) + ((1 - FirstDecay) * slope);
                second[index] = (SecondDecay * second[index]) + ((1 - SecondDecay) * slope * slope);
                weights[index] -=
                    Rate
                    * (first[index] / (1 - Math.Pow(FirstDecay, step)))
                    / (Math.Sqrt(second[index] / (1 - Math.Pow(SecondDecay, step))) + 1e-8);
            }
        }

        return weights;
    }

    private static double Sum(double[] weights, double[] features)
    {
        var sum = 0.0;
        for (var index = 0; index < features.Length; index++)
        {
            sum += weights[index] * features[index];
        }

        return sum;
    }

    private static string Write(double[] weights)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\n  \"threshold\": {Threshold},\n  \"weights\": {{\n");
        foreach (var (kind, offsets) in s_kinds)
        {
            var lines = PairFeatures.Names.Select(
                (name, index) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"      \"{name}\": {Math.Round(weights[index] + offsets.GetValueOrDefault(name), 2)}"
                    )
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"    \"{SnakeCase.Of(kind)}\": {{\n{string.Join(",\n", lines)}\n    }}{(kind == s_kinds[^1].Kind ? "" : ",")}\n"
            );
        }

        return text.Append("  }\n}\n").ToString();
    }
}
