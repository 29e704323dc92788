using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using EntityGraph.Evaluation;
using EntityGraph.Formats;

namespace EntityGraph.Cli;

/// <summary>Scores resolving across documents: pairs of names, and names with identities.</summary>
internal sealed class AcrossRun(TextWriter output)
{
    private const double Percent = 100;

    private static readonly FrozenSet<string> s_ofTwoKinds = new[]
    {
        "organisation-and-founder",
        "place-and-other-kind",
        "place-state-and-country",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Links between names that carry identities.</summary>
    public ImmutableSortedDictionary<string, double> Identities(IEnumerable<string> paths)
    {
        var report = IdentityLinkEvaluator.Evaluate(paths, new RuleDocumentResolver(), new PairwiseCorpusResolver());
        output.WriteLine(
            $"links between names of different documents that carry an identity, {report.Documents} documents, {report.Names} names (given); none of it is trained on"
        );
        output.WriteLine("                   P      R     F1    gold   F1 by canonical name   F1 by equal strings");
        foreach (var (label, resolver, byName, byString) in report.Rows)
        {
            output.WriteLine(
                Invariant(
                    $"{label, -14} {resolver.Precision * Percent, 5:F1}  {resolver.Recall * Percent, 5:F1}  {resolver.F1 * Percent, 5:F1}  {resolver.Gold, 6}   {byName.F1 * Percent, 5:F1}                  {byString.F1 * Percent, 5:F1}"
                )
            );
        }

        output.WriteLine("what costs most links:");
        foreach (var line in report.Costly)
        {
            output.WriteLine(line);
        }

        return report.Metrics;
    }

    /// <summary>Namesakes and aliases, every miss listed.</summary>
    public ImmutableSortedDictionary<string, double> Pairs(IEnumerable<string> paths, IAnalyzer analyzer)
    {
        var pairs = paths.SelectMany(ResolutionPairReader.Read).ToList();
        var metrics = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        output.WriteLine(
            Invariant(
                $"namesakes and aliases across documents, {pairs.Count(pair => !pair.IsSame)} and {pairs.Count(pair => pair.IsSame)} pairs, each a corpus of its own"
            )
        );
        output.WriteLine("                                  merges  false   false %   aliases found %");
        var whole = Outcomes(pairs, analyzer, new PairwiseCorpusResolver());
        Row("whole pipeline", whole);
        var given = GivenNames(pairs, analyzer);
        Row("the two names given", Outcomes(pairs, given, new PairwiseCorpusResolver()));
        Row("canonical names alone, given", Outcomes(pairs, given, new NameCorpusResolver()));
        foreach (
            var group in whole
                .GroupBy(outcome => outcome.Pair.Phenomenon, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            output.WriteLine($"{group.Key, -32} {group.Count(outcome => outcome.IsRight), 3} of {group.Count()} right");
        }

        foreach (var outcome in whole.Where(outcome => !outcome.IsRight))
        {
            output.WriteLine(
                $"{(outcome.IsMerged ? "false merge" : outcome.First is null || outcome.Second is null ? "no name found" : "alias missed"), -13} {outcome.Pair.Id}: {Shown(outcome.Pair.First, outcome.Pair.FirstName)} = {outcome.First?.Value ?? "-"}, {Shown(outcome.Pair.Second, outcome.Pair.SecondName)} = {outcome.Second?.Value ?? "-"}"
            );
        }

        var merged = whole.Where(outcome => outcome.IsMerged).ToList();
        metrics["pairs.false_merges"] =
            merged.Count == 0 ? 0 : merged.Count(outcome => !outcome.IsRight) / (double)merged.Count;
        metrics["pairs.aliases_found"] = Share(whole);
        return metrics.ToImmutable();
    }

    private static string Shown(Document document, TextSpan name) => $"'{document.Text[name.Start..name.End]}'";

    private static List<ResolutionPairOutcome> Outcomes(
        List<ResolutionPair> pairs,
        IAnalyzer analyzer,
        ICorpusResolver resolver
    )
    {
        var pipeline = new AnalysisPipelineBuilder().UseAnalyzer(analyzer).Create();
        return [.. ResolutionPairEvaluator.Evaluate(pairs, document => pipeline.Analyze(document), resolver)];
    }

    private static GivenNamesAnalyzer GivenNames(List<ResolutionPair> pairs, IAnalyzer analyzer) =>
        new(
            analyzer,
            pairs
                .SelectMany(pair =>
                    new[]
                    {
                        (pair.First.Id, pair.FirstName, KindOf(pair)),
                        (pair.Second.Id, pair.SecondName, KindOf(pair)),
                    }
                )
                .DistinctBy(name => name.Id, StringComparer.Ordinal)
                .ToImmutableDictionary(name => name.Id, name => (name.Item2, name.Item3), StringComparer.Ordinal)
        );

    // The gold says no kinds. Where a phenomenon is that two kinds share a name, neither is given.
    private static MentionKind? KindOf(ResolutionPair pair) =>
        pair.Phenomenon.Split('-')[0] switch
        {
            _ when s_ofTwoKinds.Contains(pair.Phenomenon) => null,
            "person" => MentionKind.Person,
            "organisation" or "org" => MentionKind.Organisation,
            _ => MentionKind.Location,
        };

    private static double Share(List<ResolutionPairOutcome> outcomes) =>
        outcomes.Count(outcome => outcome.Pair.IsSame && outcome.IsMerged)
        / (double)Math.Max(1, outcomes.Count(outcome => outcome.Pair.IsSame));

    private void Row(string label, List<ResolutionPairOutcome> outcomes)
    {
        var merges = outcomes.Count(outcome => outcome.IsMerged);
        var wrong = outcomes.Count(outcome => outcome.IsMerged && !outcome.Pair.IsSame);
        output.WriteLine(
            Invariant(
                $"{label, -32} {merges, 7}  {wrong, 5}     {(merges == 0 ? 0 : wrong * Percent / merges), 5:F1}             {Share(outcomes) * Percent, 5:F1}"
            )
        );
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
