namespace EntityGraph;

/// <summary>
/// Finds the body or country that "it" or "its" goes on to mean: what the sentence before is about, where the pronoun
/// opens the next; what is said to have said so, where it opens what is said.
/// </summary>
/// <remarks>
/// "Halden sells ropes to the Norwegian navy. Its chairman ..."; "the bank said it would pay". Needs trees; linear in
/// the sentence.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="found">What pronouns mean, by their token, as far as it is known.</param>
internal sealed class BodyContinuity(PronounText text, IReadOnlyDictionary<int, PronounFinding> found)
{
    /// <summary>The score of such a pronoun: a rank, not a measured share.</summary>
    public const double Score = 0.8;

    /// <summary>The number of what is meant; null where that is not clear.</summary>
    /// <param name="pronoun">Any pronoun; only it and its are answered.</param>
    /// <param name="others">Groups that it cannot mean.</param>
    public int? Find(PronounWord pronoun, HashSet<int> others)
    {
        if (pronoun.Class != PronounClass.Thing || pronoun.IsReflexive || !text.Clauses.HasTrees)
        {
            return null;
        }

        var subject = SayerOf(pronoun) ?? (Opens(pronoun) ? SubjectBefore(pronoun) : null);
        return
            subject is { } token
            && text.QuoteOf(token) == text.QuoteOf(pronoun.Token)
            && BodyAt(token, pronoun) is { } body
            && !others.Contains(body)
            ? body
            : null;
    }

    // "The bank said it": the subject of what the pronoun's clause is said by.
    private int? SayerOf(PronounWord pronoun)
    {
        var clauses = text.Clauses;
        var clause = pronoun.IsPossessive ? -1 : clauses.Clause(pronoun.Token);
        return
            clause >= 0
            && clauses.Relation(clause) == "ccomp"
            && clauses.OwnSubjectOf(clause) == pronoun.Token
            && clauses.Part(clause) == "VERB"
            && clauses.Outer(clause) is >= 0 and var outer
            && clauses.SubjectOf(outer) is >= 0 and var subject
            ? subject
            : null;
    }

    // The first word of a sentence that does something, or has what does.
    private bool Opens(PronounWord pronoun)
    {
        var clauses = text.Clauses;
        var start = text.Document.Tokenized.Sentences[text.SentenceOf(pronoun.Token)].TokenStart;
        var noun = pronoun.IsPossessive ? clauses.Head(pronoun.Token) : pronoun.Token;
        return pronoun.Token == start
            && noun >= 0
            && clauses.Relation(noun) == "nsubj"
            && clauses.Head(noun) is >= 0 and var verb
            && (pronoun.IsPossessive || clauses.Part(verb) == "VERB");
    }

    private int? SubjectBefore(PronounWord pronoun)
    {
        var before = text.SentenceOf(pronoun.Token) - 1;
        if (before < 0 || (MayBeAPlace(pronoun) && HasPlace(before)))
        {
            return null;
        }

        var sentence = text.Document.Tokenized.Sentences[before];
        for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
        {
            if (text.Clauses.Head(token) < 0 && text.Clauses.OwnSubjectOf(token) is >= 0 and var subject)
            {
                return subject;
            }
        }

        return null;
    }

    // "Halden grew in Oslo. Its weather ...": what any place has too.
    private bool MayBeAPlace(PronounWord pronoun) =>
        pronoun.IsPossessive && BodyPossessions.Allows(text, pronoun, MentionKind.Organisation) is null;

    private bool HasPlace(int sentence)
    {
        foreach (var mention in text.MentionsIn(sentence, sentence))
        {
            if (mention.Candidate.Kind == MentionKind.Location)
            {
                return true;
            }
        }

        return false;
    }

    private int? BodyAt(int subject, PronounWord pronoun)
    {
        if (found.TryGetValue(subject, out var said))
        {
            return said is { Pronoun.Class: PronounClass.Thing, Entities: [var meant] } ? meant : null;
        }

        foreach (var mention in text.MentionsIn(text.SentenceOf(subject), text.SentenceOf(subject)))
        {
            var kind = mention.Candidate.Kind;
            if (
                kind is MentionKind.Organisation or MentionKind.Country
                && BodyPossessions.Allows(text, pronoun, kind) != false
                && PronounBinding.TopOf(text.Clauses, mention.Head) == subject
                && !mention.IsJoined
            )
            {
                return mention.Candidate.Group;
            }
        }

        return null;
    }
}
