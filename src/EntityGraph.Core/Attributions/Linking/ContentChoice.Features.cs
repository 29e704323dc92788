namespace EntityGraph;

/// <content>What speaks for and against a stretch.</content>
internal sealed partial class ContentChoice
{
    /// <summary>What speaks for nothing being said.</summary>
    public void None(CueCandidate cue, FeatureList features)
    {
        var head = text.Top(cue.Range);
        features.Clear();
        features.Add(LinkQuestion.ContentNone);
        features.Add(LinkQuestion.ContentNoneWord, text.Words[head]);
        features.Add(LinkQuestion.ContentRule, cue.Rule is null ? 0 : 1);
    }

    /// <summary>What speaks for and against one stretch.</summary>
    public void Describe(CueCandidate cue, TokenRange? source, ContentCandidate candidate, FeatureList features)
    {
        features.Clear();
        var form = (int)candidate.Form;
        var range = candidate.Range;
        var zone = Zone(cue.Range, source);
        Probabilities(range, zone, form, features);
        Start(cue, range, zone, form, features);
        End(range, form, features);
        Shape(cue, source, range, form, features);
        Tree(cue, range, form, features);
        Rule(cue, range, form, features);
    }

    private void Probabilities(TokenRange range, TokenRange zone, int form, FeatureList features)
    {
        var (logarithm, weakest, inner) = _totals.Of(range, new TokenRange(zone.Start - 1, zone.End + 3));
        features.Add(LinkQuestion.ContentForm, form);
        features.Add(LinkQuestion.ContentStartOdds, FeatureList.Odds(text.Contents.Begin(range.Start)), form);
        features.Add(LinkQuestion.ContentEndOdds, FeatureList.Odds(text.Contents.End(range.End - 1)), form);
        features.Add(LinkQuestion.ContentRun, (int)Math.Round(Math.Max(-24, logarithm * 2)), form);
        features.Add(LinkQuestion.ContentWeakest, FeatureList.Odds(weakest), form);
        features.Add(LinkQuestion.ContentInner, Math.Min(3, inner), form);
        var stop = range.End < text.Count ? text.Contents.GoesOn(range.End) : 0;
        features.Add(LinkQuestion.ContentPieces, FeatureList.Odds(stop), form);
    }

    private void Start(CueCandidate cue, TokenRange range, TokenRange zone, int form, FeatureList features)
    {
        var gap = form == (int)ContentForm.After ? range.Start - cue.Range.End : zone.Start - range.Start;
        var first = text.Words[range.Start];
        features.Add(
            LinkQuestion.ContentStartGap,
            form == (int)ContentForm.After ? FeatureList.Steps(gap) : FeatureList.Steps(gap / 4),
            form
        );
        if (form == (int)ContentForm.After)
        {
            features.Add(
                LinkQuestion.ContentSkipped,
                range.Start == zone.End ? 1 : 0,
                gap == 0 ? 1 : 0,
                text.Word(zone.End)
            );
        }

        features.Add(LinkQuestion.ContentStartWord, first, form);
        features.Add(LinkQuestion.ContentStartWordCue, first, text.Words[text.Top(cue.Range)], gap == 0 ? 1 : 0);
        features.Add(LinkQuestion.ContentBeforeStart, text.Word(range.Start - 1), form);
        features.Add(
            LinkQuestion.ContentSentenceStart,
            text.Text.Sentence(range.Start).TokenStart == range.Start ? 1 : 0,
            form
        );
        features.Add(LinkQuestion.ContentTop, text.Parts[range.Start], form, text.Relations[range.Start]);
    }

    private void End(TokenRange range, int form, FeatureList features)
    {
        var last = range.End - 1;
        var sentence = text.Text.Sentence(last);
        var rest = sentence.TokenEnd - range.End;
        var opens = text.Text.QuoteAt(range.Start) >= 0 ? 1 : 0;
        var quote = text.Text.QuoteAt(last);
        var closes =
            quote < 0 ? 0
            : text.Text.Tokens[last].Span.End >= text.Text.Quotes[quote].Span.End ? 2
            : 1;
        features.Add(LinkQuestion.ContentEndClass, Class(last), Class(range.End), form);
        features.Add(LinkQuestion.ContentEndClass, Class(last), Class(range.End), closes + 10);
        features.Add(LinkQuestion.ContentAfterEnd, text.Word(range.End), form);
        features.Add(LinkQuestion.ContentSentenceEnd, Math.Min(rest, 2), Class(last), closes);
        var starts =
            opens == 1
            && text.Text.Tokens[range.Start].Span.Start <= text.Text.Quotes[text.Text.QuoteAt(range.Start)].Span.Start
                ? 2
                : opens;
        features.Add(LinkQuestion.ContentQuoteStart, starts, form, Math.Min(rest, 2));
        features.Add(LinkQuestion.ContentQuoteEnd, closes, form, starts);
        var after = text.Text.QuoteAt(range.End);
        features.Add(
            LinkQuestion.ContentQuotes,
            closes,
            after >= 0
                ? after == quote
                    ? 2
                    : 1
                : 0,
            Class(range.End)
        );
    }

    private void Shape(CueCandidate cue, TokenRange? source, TokenRange range, int form, FeatureList features)
    {
        var sentences = text.Text.SentenceOf(range.End - 1) - text.Text.SentenceOf(range.Start);
        var head = text.Top(cue.Range);
        var paragraphs = text.Text.Sentence(range.End - 1).Paragraph - text.Text.Sentence(range.Start).Paragraph;
        features.Add(
            LinkQuestion.ContentSentences,
            Math.Min(sentences, 4),
            form,
            text.Text.QuoteAt(range.Start) >= 0 ? 1 : 0
        );
        features.Add(LinkQuestion.ContentParagraph, Math.Min(paragraphs, 2), form);
        features.Add(LinkQuestion.ContentLength, FeatureList.Steps(range.Length), form);
        features.Add(LinkQuestion.ContentCueForm, text.Words[head], form);
        var others =
            _totals.Cues(range)
            - _totals.Cues(new TokenRange(Math.Max(range.Start, cue.Range.Start), Math.Min(range.End, cue.Range.End)));
        features.Add(LinkQuestion.ContentOtherCue, Math.Min(others, 3), form);
        features.Add(
            LinkQuestion.ContentSource,
            source is not { } speaker ? 0
                : speaker.Start < range.End && range.Start < speaker.End ? 2
                : speaker.Start < range.Start ? 1
                : 3,
            form
        );
    }

    private void Tree(CueCandidate cue, TokenRange range, int form, FeatureList features)
    {
        var starts = 0;
        var ends = 0;
        foreach (var child in Children(cue))
        {
            starts = text.Left(child) == range.Start ? text.Relations[child] : starts;
            ends = text.Right(child) == range.End ? text.Relations[child] : ends;
        }

        var external = 0;
        var top = -1;
        for (var token = range.Start; token < range.End && external < 3; token++)
        {
            if (!range.Contains(text.Heads[token]) && text.IsWord[token])
            {
                external++;
                top = token;
            }
        }

        features.Add(LinkQuestion.ContentChildStart, starts, form);
        features.Add(LinkQuestion.ContentChildEnd, ends, form);
        features.Add(LinkQuestion.ContentChildEnd, ends, starts, form);
        features.Add(
            LinkQuestion.ContentConstituent,
            external,
            form,
            top < 0 ? 0
                : text.Heads[top] < 0 ? 1
                : cue.Range.Contains(text.Heads[top]) ? 2
                : 3
        );
        features.Add(
            LinkQuestion.ContentConstituent,
            external + 10,
            top < 0 ? 0 : text.Relations[top],
            top >= 0 && cue.Range.Contains(text.Heads[top]) ? 1 : 0
        );
        features.Add(
            LinkQuestion.ContentConstituent,
            external + 20,
            top < 0 ? 9 : Math.Clamp(range.End - text.Right(top), -3, 3),
            Math.Clamp(text.Left(top < 0 ? range.Start : top) - range.Start, -3, 3)
        );
    }

    private void Rule(CueCandidate cue, TokenRange range, int form, FeatureList features)
    {
        var rule = RuleRange(cue);
        features.Add(
            LinkQuestion.ContentRuleStart,
            rule.Length == 0 ? 0
                : rule.Start == range.Start ? 1
                : 2,
            form
        );
        features.Add(
            LinkQuestion.ContentRuleEnd,
            rule.Length == 0 ? 0
                : rule.End == range.End ? 1
                : rule.End == range.End + 1 ? 2
                : rule.End + 1 == range.End ? 3
                : 4,
            form
        );
        features.Add(LinkQuestion.ContentRule, rule == range ? 2 + (int)((cue.Rule?.Score ?? 0) * 5) : 20, form);
    }

    // What hangs on a cue; asked for every candidate of it.
    private List<int> Children(CueCandidate cue)
    {
        if (ReferenceEquals(_parent, cue))
        {
            return _children;
        }

        _parent = cue;
        _children.Clear();
        var sentence = text.Text.Sentence(text.Top(cue.Range));
        for (var child = sentence.TokenStart; child < sentence.TokenEnd; child++)
        {
            if (cue.Range.Contains(text.Heads[child]) && !cue.Range.Contains(child))
            {
                _children.Add(child);
            }
        }

        return _children;
    }

    private int Class(int token) => token < text.Count ? text.Classes[token] : 0;
}
