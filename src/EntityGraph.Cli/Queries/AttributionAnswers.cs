using System.Collections.Immutable;
using System.Globalization;
using EntityGraph.Formats;
using EntityGraph.Graphs;

namespace EntityGraph.Cli;

/// <summary>Writes who mentions whom.</summary>
internal static class AttributionAnswers
{
    private static readonly ImmutableArray<string> s_columns =
    [
        "speaker",
        "speaker_name",
        "target",
        "target_name",
        "cue",
        "mode",
        "quote",
        "reported",
        "claimed_by",
        "score",
        "date",
        "document",
        "path",
        "title",
        "start",
        "end",
        "sentence",
        "edge",
    ];

    public static QueryAnswer WhoMentions(GraphNode target, ImmutableArray<AttributionAnswer> answers) =>
        Answer("who-mentions", target, answers, AttributionGroup.BySpeaker(answers), "speaker", count =>
            $"mentioned by {QueryText.Count(count, "speaker")}"
        );

    public static QueryAnswer MentionedBy(GraphNode speaker, ImmutableArray<AttributionAnswer> answers) =>
        Answer("mentioned-by", speaker, answers, AttributionGroup.ByTarget(answers), "mentions", count =>
            $"mentions {(count == 1 ? "1 entity" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} entities"))}"
        );

    private static QueryAnswer Answer(
        string query,
        GraphNode asked,
        ImmutableArray<AttributionAnswer> answers,
        ImmutableArray<AttributionGroup> groups,
        string heading,
        Func<int, string> title
    ) =>
        new(
            [new("query", query), new("entity", asked.Id.Value), new("name", asked.Entity.Name)],
            new Table(s_columns, answers.Select(Row)),
            (text, top) =>
            {
                text.Line(
                    $"{QueryText.Named(asked)}  {title(groups.Length)}, {QueryText.Count(answers.Length, "time")}"
                );
                if (groups.IsEmpty)
                {
                    return;
                }

                text.Line();
                text.Columns(
                    [heading, "times", "mostly", "last", "what was said"],
                    groups
                        .Take(top)
                        .Select(group =>
                            (object[])
                                [
                                    group.Entity.Name,
                                    group.Times,
                                    group.Mostly,
                                    QueryText.Date(group.Last),
                                    Said(group.Telling, text.SnippetLength),
                                ]
                        )
                );
                text.More(Math.Min(top, groups.Length), groups.Length);
            }
        );

    private static string Said(AttributionAnswer answer, int length)
    {
        var said = answer.Shown(length);
        return answer.ClaimedBy is { } claimant ? $"according to {claimant.Name}, {said}"
            : answer.Evidence.Evidence.ClaimedByUnknown ? $"as claimed, {said}"
            : said;
    }

    private static object?[] Row(AttributionAnswer answer)
    {
        var evidence = answer.Evidence.Evidence;
        return
        [
            answer.Speaker.Id.Value,
            answer.Speaker.Name,
            answer.Target.Id.Value,
            answer.Target.Name,
            answer.CueLemma,
            evidence.Mode is { } mode ? SnakeCase.Of(mode) : null,
            answer.Quote,
            answer.ReportedText,
            evidence.ClaimedBy?.Value ?? (evidence.ClaimedByUnknown ? "unknown" : null),
            evidence.Score,
            answer.Document.Date is { } date ? QueryText.Date(date) : null,
            answer.Document.Id,
            answer.Document.Path,
            answer.Document.Title,
            evidence.Span.Start,
            evidence.Span.End,
            answer.Sentence,
            answer.Evidence.Edge.Id,
        ];
    }
}
