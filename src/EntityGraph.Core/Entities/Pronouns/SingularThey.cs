namespace EntityGraph;

/// <summary>
/// Finds the one person whom "they" means in what that person is reported to say: "the director said they would
/// resign".
/// </summary>
/// <remarks>
/// Only where nobody and nothing else can be meant: the speaker stands before in the same sentence, no other person,
/// body or country and no noun in the plural stands in it or the sentence before, and the text nowhere calls the
/// speaker he or she. Else the pronoun is left to others.
/// </remarks>
internal sealed class SingularThey(ResolvedDocument document, PronounText text, Dictionary<EntityId, int> numbers)
{
    /// <summary>The score of such a pronoun: a rank, not a measured share.</summary>
    public const double Score = 0.6;

    private readonly ClaimContext _claims = new(document);

    /// <summary>The number of the speaker; null where "they" may be others.</summary>
    /// <param name="pronoun">A pronoun in the plural.</param>
    /// <param name="bound">Whom the text calls he or she.</param>
    public int? Find(PronounWord pronoun, Dictionary<int, PronounClass> bound)
    {
        var span = text.Document.Tokenized.Tokens[pronoun.Token].Span;
        if (
            text.IsQuoted(pronoun.Token)
            || _claims.At(span) is not { } claim
            || document.Annotated.Attributions[claim.Attribution].Speakers is not [var mention]
            || document.Entities.EntityOf(mention) is not { } speaker
            || !numbers.TryGetValue(speaker, out var number)
            || document.Annotated.Mentions[mention] is not { Kind: MentionKind.Person } named
            || named.Span.Start > span.Start
            || text.SentenceOf(text.Document.Tokenized.TokenIndexAt(named.Span.Start)) != text.SentenceOf(pronoun.Token)
            || bound.ContainsKey(number)
            || (text.Groups.TryGetValue(number, out var facts) && facts.Said is not null)
        )
        {
            return null;
        }

        return HasOther(pronoun.Token, number) || HasPlural(pronoun.Token) ? null : number;
    }

    private bool HasOther(int pronoun, int number)
    {
        var sentence = text.SentenceOf(pronoun);
        foreach (var mention in text.MentionsIn(Math.Max(0, sentence - 1), sentence))
        {
            if (
                mention.Candidate.Group != number
                && mention.Candidate.Kind
                    is MentionKind.Person
                        or MentionKind.Organisation
                        or MentionKind.Country
                        or MentionKind.Nationality
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool HasPlural(int pronoun)
    {
        var sentence = text.SentenceOf(pronoun);
        for (var token = pronoun - 1; token >= 0 && text.SentenceOf(token) >= sentence - 1; token--)
        {
            var word = text.Lower[token];
            if (
                PronounLexicon.ClassOf(word) == PronounClass.Plural
                || (
                    CommonNouns.IsPlural(word)
                    && (
                        text.Clauses.HasTrees
                            ? text.Clauses.Part(token) is "NOUN" or "PROPN"
                            : CommonNouns.KindOf(CommonNouns.Singular(word)) is not null
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
