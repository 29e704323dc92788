namespace EntityGraph;

/// <summary>
/// Whom a pronoun cannot mean, whatever else speaks for it: who says the words that it is quoted in, and what grammar
/// sets apart from it.
/// </summary>
/// <remarks>
/// "She is right," Vera said: not Vera. Vera thanked her: not Vera, nor whom another name in the sentence calls so. He
/// thanked him: two.
/// </remarks>
internal sealed class PronounOthers(PronounText text, QuoteSpeakers speakers)
{
    private readonly Dictionary<int, PronounFinding> _found = [];

    /// <summary>Tells whom an earlier pronoun means.</summary>
    public void Learn(PronounFinding found) => _found[found.Token] = found;

    /// <summary>
    /// What the pronoun was found to mean that says what this one opens: "she said she would stay"; null where there is
    /// none.
    /// </summary>
    public PronounFinding? SameAs(PronounWord pronoun)
    {
        var clauses = text.Clauses;
        var clause = clauses.HasTrees && !pronoun.IsPossessive ? clauses.Clause(pronoun.Token) : -1;
        return
            clause >= 0
            && clauses.Relation(clause) == "ccomp"
            && clauses.SubjectOf(clause) == pronoun.Token
            && clauses.Outer(clause) is >= 0 and var outer
            && clauses.SubjectOf(outer) is >= 0 and var subject
            && _found.TryGetValue(subject, out var found)
            && !found.IsOwned
            && found.Pronoun.Class == pronoun.Class
            && text.QuoteOf(subject) == text.QuoteOf(pronoun.Token)
            ? found
            : null;
    }

    /// <summary>The groups of candidates that are others.</summary>
    public HashSet<int> Of(PronounWord pronoun)
    {
        var others = Apart(text, pronoun);
        if (!pronoun.IsReflexive)
        {
            others.UnionWith(speakers.Of(text, pronoun.Token));
        }

        if (
            !pronoun.IsReflexive
            && !pronoun.IsPossessive
            && text.Clauses.Role(pronoun.Token) is GrammarRole.VerbObject
            && text.Clauses.Head(pronoun.Token) is >= 0 and var verb
            && text.Clauses.SubjectOf(verb) is >= 0 and var subject
            && _found.TryGetValue(subject, out var actor)
            && !actor.IsOwned
        )
        {
            others.UnionWith(actor.Entities);
        }

        return others;
    }

    /// <summary>The groups that grammar alone sets apart from a pronoun.</summary>
    public static HashSet<int> Apart(PronounText text, PronounWord pronoun)
    {
        var apart = new HashSet<int>();
        var sentence = text.SentenceOf(pronoun.Token);
        foreach (var mention in text.MentionsIn(sentence, sentence))
        {
            if (PronounBinding.IsBarred(text, pronoun, mention))
            {
                apart.Add(mention.Candidate.Group);
            }
        }

        return apart;
    }
}
