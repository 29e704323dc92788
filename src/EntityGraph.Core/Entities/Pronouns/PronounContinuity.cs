namespace EntityGraph;

/// <summary>
/// Finds whom "he" or "she" means where the text has spoken of one person alone who can be meant: since the sentence
/// before, or since the last such pronoun.
/// </summary>
/// <remarks>
/// "The outgoing leader, Ana Lind, did not speak. She ..."; "She left in 1970. The following year she ..." far behind
/// the last name. Whom the text calls the other cannot be meant; an unnamed person who acts ("a trader said") can.
/// Linear in the words between.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="bound">Whom the text calls he and whom she.</param>
/// <param name="found">What pronouns mean, by their token, as far as it is known.</param>
internal sealed class PronounContinuity(
    PronounText text,
    IReadOnlyDictionary<int, PronounClass> bound,
    IReadOnlyDictionary<int, PronounFinding> found
)
{
    /// <summary>The score of such a pronoun: a rank, not a measured share.</summary>
    public const double Score = 0.75;

    private const int MostSentencesBack = 3;
    private const double LeastScore = 0.5;

    /// <summary>The number of the only one who can be meant; null where there are several or none.</summary>
    /// <param name="pronoun">He or she.</param>
    /// <param name="others">Groups that it cannot mean.</param>
    public int? Find(PronounWord pronoun, HashSet<int> others)
    {
        if (
            pronoun.Class is not (PronounClass.Masculine or PronounClass.Feminine)
            || !text.Clauses.HasTrees
            || UnnamedPersons.Says(text, pronoun)
        )
        {
            return null;
        }

        var sentence = text.SentenceOf(pronoun.Token);
        var tokens = text.Document.Tokenized.Sentences;
        return Since(LastLike(pronoun), pronoun, others)
            ?? Since(tokens[Math.Max(0, sentence - 1)].TokenStart, pronoun, others)
            ?? Since(tokens[sentence].TokenStart, pronoun, others, isActor: true);
    }

    // The only person of a stretch before the pronoun, by name or by pronoun; one who acts, where that is asked for.
    private int? Since(int start, PronounWord pronoun, HashSet<int> others, bool isActor = false)
    {
        if (start < 0 || HasUnnamed(start, pronoun.Token))
        {
            return null;
        }

        var (first, last) = (text.SentenceOf(start), text.SentenceOf(pronoun.Token));
        var persons = new HashSet<int>();
        var acts = !isActor;
        foreach (var mention in text.MentionsIn(first, last))
        {
            if (
                mention.Candidate.Kind == MentionKind.Person
                && mention.Candidate.Start >= start
                && mention.Candidate.Start < pronoun.Token
                && IsPossible(mention.Candidate.Group, pronoun, others)
            )
            {
                persons.Add(mention.Candidate.Group);
                acts |= mention.Role == GrammarRole.Subject;
            }
        }

        foreach (var other in text.PronounsIn(first, last))
        {
            if (
                other.Token >= start
                && other.Token < pronoun.Token
                && other.Class == pronoun.Class
                && text.QuoteOf(other.Token) == text.QuoteOf(pronoun.Token)
            )
            {
                if (
                    !found.TryGetValue(other.Token, out var said)
                    || said.Entities is not [var person]
                    || said.Score < LeastScore
                )
                {
                    return null;
                }

                if (!others.Contains(person))
                {
                    acts |= PronounFeatures.RoleOf(text, other) == GrammarRole.Subject;
                    persons.Add(person);
                }
            }
        }

        return acts && persons.Count == 1 ? persons.First() : null;
    }

    private bool IsPossible(int group, PronounWord pronoun, HashSet<int> others) =>
        !others.Contains(group) && (!bound.TryGetValue(group, out var said) || said == pronoun.Class);

    private int LastLike(PronounWord pronoun)
    {
        var sentence = text.SentenceOf(pronoun.Token);
        var near = text.PronounsIn(sentence - MostSentencesBack, sentence);
        for (var index = near.Length - 1; index >= 0; index--)
        {
            if (
                near[index].Token < pronoun.Token
                && near[index].Class == pronoun.Class
                && text.QuoteOf(near[index].Token) == text.QuoteOf(pronoun.Token)
            )
            {
                return near[index].Token;
            }
        }

        return -1;
    }

    // "A trader said".
    private bool HasUnnamed(int start, int end) =>
        Enumerable.Range(start, end - start).Any(token => UnnamedPersons.ActsAt(text, token));
}
