namespace EntityGraph;

/// <summary>Whether words are a cue, given the source and the content that go best with them.</summary>
internal sealed class CueChoice(LinkText text)
{
    /// <summary>What speaks for and against it.</summary>
    public void Describe(LinkChoice choice, FeatureList features)
    {
        features.Clear();
        var cue = choice.Cue;
        var head = text.Top(cue.Range);
        var source = choice.Source is null ? -1 : FeatureList.Odds(choice.SourceProbability) + 20;
        var content = choice.Content is null ? -1 : FeatureList.Odds(choice.ContentProbability) + 20;
        var odds = FeatureList.Odds(cue.Probability);
        features.Add(LinkQuestion.CueBias);
        features.Add(LinkQuestion.CueOdds, odds);
        features.Add(
            LinkQuestion.CueStartOdds,
            FeatureList.Odds(text.Cues.Begin(cue.Range.Start)),
            FeatureList.Odds(text.Cues.End(cue.Range.End - 1))
        );
        features.Add(LinkQuestion.CueSource, source);
        features.Add(LinkQuestion.CueSource, source, odds);
        features.Add(LinkQuestion.CueContent, content);
        features.Add(LinkQuestion.CueContent, content, odds);
        features.Add(LinkQuestion.CueSourceContent, source / 6, content / 6, odds / 4);
        features.Add(LinkQuestion.CueWord, text.Words[head]);
        features.Add(LinkQuestion.CueWord, text.Words[head], odds / 4);
        Words(cue, head, features);
        if (choice.Source is { } range)
        {
            features.Add(LinkQuestion.CueInside, FeatureList.Odds(text.Sources.Of(range)));
        }

        if (choice.Content is { } said)
        {
            features.Add(
                LinkQuestion.CueForm,
                (int)said.Form,
                choice.Source is not { } speaker ? 0
                    : speaker.Start < cue.Range.Start ? 1
                    : 2
            );
            features.Add(
                LinkQuestion.CueFormContent,
                FeatureList.Odds(text.Contents.Begin(said.Range.Start)),
                FeatureList.Odds(text.Contents.End(said.Range.End - 1))
            );
            features.Add(LinkQuestion.CueFormContent, (int)said.Form + 100, text.Words[said.Range.Start]);
        }

        var rule = cue.Rule;
        features.Add(
            LinkQuestion.CueRule,
            rule is null ? 0 : 1 + (int)(rule.Score * 10),
            rule is null ? 0
                : cue.RuleRange == cue.Range ? 1
                : 2
        );
        features.Add(LinkQuestion.CueRule, rule is null ? 0 : 1 + (int)(rule.Score * 10), odds, 7);
        features.Add(
            LinkQuestion.CueRuleAgrees,
            rule is null ? 0
                : rule.Source == choice.Source ? 1
                : 2,
            rule is null ? 0 : (int)rule.Type
        );
    }

    private void Words(CueCandidate cue, int head, FeatureList features)
    {
        var words = cue.Range.Length;
        for (var token = cue.Range.Start; token < cue.Range.End; token++)
        {
            words = (words * 31) ^ text.Words[token];
        }

        features.Add(LinkQuestion.CueWords, words);
        features.Add(LinkQuestion.CueLength, Math.Min(cue.Range.Length, 6));
        features.Add(LinkQuestion.CuePart, text.Parts[head], text.Relations[head]);
        features.Add(
            LinkQuestion.CueRelation,
            text.Relations[cue.Range.Start],
            text.Relations[cue.Range.End - 1],
            cue.Range.Length
        );
        features.Add(LinkQuestion.CueBefore, text.Word(cue.Range.Start - 1));
        features.Add(LinkQuestion.CueAfter, text.Word(cue.Range.End));
        features.Add(LinkQuestion.CueBefore, text.Word(cue.Range.Start - 1), text.Words[cue.Range.Start]);
        features.Add(LinkQuestion.CueAfter, text.Word(cue.Range.End), text.Words[cue.Range.End - 1]);
        features.Add(LinkQuestion.CueQuote, text.Text.QuoteAt(cue.Range.Start) >= 0 ? 1 : 0);
        features.Add(LinkQuestion.CueZone, (int)text.Text.Sentence(cue.Range.Start).Zone);
    }
}
