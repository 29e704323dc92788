using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Tells what an attribution is by its source and by the marks of its content: its type and its mode.</summary>
internal sealed class SayingForms(AttributionText text)
{
    // What they find, they declare.
    private static readonly WordSet s_finders = new(
        "court courts tribunal jury judge judges inquiry inquest commission committee panel auditor auditors regulator"
    );

    /// <summary>The type that the cue has, unless source or content make it another.</summary>
    public AttributionType TypeOf(Draft draft, Speaker speaker) =>
        draft.Type switch
        {
            // What a named body has found out, it says.
            AttributionType.Speech
                when speaker.Mentions.IsEmpty && HeadIsOf(draft, word => FunctionWords.Findings.Contains(word)) =>
                AttributionType.Evidential,

            // "The court found that …".
            AttributionType.Belief
                when draft.Lemma == "find"
                    && draft.Content is [var said, ..]
                    && text.At(text.TokenFrom(said.Start)) == "that"
                    && HeadIsOf(draft, word => s_finders.Contains(word)) => AttributionType.Speech,

            // "China opposed “bullying”": words of somebody's own.
            AttributionType.Belief when draft.Lemma is "oppose" or "support" && draft.Content.Exists(HasQuotation) =>
                AttributionType.Speech,
            _ => draft.Type,
        };

    /// <summary>Whether words are quoted, told, both, or asked.</summary>
    public AttributionMode ModeOf(ImmutableArray<TextSpan> content)
    {
        var quoted = 0;
        var plain = 0;
        var asks = false;
        foreach (var part in content)
        {
            var first = text.TokenFrom(part.Start);
            for (var i = first; i < text.Count && text.Tokens[i].Span.End <= part.End; i++)
            {
                if (text.QuoteAt(i) >= 0)
                {
                    quoted++;
                    asks = text.At(i) == "?" || (asks && !text.IsWord(i));
                }
                else if (text.IsWord(i))
                {
                    plain++;
                }
            }
        }

        return quoted == 0 ? AttributionMode.Indirect
            : plain > 0 ? AttributionMode.Mixed
            : asks ? AttributionMode.Question
            : AttributionMode.Direct;
    }

    private bool HeadIsOf(Draft draft, Func<string, bool> words)
    {
        for (
            var token = draft.SourceHead?.Start ?? 0;
            token < (draft.SourceHead?.End ?? 0) && !FunctionWords.Links.Contains(text.At(token));
            token++
        )
        {
            if (
                words(text.At(token))
                && text.Document.Mentions.ElementAtOrDefault(text.MentionAt(token)) is not { Form: MentionForm.Name }
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool HasQuotation(TextSpan content)
    {
        for (
            var token = text.TokenFrom(content.Start);
            token < text.Count && text.Tokens[token].Span.End <= content.End;
            token++
        )
        {
            if (text.QuoteAt(token) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
