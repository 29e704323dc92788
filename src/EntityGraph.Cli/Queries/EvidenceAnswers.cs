using System.Collections.Immutable;
using System.Globalization;
using EntityGraph.Formats;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary>Writes the evidence of an edge.</summary>
internal static class EvidenceAnswers
{
    private static readonly ImmutableArray<string> s_columns =
    [
        "document",
        "path",
        "title",
        "date",
        "start",
        "end",
        "sentence",
        "cue_sentence",
        "extractor",
        "score",
        "cue",
        "mode",
        "via",
        "status",
        "negated",
        "modality",
        "claimed_by",
        "happened",
        "counted",
    ];

    public static QueryAnswer Of(string edgeId, ImmutableArray<EvidenceAnswer> answers) =>
        new([new("query", "evidence"), new("edge", edgeId)], new Table(s_columns, answers.Select(Row)), (text, top) =>
        {
            foreach (var answer in answers.Take(top))
            {
                Write(text, answer);
            }

            if (answers.IsEmpty)
            {
                text.Line($"{edgeId}  no evidence passes the filter");
            }

            text.More(Math.Min(top, answers.Length), answers.Length);
        });

    /// <summary>The sentence, cut to a length, with whose claim it is.</summary>
    public static string Voiced(EvidenceAnswer answer, int length)
    {
        var sentence = Snippet.Of(answer.Sentence, answer.Evidence.Span, length);
        return Claim(answer.Evidence) is { } claim ? $"({claim}) {sentence}" : sentence;
    }

    private static void Write(QueryText text, EvidenceAnswer answer)
    {
        var evidence = answer.Evidence;
        var place = string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Document.Path ?? answer.Document.Id}:{evidence.Span.Start}-{evidence.Span.End}"
        );
        text.Line(
            $"{place}  {QueryText.Date(answer.Document.Date)}  {string.Join(", ", Facts(evidence))}".Replace(
                "    ",
                "  ",
                StringComparison.Ordinal
            )
        );
        if (answer.CueSentence is { } cue)
        {
            text.Line($"  {Whole(cue)}");
        }

        text.Line($"  {Whole(answer.Sentence)}");
        if (!answer.IsCounted)
        {
            text.Line($"   └ repeats {answer.Document.DuplicateOf}: counts nothing");
        }
    }

    private static string Whole(ShownSentence sentence) => Snippet.Of(sentence.Text, default, int.MaxValue);

    private static IEnumerable<string> Facts(Evidence evidence)
    {
        string?[] facts =
        [
            evidence.Cue,
            evidence.Mode is { } mode ? SnakeCase.Of(mode) : null,
            evidence.Status == RelationStatus.None ? null : SnakeCase.Of(evidence.Status),
            evidence.Negated ? "negated" : null,
            evidence.Modality == Modality.Asserted ? null : SnakeCase.Of(evidence.Modality),
            Claim(evidence),
            evidence.Happened is { } happened ? $"happened {happened}" : null,
            evidence.Extractor,
            evidence.Score.ToString("0.00", CultureInfo.InvariantCulture),
        ];
        return facts.OfType<string>();
    }

    private static string? Claim(Evidence evidence) =>
        evidence.ClaimedBy is { } claimant ? $"according to {claimant}"
        : evidence.ClaimedByUnknown ? "claimed, not by whom"
        : null;

    private static object?[] Row(EvidenceAnswer answer)
    {
        var evidence = answer.Evidence;
        return
        [
            answer.Document.Id,
            answer.Document.Path,
            answer.Document.Title,
            answer.Document.Date is { } date ? QueryText.Date(date) : null,
            evidence.Span.Start,
            evidence.Span.End,
            answer.Sentence.Text,
            answer.CueSentence?.Text,
            evidence.Extractor,
            evidence.Score,
            evidence.Cue,
            evidence.Mode is { } mode ? SnakeCase.Of(mode) : null,
            evidence.Via is { } via ? SnakeCase.Of(via) : null,
            evidence.Status == RelationStatus.None ? null : SnakeCase.Of(evidence.Status),
            evidence.Negated,
            SnakeCase.Of(evidence.Modality),
            evidence.ClaimedBy?.Value ?? (evidence.ClaimedByUnknown ? "unknown" : null),
            evidence.Happened,
            answer.IsCounted,
        ];
    }
}
