namespace EntityGraph;

/// <summary>Tells what somebody does from what somebody says.</summary>
/// <remarks>
/// "The court sentenced X", "X called Y on Friday", "Kenya recalled its ambassador": a plain object, no clause and no
/// quotation. Needs a tree; without one nothing is a deed.
/// </remarks>
internal sealed class DeedReader(AttributionText text, CueFinder cues, LinkText links)
{
    private static readonly WordSet s_envoys = new(
        "ambassador ambassadors envoy envoys consul consuls diplomat diplomats attaché attachés mission troops forces"
    );

    /// <summary>True where words that are no verb of saying are a deed.</summary>
    /// <param name="cue">The words.</param>
    /// <param name="content">What they seem to say.</param>
    public bool IsDeed(TokenRange cue, TokenRange content) => Object(cue, content) >= 0 && !IsKnown(cue);

    /// <summary>
    /// True where a verb of saying means something else: who sings a song, reads a plan, telephones or appoints
    /// somebody or recalls an ambassador says nothing of them.
    /// </summary>
    /// <param name="cue">The words.</param>
    /// <param name="content">What they seem to say.</param>
    public bool IsOtherSense(TokenRange cue, TokenRange content)
    {
        if (Object(cue, content) is not (>= 0 and var top))
        {
            return false;
        }

        var verb = links.Top(cue);
        return Lemma(verb) switch
        {
            "sing" or "read" => true,
            "name" => Appoints(content),
            "recall" => s_envoys.Contains(text.At(top)),
            "call" => cue.End == verb + 1 && content.Start == cue.End && NamesNothing(content, top),
            _ => false,
        };
    }

    // The head of what is plainly the object of a cue; -1 for clauses, quotations and what stands before.
    private int Object(TokenRange cue, TokenRange content)
    {
        if (content.Length == 0 || content.Start < cue.End || IsQuoted(cue, content))
        {
            return -1;
        }

        var top = links.Top(content);
        return links.Relation(top) is "obj" && links.Heads[top] == links.Top(cue) ? top : -1;
    }

    // A song has its title in quotation marks.
    private bool IsQuoted(TokenRange cue, TokenRange content) =>
        Enumerable
            .Range(content.Start, Lemma(links.Top(cue)) == "sing" ? 1 : content.Length)
            .Any(token => text.QuoteAt(token) >= 0);

    /// <summary>True for words, not marks, of which none is listed as saying something, without a quotation.</summary>
    public bool IsUnlisted(TokenRange cue, TokenRange content) =>
        text.IsWord(links.Top(cue)) && !IsKnown(cue) && !IsQuoted(cue, content);

    private bool IsKnown(TokenRange cue) =>
        Enumerable
            .Range(cue.Start, cue.Length)
            .Any(token =>
                CueStances.Default.Find(text.At(token)) is not null
                || text.At(token) is "according"
                || cues.At(token) is not null
            );

    // "Named Lind chief executive", "named her to the court".
    private bool Appoints(TokenRange content) =>
        Enumerable
            .Range(content.Start, content.Length)
            .Any(token =>
                text.MentionAt(token) < 0
                && (text.At(token) is "to" or "successor" || TitleLexicon.Ends(text.At(token)))
            );

    private string Lemma(int token) =>
        CueLexicon.Default.Find(text.At(token)) is [var (entry, _), ..]
            ? entry.Lemma.Split(' ')[0]
            : VerbLexicon.Lemma(text.At(token));

    // "Called Y on Friday to wish her luck", but "called Y a liar", "what she called a mistake": nothing follows but when
    // and why.
    private bool NamesNothing(TokenRange content, int top)
    {
        var verb = links.Heads[top];
        if (links.Relation(verb) == "acl:relcl")
        {
            return false;
        }

        for (var token = text.Sentence(verb).TokenStart; token < content.End; token++)
        {
            var isNaming =
                token != top
                && links.Heads[token] == verb
                && links.Relation(token) is "xcomp" or "ccomp" or "obj" or "iobj" or "parataxis" or "acl";
            if (isNaming || IsSecondPhrase(content, token))
            {
                return false;
            }
        }

        var next = links.Right(top);
        return next >= content.End
            || FunctionWords.Prepositions.Contains(text.At(next))
            || FunctionWords.Subordinators.Contains(text.At(next))
            || text.At(next) is "and" or "," or "."
            || TimeExpressions.EndOfTimeAt(text, next, content.End) > next;
    }

    // "Her vote for the war a mistake", "that a lie", taken for one phrase.
    private bool IsSecondPhrase(TokenRange content, int token) =>
        token > content.Start
        && text.At(token) is "a" or "an"
        && !FunctionWords.Prepositions.Contains(text.At(token - 1));
}
