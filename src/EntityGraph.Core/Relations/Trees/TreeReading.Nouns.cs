using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Nouns: whom they describe and whom they belong to.</summary>
internal sealed partial class TreeReading
{
    private static readonly WordSet s_makes = new(
        "elect declare proclaim appoint name choose pick hire nominate install swear confirm select re-elect "
            + "reelect designate make crown promote"
    );

    private static readonly WordSet s_serves = new("serve work act stay remain continue start begin join return end");
    private static readonly WordSet s_leaves = new("resign quit retire step stand");
    private static readonly WordSet s_succeeds = new("succeed replace follow");
    private static readonly WordSet s_takes = new("become remain take");
    private static readonly WordSet s_inner = new("of at");
    private static readonly WordSet s_wishes = new(
        "want wish hope like love aspire dream deserve destine destined need long yearn"
    );
    private static readonly WordSet s_states = new("government state republic presidency cabinet");
    private static readonly WordSet s_heads = new("minister premier president chancellor king queen emir presidency");

    // How sure an apposition is that the tree hangs elsewhere.
    private const double LeastApposition = 0.7;

    /// <summary>
    /// Whom a noun describes, and how: by apposition, copula, "as", or because the noun itself stands for somebody
    /// known.
    /// </summary>
    public (List<EntityArgument> Holders, TreeManner Manner) Described(int noun) => Described(noun, 0);

    /// <summary>
    /// Whom a noun belongs to: possessors, names and adjectives before it, and phrases with a preposition after it.
    /// </summary>
    /// <param name="noun">The noun.</param>
    /// <param name="prepositions">Which prepositions count.</param>
    public IEnumerable<Possessor> Possessors(int noun, WordSet prepositions) =>
        Possessors(noun, prepositions, isDirect: true, 0);

    /// <summary>The country that an adjective or a name before a noun gives it; null for none.</summary>
    public EntityArgument? CountryOf(int noun)
    {
        foreach (var child in Tree.Children(noun))
        {
            if (
                Tree.Relation(child) is "amod" or "nmod:poss" or "compound"
                && !IsHyphenated(child)
                && Arguments.Named(child) is { Kind: EntityKind.Country } country
                && !IsAnaphor(child)
            )
            {
                return Through(country, Tree.LinkScore(child));
            }
        }

        return null;
    }

    /// <summary>The body that makes somebody what a noun says: "Quarrix appointed X as managing director".</summary>
    public IEnumerable<Possessor> Makers(int noun)
    {
        var verb = Tree.Head(noun);
        return
            verb >= 0
            && Tree.Part(verb) == "VERB"
            && Tree.Relation(noun) is "obl" or "xcomp"
            && s_makes.Contains(Frames.Lemma(verb))
            ? Of(Frames.ActorOf(verb), EntityKind.Organisation)
                .Select(maker => new Possessor(maker, Frames.ActorOf(verb), "of", IsDirect: true))
            : [];
    }

    /// <summary>Whom somebody speaks for: "Quarrix said through a spokeswoman, X".</summary>
    public IEnumerable<Possessor> SpokenFor(int noun)
    {
        var verb = Tree.Head(noun);
        return
            verb >= 0
            && Tree.Part(verb) == "VERB"
            && Tree.Universal(noun) == "obl"
            && Tree.Preposition(noun) is "through" or "via"
            && Tree.Lower(noun).StartsWith("spokes", StringComparison.Ordinal)
            ? Of(Frames.ActorOf(verb), EntityKind.Organisation, EntityKind.Country)
                .Select(body => new Possessor(body, Frames.ActorOf(verb), "for", IsDirect: true))
            : [];
    }

    /// <summary>Who was what a noun says before somebody else: "X succeeded Y as chairman".</summary>
    public ImmutableArray<EntityArgument> Succeeded(int noun)
    {
        var verb = Tree.Head(noun);
        return
            verb >= 0
            && Tree.Part(verb) == "VERB"
            && Tree.Preposition(noun) == "as"
            && s_succeeds.Contains(Frames.Lemma(verb))
            ? Of(Frames.UndergoerOf(verb), EntityKind.Person)
            : [];
    }

    private (List<EntityArgument> Holders, TreeManner Manner) Described(int noun, int step)
    {
        if (step > MostSteps)
        {
            return ([], TreeManner.Plain);
        }

        if (Tree.Child(noun, "cop") >= 0)
        {
            return OfCopula(noun);
        }

        foreach (var child in Tree.Children(noun))
        {
            if (
                Tree.Relation(child) is "appos" or "flat"
                && child > noun
                && !OpensWithAnd(child)
                && Of(child) is { IsEmpty: false } named
            )
            {
                return ([.. named.Select(argument => Through(argument, Tree.LinkScore(child)))], TreeManner.Plain);
            }
        }

        // "A group called X".
        if (
            Tree.Child(noun, "acl") is >= 0 and var naming
            && Tree.Lower(naming) is "named" or "called" or "dubbed"
            && Of(noun) is { IsEmpty: false } called
        )
        {
            return ([.. called], TreeManner.Plain);
        }

        var head = Tree.Head(noun);
        if (head >= 0 && OfHead(noun, head, step) is { Holders.Count: > 0 } found)
        {
            return found;
        }

        // "The Kenyan minister arrived": the phrase itself stands for somebody.
        return Arguments.FormOf(noun) == MentionForm.Nominal && Of(noun) is { IsEmpty: false } meant
            ? ([meant[0]], TreeManner.Plain)
            : ([], TreeManner.Plain);
    }

    // "X Slams Quarrix CEO", as headlines have it: what follows without a mark is no apposition.
    private bool HasWordBetween(EntityArgument named, int noun)
    {
        var start = Tree.Extent(noun).Start;
        var after = Document.Tokenized.TokenIndexAt(named.Span.End - 1) + 1;
        return after < start
            && Enumerable.Range(after, start - after).All(token => char.IsLetter(Tree.Lower(token)[0]));
    }

    // "As Quarrix's chief executive, and X" are two.
    private bool OpensWithAnd(int token) =>
        Tree.Extent(token).Start is > 0 and var start
        && Tree.Lower(Tree.Lower(start) == "and" ? start : start - 1) == "and";

    private (List<EntityArgument> Holders, TreeManner Manner) OfHead(int noun, int head, int step)
    {
        var link = Tree.LinkScore(noun);
        switch (Tree.Relation(noun))
        {
            case "appos" when Beside(noun, head) is { } beside:
                return ([beside], TreeManner.Plain);
            case "appos"
                when Of(head) is { IsEmpty: false } named
                    && (noun < head || Arguments.FormOf(head) != MentionForm.Pronoun)
                    && !HasWordBetween(named[0], noun):
                return ([Through(named[0], link)], TreeManner.Plain);
            case "nmod:desc" or "flat" or "compound" when Arguments.FormOf(head) == MentionForm.Name && head > noun:
                return ([.. Of(head).Take(1).Select(argument => Through(argument, link))], TreeManner.Plain);
            case "conj"
                when Tree.Child(noun, "case") >= 0
                    || (Tree.ChildWord(noun, "the") >= 0 && Tree.Relation(head) != "appos"):
                // "His wife and the head of Y", "by his wife and by the head of Y" are two.
                return ([], TreeManner.Plain);
            case "appos" or "conj" when Tree.Part(head) == "NOUN" && head < noun:
                return Described(head, step + 1);
            case "conj"
                when Arguments.FormOf(head) == MentionForm.Name
                    && Tree.Child(head, "appos") is >= 0 and var other
                    && other > head
                    && other < noun:
                // "X, a minister and a member of Y" is one person.
                return ([.. Of(head).Take(1).Select(argument => Through(argument, link))], TreeManner.Plain);
            case "nsubj" when Tree.Child(head, "cop") >= 0 && Arguments.FormOf(head) == MentionForm.Name:
                return (
                    [.. Of(head).Take(1).Select(argument => Through(argument, link))],
                    Manner(head) with
                    {
                        Status = OfHelpers(head),
                    }
                );
            case "xcomp" or "obj" or "obl" or "nmod":
                return OfVerb(noun, head);
            default:
                return ([], TreeManner.Plain);
        }
    }

    // "Names X as the owner of [Y], a recruitment firm": an apposition is of the name right before it, where that
    // name's kind fits and the other's doesn't.
    private EntityArgument? Beside(int noun, int head)
    {
        var start = Tree.Extent(noun).Start;
        var comma = start > 0 && Tree.Lower(start) == "," ? start : start - 1;
        if (
            comma < 1
            || Tree.Lower(comma) != ","
            || comma - 1 <= head
            || CommonNouns.KindOf(Tree.Lower(noun)) is not { } kind
            || Arguments.FormOf(comma - 1) != MentionForm.Name
            || Arguments.Named(comma - 1) is not { } near
            || Of(head) is not [var far, ..]
        )
        {
            return null;
        }

        var known = Known(near);
        return known.Entity != far.Entity && IsOf(known.Kind, kind) && !IsOf(far.Kind, kind)
            ? Through(known, LeastApposition)
            : null;
    }

    private static bool IsOf(EntityKind kind, MentionKind noun) =>
        (kind, noun)
            is
                (EntityKind.Person, MentionKind.Person)
                or
                (EntityKind.Organisation, MentionKind.Organisation)
                or
                (EntityKind.Location or EntityKind.Country, MentionKind.Location);

    private (List<EntityArgument> Holders, TreeManner Manner) OfCopula(int noun)
    {
        // "I want her to be the president of Norway" says nothing of what she is or will be.
        if (
            Tree.Relation(noun) is "xcomp" or "ccomp"
            && Tree.ChildWord(noun, "to") >= 0
            && Tree.Head(noun) is >= 0 and var governor
            && s_wishes.Contains(Frames.Lemma(governor))
        )
        {
            return ([], TreeManner.Plain);
        }

        var (subject, score) = Frames.SubjectOf(noun);
        return (
            [.. Of(subject).Select(argument => Through(argument, Math.Min(1, score)))],
            Manner(noun) with
            {
                Status = OfHelpers(noun),
            }
        );
    }

    // "Was elected chairman", "named her as its leader", "resigned as mayor", "became president".
    private (List<EntityArgument> Holders, TreeManner Manner) OfVerb(int noun, int verb)
    {
        var isAs = Tree.Preposition(noun) == "as";
        var lemma = Tree.Part(verb) == "VERB" ? Frames.Lemma(verb) : "";
        RelationStatus? status = null;
        int holder;
        if (s_makes.Contains(lemma) && (isAs || Tree.Relation(noun) == "xcomp"))
        {
            holder = Frames.UndergoerOf(verb);
            status = lemma == "nominate" ? RelationStatus.Candidate : null;
        }
        else if (
            (
                isAs
                && (
                    s_serves.Contains(lemma)
                    || s_leaves.Contains(lemma)
                    || s_succeeds.Contains(lemma)
                    || lemma == "take"
                )
            ) || (s_takes.Contains(lemma) && Tree.Relation(noun) is "xcomp" or "obj" && lemma != "take")
        )
        {
            holder = Frames.SubjectOf(verb).Token;
            var isPast = Moods.Of(verb).Tense == Tense.Past && Tree.ChildWord(verb, "has", "have") < 0;
            status =
                s_leaves.Contains(lemma) || (isPast && lemma is "serve" or "work" or "act")
                    ? RelationStatus.Former
                    : null;
        }
        else if (isAs && Frames.SubjectOf(verb).Token is var subject && noun < subject)
        {
            // "As president of Quarrix, X earns".
            holder = subject;
        }
        else
        {
            return ([], TreeManner.Plain);
        }

        return (
            [.. Of(holder).Select(argument => Through(argument, Tree.LinkScore(noun)))],
            Manner(verb) with
            {
                Status = status,
            }
        );
    }

    // "Was" ends a role, "has been" doesn't.
    private RelationStatus? OfHelpers(int clause)
    {
        var isPerfect = Tree.ChildWord(clause, "has", "have", "'ve") >= 0;
        var isPast = Tree.ChildWord(clause, "was", "were", "had") >= 0;
        return isPast && !isPerfect || Tree.ChildWord(clause, "longer") >= 0 ? RelationStatus.Former : null;
    }

    private IEnumerable<Possessor> Possessors(int noun, WordSet prepositions, bool isDirect, int step)
    {
        foreach (var child in step == 0 ? Tree.Children(noun).Concat(Astray(noun)) : Tree.Children(noun))
        {
            var relation = Tree.Relation(child);
            var isBefore = relation is "amod" or "compound" && !IsHyphenated(child);
            var preposition = relation is "nmod" or "obl" ? Tree.Preposition(child) : "";
            if (
                (relation != "nmod:poss" || child > noun)
                && !isBefore
                && !(preposition.Length > 0 && prepositions.Contains(preposition))
            )
            {
                continue;
            }

            var named = isBefore ? (Arguments.Named(child) is { } one ? [one] : []) : Of(child);
            foreach (var argument in named)
            {
                yield return new Possessor(Through(argument, Tree.LinkScore(child)), child, preposition, isDirect);
            }

            // "An engineer at the plant of Quarrix", "the chairman of Quarrix's board".
            if (named.IsEmpty && !isBefore && step < 2 && Tree.Part(child) == "NOUN" && !Arguments.IsNamed(child))
            {
                var isWhole = Tree.Lower(child) is "board" or "trustees" or "directors";
                foreach (var deeper in Possessors(child, s_inner, isDirect && isWhole, step + 1))
                {
                    var isState = s_states.Contains(Tree.Lower(child));
                    var isHead = s_heads.Contains(Tree.Lower(child));
                    yield return deeper with
                    {
                        IsState = isState,
                        IsHead = isHead,
                        Argument = Through(deeper.Argument, Tree.LinkScore(child)),
                        Preposition = preposition.Length > 0 ? preposition : deeper.Preposition,
                    };
                }
            }
        }
    }

    // "Became the owner of Y": what "of" leads to, where the tree hangs it on the verb.
    private IEnumerable<int> Astray(int noun)
    {
        var head = Tree.Head(noun);
        return head >= 0 && Tree.Part(head) == "VERB" && Tree.Relation(noun) is "obl" or "xcomp" or "obj"
            ? Tree.Children(head)
                .Where(child =>
                    child > noun
                    && child <= noun + 4
                    && Tree.Relation(child) == "obl"
                    && Tree.Preposition(child) == "of"
                )
            : [];
    }

    // "Oslo-based", "pro-Russian".
    private bool IsHyphenated(int token) =>
        (token + 1 < Tree.Count && Tree.Lower(token + 1) == "-") || (token > 0 && Tree.Lower(token - 1) == "-");
}
