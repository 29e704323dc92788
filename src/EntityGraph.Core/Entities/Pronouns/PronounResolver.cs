using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Adds the pronouns of a resolved document as mentions of the entities that they mean, so that what is done starts at
/// who did it.
/// </summary>
/// <remarks>
/// <para>he, she, it and they mean an entity of fitting kind where a ranker finds one more likely than all else
/// together, he and she also one that nobody else comes near to, and never who is quoted saying them, and "a spokesman
/// said he" is left to the spokesman; a person whom the text mostly calls she is not called he. I and we inside
/// quotation marks are the speaker's, where an attribution names one: we is the organisation or country that speaks, or
/// whose office the text gives to the person who speaks. They means several where the text has just spoken of them
/// together ("Lind and Brandt ... they"), and one in what one person says of herself where nobody else can be meant.
/// "His country", "her ministry" are the one whose office the text gives to the person. What stays open is counted
/// (<see cref="DocumentEntities.UnresolvedPronounCount"/>) and is no mention. Whether somebody is a man or a woman is
/// taken from the words of the text alone, used here, and kept nowhere.</para>
/// <para>Attributions keep up: one whose source is a resolved pronoun gets it as speaker, a third-person pronoun in a
/// content becomes a target, "her office" speaks for her, and a place is neither speaker nor target unless it stands
/// for its country. Immutable and thread-safe; linear in the text.</para>
/// </remarks>
public sealed class PronounResolver
{
    private const double Needed = 0.5;

    // Votes of pronouns, at most 1 each, that tell what a group is called.
    private const double Sure = 0.1;

    // He and she need less where nobody else is nearly as likely.
    private const double NeededAhead = 0.35;
    private const double Ahead = 1.5;

    // Less than this says nothing: shares of what is unlikely would add up.
    private const double LeastVote = 0.3;

    // What all bodies together have to be worth, and the likeliest among them: their share is of less.
    private const double LeastOfBodies = 0.02;
    private const double NeededOfBodies = 0.6;

    private readonly IPronounRanker _ranker;

    /// <summary>Creates a resolver.</summary>
    /// <param name="ranker">Tells what a pronoun means; null takes <see cref="RulePronounRanker"/>.</param>
    public PronounResolver(IPronounRanker? ranker = null) => _ranker = ranker ?? new RulePronounRanker();

    /// <summary>The document with its resolved pronouns as mentions; mention ids are given anew.</summary>
    public ResolvedDocument Resolve(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        var numbers = document
            .Entities.Entities.Select((entity, index) => (entity.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index);
        var text = new PronounText(document.Annotated, Candidates(document, numbers));
        var bound = Bind(text);
        var found = new List<PronounFinding>();
        var holders = new RoleNominals(document).Holders.ToLookup(holder => holder.Person);
        var speakers = new QuoteSpeakers(document, numbers, holders);
        var owned = new OwnedNominals(document, text.Lower, holders);
        var plurals = new PluralPronouns(document, text, numbers);
        var singular = new SingularThey(document, text, numbers);
        var open = 0;
        var others = new PronounOthers(text, speakers);

        // Who says what is quoted has to be known first.
        foreach (var pronoun in text.Pronouns.OrderBy(pronoun => text.IsQuoted(pronoun.Token)))
        {
            var (entities, score) =
                pronoun.Class is PronounClass.FirstSingular or PronounClass.FirstPlural
                    ? speakers.Find(text, pronoun, document.Entities.Entities)
                : others.SameAs(pronoun) is { } same ? (same.Entities, same.Score)
                : pronoun.Class == PronounClass.Plural && plurals.Find(pronoun) is { IsEmpty: false } members
                    ? (members, PluralPronouns.Score)
                : pronoun.Class == PronounClass.Plural && singular.Find(pronoun, bound) is { } one
                    ? ([one], SingularThey.Score)
                : Find(text, pronoun, bound, others.Of(pronoun), numbers.Count);
            if (entities.IsEmpty)
            {
                open++;
                continue;
            }

            found.Add(new PronounFinding(pronoun, entities, score));
            others.Learn(found[^1]);
            speakers.Learn(found[^1]);
            if (owned.After(pronoun, entities[0]) is { } thing)
            {
                found.Add(new PronounFinding(pronoun, [thing], score) { IsOwned = true });
            }
        }

        found.Sort((one, other) => one.Token.CompareTo(other.Token));
        document = document with { Entities = document.Entities with { Entities = owned.Entities } };
        return AttributionEntities.Settle(
            OwnNominals.Add(PronounMentions.Insert(document, text, found, open, _ranker.Name))
        );
    }

    private static ImmutableArray<PronounCandidate> Candidates(
        ResolvedDocument document,
        Dictionary<EntityId, int> numbers
    )
    {
        var tokenized = document.Tokenized;
        return
        [
            .. from mention in document.Annotated.Mentions
            where mention.Form != MentionForm.Pronoun
            let entity = document.Entities.EntityOf(mention.Id)
            select new PronounCandidate(
                tokenized.TokenIndexAt(mention.Span.Start),
                tokenized.TokenIndexAt(mention.Span.End - 1) + 1,
                entity is { } id ? numbers[id] : numbers.Count + mention.Id,
                mention.Kind
            ),
        ];
    }

    // What the pronouns of the whole text say of each group, each counting as much as it is sure; one slip does not
    // decide.
    private Dictionary<int, PronounClass> Bind(PronounText text)
    {
        var votes = new Dictionary<int, double>();
        foreach (var pronoun in text.Pronouns)
        {
            var apart = PronounOthers.Apart(text, pronoun);
            ImmutableArray<int> candidates = pronoun.Class is PronounClass.Masculine or PronounClass.Feminine
                ? [.. text.CandidatesOf(pronoun).Where(candidate => !apart.Contains(text.Candidates[candidate].Group))]
                : [];
            var scores = candidates.IsEmpty ? [] : _ranker.Rank(text, pronoun, candidates);
            for (var index = 0; index < candidates.Length; index++)
            {
                if (scores[index] < LeastVote)
                {
                    continue;
                }

                var group = text.Candidates[candidates[index]].Group;
                var vote = pronoun.Class == PronounClass.Feminine ? scores[index] : -scores[index];
                votes[group] = votes.GetValueOrDefault(group) + vote;
            }
        }

        foreach (var (group, facts) in text.Groups)
        {
            if (facts.Said is { } said)
            {
                votes[group] = votes.GetValueOrDefault(group) + (said == PronounClass.Feminine ? 1 : -1);
            }
        }

        return votes
            .Where(pair => Math.Abs(pair.Value) >= Sure)
            .ToDictionary(pair => pair.Key, pair => pair.Value > 0 ? PronounClass.Feminine : PronounClass.Masculine);
    }

    private (ImmutableArray<int> Entities, double Score) Find(
        PronounText text,
        PronounWord pronoun,
        Dictionary<int, PronounClass> bound,
        HashSet<int> others,
        int entities
    )
    {
        var isGendered = pronoun.Class is PronounClass.Masculine or PronounClass.Feminine;
        ImmutableArray<int> candidates =
        [
            .. text.CandidatesOf(pronoun)
                .Where(candidate =>
                    !others.Contains(text.Candidates[candidate].Group)
                    && (
                        !isGendered
                        || !bound.TryGetValue(text.Candidates[candidate].Group, out var other)
                        || other == pronoun.Class
                    )
                ),
        ];
        if (candidates.IsEmpty || (isGendered && IsUnnamedSpeakers(text, pronoun)))
        {
            return ([], 0);
        }

        var scores = Narrowed(text, pronoun, candidates, _ranker.Rank(text, pronoun, candidates));
        var shares = candidates
            .Zip(scores, (candidate, score) => (text.Candidates[candidate].Group, Score: score))
            .GroupBy(pair => pair.Group)
            .Select(group => (group.Key, Share: group.Sum(pair => pair.Score)))
            .OrderByDescending(group => group.Share)
            .ToList();
        var (entity, share) = shares[0];
        var isClear = isGendered && share >= NeededAhead && share >= Ahead * (shares.Count > 1 ? shares[1].Share : 0);

        // Groups past the last entity are names that stayed open.
        if (
            !isClear
                && share
                    < (
                        BodyPossessions.Allows(text, pronoun, MentionKind.Organisation) is null
                            ? Needed
                            : NeededOfBodies
                    )
            || entity >= entities
        )
        {
            return ([], 0);
        }

        return ([entity], share);
    }

    // "Its chief executive": among bodies alone the likeliest may be sure that among all things isn't.
    private static ImmutableArray<double> Narrowed(
        PronounText text,
        PronounWord pronoun,
        ImmutableArray<int> candidates,
        ImmutableArray<double> scores
    )
    {
        if (BodyPossessions.Allows(text, pronoun, MentionKind.Organisation) is null)
        {
            return scores;
        }

        ImmutableArray<double> kept =
        [
            .. candidates.Zip(scores, (candidate, score) =>
                BodyPossessions.Allows(text, pronoun, text.Candidates[candidate].Kind) == true ? score : 0
            ),
        ];
        var sum = kept.Sum();
        return sum < LeastOfBodies ? kept : [.. kept.Select(score => score / sum)];
    }

    // "A spokesman said he", where the spokesman has no name.
    private static bool IsUnnamedSpeakers(PronounText text, PronounWord pronoun)
    {
        var clauses = text.Clauses;
        var clause = clauses.HasTrees ? clauses.Clause(pronoun.Token) : -1;
        if (
            clause < 0
            || clauses.Relation(clause) != "ccomp"
            || clauses.Outer(clause) is not (>= 0 and var outer)
            || clauses.SubjectOf(outer) is not (>= 0 and var subject)
            || clauses.Part(subject) != "NOUN"
        )
        {
            return false;
        }

        var word = text.Lower[subject];
        var isPerson = CommonNouns.KindOf(word) == MentionKind.Person || PronounLexicon.SaidBy(word) is not null;
        return isPerson && !CommonNouns.IsPlural(word) && !HasName(text, subject);
    }

    private static bool HasName(PronounText text, int noun)
    {
        var sentence = text.SentenceOf(noun);
        foreach (var mention in text.MentionsIn(sentence, sentence))
        {
            if (
                mention.Candidate.Kind == MentionKind.Person
                && text.Clauses.Head(mention.Head) == noun
                && text.Clauses.FullRelation(mention.Head) is "appos" or "flat" or "compound" or "nmod:desc"
            )
            {
                return true;
            }
        }

        return false;
    }
}
