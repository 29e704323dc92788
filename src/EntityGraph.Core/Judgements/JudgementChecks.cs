namespace EntityGraph;

/// <summary>Finds lines that cannot both hold.</summary>
internal static class JudgementChecks
{
    public static void Check(JudgementSet set)
    {
        foreach (var judgement in set.Judgements)
        {
            CheckApart(set, judgement);
        }

        var links = set.Links;
        CheckOne(
            set,
            JudgementVerb.Rename,
            judgement => links.ComponentOf(judgement.Mentions[0]),
            judgement => judgement.Name!,
            "renames"
        );
        CheckOne(
            set,
            JudgementVerb.Retype,
            judgement =>
                judgement.FromKind is { } from
                    ? (from, Slug.Of(judgement.Mentions[0].Shown))
                    : links.ComponentOf(judgement.Mentions[0]),
            judgement => SnakeCase.Of(judgement.Kind!.Value), // A retype has a kind: the parser sees to it.
            "retypes"
        );
        CheckOne(
            set,
            JudgementVerb.SetSpeaker,
            judgement => judgement.Place!,
            judgement =>
                judgement.Mentions.IsEmpty
                    ? "nobody"
                    : string.Join(
                        " and ",
                        judgement.Mentions.Select(key => key.ToString()).Order(StringComparer.Ordinal)
                    ),
            "gives the words of"
        );
    }

    private static void CheckApart(JudgementSet set, Judgement judgement)
    {
        if (judgement.Verb is not (JudgementVerb.Forbid or JudgementVerb.Split))
        {
            return;
        }

        foreach (var first in judgement.Mentions)
        {
            foreach (var second in judgement.Others)
            {
                if (first == second)
                {
                    throw new DataFormatException(
                        set.Path,
                        judgement.Line,
                        $"{JudgementText.Of(judgement.Verb)} names {first} on both sides, expected two mentions."
                    );
                }
            }
        }

        var (one, other) = (judgement.Mentions[0], judgement.Others[0]);
        if (set.Links.ComponentOf(one) != set.Links.ComponentOf(other))
        {
            return;
        }

        var lines = set.Links.LinesBetween(one, other);
        var last = Math.Max(judgement.Line, lines[^1]);
        var message =
            last == judgement.Line
                ? $"{JudgementText.Of(judgement.Verb)} keeps {one} and {other} apart, but {Lines(lines)} {(lines.Length == 1 ? "makes" : "make")} them one; expected one of the two."
                : $"{Lines(lines)} {(lines.Length == 1 ? "makes" : "make")} {one} and {other} one, but line {judgement.Line} keeps them apart; expected one of the two.";
        throw new DataFormatException(set.Path, last, message);
    }

    private static void CheckOne(
        JudgementSet set,
        JudgementVerb verb,
        Func<Judgement, object> what,
        Func<Judgement, string> value,
        string says
    )
    {
        var first = new Dictionary<object, Judgement>();
        foreach (var judgement in set.Judgements.Where(judgement => judgement.Verb == verb))
        {
            var key = what(judgement);
            if (!first.TryAdd(key, judgement) && value(first[key]) != value(judgement))
            {
                var meant = judgement.Place ?? judgement.Mentions[0];
                throw new DataFormatException(
                    set.Path,
                    judgement.Line,
                    $"{says} {meant} to '{value(judgement)}', but line {first[key].Line} to '{value(first[key])}'; expected one of the two."
                );
            }
        }
    }

    private static string Lines(IReadOnlyList<int> lines) =>
        lines.Count == 1 ? $"line {lines[0]}" : $"lines {string.Join(", ", lines.SkipLast(1))} and {lines[^1]}";
}
