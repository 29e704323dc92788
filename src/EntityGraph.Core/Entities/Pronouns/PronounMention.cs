namespace EntityGraph;

/// <summary>What is known of one mention that pronouns may mean.</summary>
internal sealed class PronounMention
{
    private const int MostDepth = 8;
    private const int WordsAround = 4;

    public PronounMention(PronounText text, PronounCandidate candidate)
    {
        Candidate = candidate;
        var clauses = text.Clauses;
        Head = clauses.HeadOf(candidate.Start, candidate.End);
        Sentence = text.SentenceOf(Head);
        Role = clauses.Role(Head);
        Clause = clauses.Clause(Head);
        Depth = clauses.Depth(Head, MostDepth);
        IsJoined = clauses.Relation(Head) == "conj";
        IsApposition = clauses.Relation(Head) == "appos";
        IsInName = clauses.Relation(Head) is "compound" or "flat";
        IsBracketed = text.At(candidate.Start - 1) == "(";
        Said = ReadSaid(text);
    }

    public PronounCandidate Candidate { get; }

    /// <summary>The token that hangs on one outside.</summary>
    public int Head { get; }

    public int Sentence { get; }

    public GrammarRole Role { get; }

    public int Clause { get; }

    public int Depth { get; }

    public bool IsJoined { get; }

    public bool IsApposition { get; }

    /// <summary>
    /// Part of a longer name or compound: "Hell" in "Ports of Hell", "Clinton" in "Clinton campaign".
    /// </summary>
    public bool IsInName { get; }

    public bool IsBracketed { get; }

    /// <summary>Masculine or feminine where a title or noun of the text says so; never told from the name.</summary>
    public PronounClass? Said { get; }

    private PronounClass? ReadSaid(PronounText text)
    {
        var (start, end) = (Candidate.Start, Candidate.End);
        for (var token = start; token < end; token++)
        {
            if (PronounLexicon.SaidBy(text.Lower[token]) is { } inside && token < end - 1)
            {
                return inside;
            }
        }

        // "Mrs Lind", "the actress Vera Lind", "his wife Vera"; not "the wife of Lind", nor "Lind's wife".
        if (
            start > 0
            && text.SentenceOf(start - 1) == Sentence
            && PronounLexicon.SaidBy(text.At(start - 1)) is { } before
        )
        {
            return before;
        }

        var clauses = text.Clauses;
        if (!clauses.HasTrees)
        {
            // "Vera Lind, an actress", "Vera Lind is the daughter"
            if (text.At(end) is "," or "is" or "was" && text.At(end + 1) is "a" or "an" or "the" or "his" or "her")
            {
                for (var token = end + 2; token < end + 2 + WordsAround; token++)
                {
                    if (text.At(token) is "," or "." or "who" or "of" or "to")
                    {
                        return null;
                    }

                    if (PronounLexicon.SaidBy(text.At(token)) is { } after && text.At(token + 1) is not "'s")
                    {
                        return after;
                    }
                }
            }

            return null;
        }

        return FromTree(text, clauses);
    }

    private PronounClass? FromTree(PronounText text, ClauseView clauses)
    {
        // The mention says more of a noun ("actress Vera Lind" with the noun as head), or is the subject of "is an
        // actress".
        var head = clauses.Head(Head);
        if (
            head >= 0
            && PronounLexicon.SaidBy(text.Lower[head]) is { } outer
            && (
                clauses.Relation(Head) is "appos" or "flat"
                || (clauses.FullRelation(Head) == "nsubj" && clauses.Part(head) == "NOUN")
            )
        )
        {
            return outer;
        }

        // "His assistant and former wife, Vera Lind".
        var sentence = text.Document.Tokenized.Sentences[Sentence];
        for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
        {
            if (
                head >= 0
                && clauses.Relation(Head) == "appos"
                && clauses.Head(token) == head
                && clauses.Relation(token) == "conj"
                && token < Head
                && PronounLexicon.SaidBy(text.Lower[token]) is { } joined
            )
            {
                return joined;
            }

            if (
                clauses.Head(token) == Head
                && clauses.FullRelation(token) is "appos" or "compound" or "nmod:desc" or "flat"
                && PronounLexicon.SaidBy(text.Lower[token]) is { } said
            )
            {
                return said;
            }
        }

        return null;
    }
}
