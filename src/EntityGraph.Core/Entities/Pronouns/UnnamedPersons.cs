namespace EntityGraph;

/// <summary>Finds persons without a name who act or speak: "a trader", "the spokesman".</summary>
internal static class UnnamedPersons
{
    /// <summary>True where a token is a subject that stands for one person whom no name is given.</summary>
    public static bool ActsAt(PronounText text, int token) =>
        text.Clauses.Relation(token) == "nsubj" && IsPerson(text, token);

    /// <summary>"A spokesman said he", where the spokesman has no name.</summary>
    public static bool Says(PronounText text, PronounWord pronoun)
    {
        var clauses = text.Clauses;
        var clause = clauses.HasTrees ? clauses.Clause(pronoun.Token) : -1;
        return clause >= 0
            && clauses.Relation(clause) == "ccomp"
            && clauses.Outer(clause) is >= 0 and var outer
            && clauses.SubjectOf(outer) is >= 0 and var subject
            && IsPerson(text, subject);
    }

    private static bool IsPerson(PronounText text, int token)
    {
        var word = text.Lower[token];
        return text.Clauses.Part(token) == "NOUN"
            && (CommonNouns.KindOf(word) == MentionKind.Person || PronounLexicon.SaidBy(word) is not null)
            && !CommonNouns.IsPlural(word)
            && !HasName(text, token);
    }

    private static bool HasName(PronounText text, int noun)
    {
        var sentence = text.SentenceOf(noun);
        foreach (var mention in text.MentionsIn(sentence, sentence))
        {
            if (
                mention.Candidate.Kind == MentionKind.Person
                && (
                    mention.Head == noun
                    || (
                        text.Clauses.Head(mention.Head) == noun
                        && text.Clauses.FullRelation(mention.Head) is "appos" or "flat" or "compound" or "nmod:desc"
                    )
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
