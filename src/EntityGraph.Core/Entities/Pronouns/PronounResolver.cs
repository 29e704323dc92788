using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Adds the pronouns of a resolved document as mentions of the entities that they mean, so that what is done starts at
/// who did it.
/// </summary>
/// <remarks>
/// <para>He and she mean the one person whom the text has just spoken of who can be meant, it and its that open a
/// sentence what the one before is about. Else he, she, it and they mean an entity of fitting kind where a ranker finds
/// one more likely than all else together, he and she also one that nobody else comes near to, and never who is quoted
/// saying them, and "a spokesman said he" is left to the spokesman; a person whom the text mostly calls she is not
/// called he. I and we inside quotation marks are the speaker's, where an attribution names one: we is the organisation
/// or country that speaks, or whose office the text gives to the person who speaks. They means several where the text
/// has just spoken of them together ("Lind and Brandt ... they"), and one in what one person says of herself where
/// nobody else can be meant.
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

    // He and she need less where nobody else is nearly as likely.
    private const double NeededAhead = 0.35;
    private const double Ahead = 1.5;

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
        var holders = new RoleNominals(document).Holders.ToLookup(holder => holder.Person);

        // Whom a first reading finds tells better who is called he and who she than ranks alone do.
        var bound = PronounGenders.FromRanks(text, _ranker);
        var read = Read(document, text, numbers, holders, bound);
        var better = PronounGenders.FromFindings(text, read.Found);
        var (found, open, entities) =
            better.Count == bound.Count
            && better.All(pair => bound.TryGetValue(pair.Key, out var said) && said == pair.Value)
                ? read
                : Read(document, text, numbers, holders, better);
        document = document with { Entities = document.Entities with { Entities = entities } };
        return AttributionEntities.Settle(
            OwnNominals.Add(PronounMentions.Insert(document, text, found, open, _ranker.Name))
        );
    }

    private (List<PronounFinding> Found, int Open, ImmutableArray<Entity> Entities) Read(
        ResolvedDocument document,
        PronounText text,
        Dictionary<EntityId, int> numbers,
        ILookup<EntityId, RoleHolder> holders,
        Dictionary<int, PronounClass> bound
    )
    {
        var found = new List<PronounFinding>();
        var speakers = new QuoteSpeakers(document, numbers, holders);
        var owned = new OwnedNominals(document, text.Lower, holders);
        var plurals = new PluralPronouns(document, text, numbers);
        var singular = new SingularThey(document, text, numbers);
        var others = new PronounOthers(text, speakers);
        var known = new Dictionary<int, PronounFinding>();
        var continuity = new PronounContinuity(text, bound, known);
        var bodies = new BodyContinuity(text, known);
        var open = 0;

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
                : others.Of(pronoun) is var apart
                && continuity.Find(pronoun, apart) is { } person
                && person < numbers.Count
                    ? ([person], PronounContinuity.Score)
                : bodies.Find(pronoun, apart) is { } body && body < numbers.Count ? ([body], BodyContinuity.Score)
                : Find(text, pronoun, bound, apart, numbers.Count);
            if (entities.IsEmpty)
            {
                open++;
                continue;
            }

            found.Add(new PronounFinding(pronoun, entities, score));
            others.Learn(found[^1]);
            known[pronoun.Token] = found[^1];
            speakers.Learn(found[^1]);
            if (owned.After(pronoun, entities[0]) is { } thing)
            {
                found.Add(new PronounFinding(pronoun, [thing], score) { IsOwned = true });
            }
        }

        found.Sort((one, other) => one.Token.CompareTo(other.Token));
        return (found, open, owned.Entities);
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
        if (candidates.IsEmpty || (isGendered && UnnamedPersons.Says(text, pronoun)))
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
}
