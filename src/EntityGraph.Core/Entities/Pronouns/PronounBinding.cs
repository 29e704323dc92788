namespace EntityGraph;

/// <summary>
/// What grammar alone sets apart from a pronoun: two parts of one clause, what a possessive stands before, what is
/// joined to it.
/// </summary>
/// <remarks>
/// "Lind saw her", "the mayor, Vera Lind, wrote to her", "Lind came and thanked her", "her sister Vera", "Vera and she"
/// speak of two. Reflexives are left out; needs trees.
/// </remarks>
internal static class PronounBinding
{
    private const int MostSteps = 8;

    // What these lead to is somebody whom the verb is done to or for; "she looked behind her" may speak of one.
    private static readonly WordSet s_ofVerbs = new("to from by of at for against about");

    /// <summary>True where a mention of the same sentence cannot be what the pronoun means.</summary>
    public static bool IsBarred(PronounText text, PronounWord pronoun, PronounMention mention)
    {
        if (pronoun.Token >= mention.Candidate.Start && pronoun.Token < mention.Candidate.End)
        {
            return true;
        }

        var clauses = text.Clauses;
        return clauses.HasTrees
            && text.SentenceOf(pronoun.Token) == mention.Sentence
            && !pronoun.IsReflexive
            && (
                (pronoun.IsPossessive && IsPossessed(clauses, pronoun.Token, mention.Head))
                || IsJoined(clauses, pronoun.Token, mention.Head)
                || (!pronoun.IsPossessive && ArePartsOfOneClause(clauses, pronoun.Token, TopOf(clauses, mention.Head)))
            );
    }

    /// <summary>Up from a name to the noun that it tells more of, and to the first of those joined.</summary>
    public static int TopOf(ClauseView clauses, int token, bool withJoined = true)
    {
        for (
            var step = 0;
            step < MostSteps
                && (
                    clauses.FullRelation(token) is "appos" or "flat" or "nmod:desc"
                    || (withJoined && clauses.Relation(token) == "conj")
                )
                && clauses.Head(token) >= 0;
            step++
        )
        {
            token = clauses.Head(token);
        }

        return token;
    }

    // "Her sister Vera", "its chief, who left Halden", "Vera, her sister", "the friend of his, Oskar": the mention is the
    // noun that the pronoun hangs on, or is told of it.
    private static bool IsPossessed(ClauseView clauses, int pronoun, int mention)
    {
        var noun = clauses.Head(pronoun);
        return noun >= 0
            && (
                TopOf(clauses, mention, withJoined: false) == noun
                || (mention > pronoun && clauses.IsUnder(mention, noun))
                || (clauses.Head(noun) == mention && clauses.Relation(noun) is "appos" or "flat" or "compound")
            );
    }

    // "Vera and she", "she and Vera".
    private static bool IsJoined(ClauseView clauses, int one, int other) =>
        (clauses.Relation(one) == "conj" && clauses.Head(one) == other)
        || (clauses.Relation(other) == "conj" && clauses.Head(other) == one);

    // Subject and what is done to it, or two to whom it is done.
    private static bool ArePartsOfOneClause(ClauseView clauses, int pronoun, int mention)
    {
        var verb = VerbOf(clauses, pronoun);
        return verb >= 0
            && pronoun != mention
            && (
                VerbOf(clauses, mention) == verb
                || (!IsSubject(clauses, pronoun) && SubjectOf(clauses, verb) == mention)
                || (
                    !IsSubject(clauses, mention)
                    && VerbOf(clauses, mention) is >= 0 and var other
                    && SubjectOf(clauses, other) == pronoun
                )
            );
    }

    // The verb that a token is subject, object or such of; -1 for none.
    private static int VerbOf(ClauseView clauses, int token) =>
        IsSubject(clauses, token) || clauses.Relation(token) is "obj" or "iobj" || IsOfVerb(clauses, token)
            ? clauses.Head(token)
            : -1;

    private static bool IsSubject(ClauseView clauses, int token) => clauses.Relation(token) == "nsubj";

    private static bool IsOfVerb(ClauseView clauses, int token) =>
        clauses.Relation(token) == "obl" && s_ofVerbs.Contains(clauses.CaseOf(token));

    // Its own, that of the verb it is joined to, or the noun that "who" takes up.
    private static int SubjectOf(ClauseView clauses, int verb)
    {
        for (var step = 0; step < MostSteps && verb >= 0; step++)
        {
            if (clauses.OwnSubjectOf(verb) is >= 0 and var subject)
            {
                return clauses.Part(subject) == "PRON" && clauses.Relation(verb) == "acl"
                    ? TopOf(clauses, clauses.Head(verb))
                    : subject;
            }

            if (clauses.Relation(verb) != "conj")
            {
                return -1;
            }

            verb = clauses.Head(verb);
        }

        return -1;
    }
}
