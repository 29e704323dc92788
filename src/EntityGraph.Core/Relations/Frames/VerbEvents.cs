using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Finds events between entities in the clauses of verbs.</summary>
internal sealed class VerbEvents
{
    private const double OfVerb = 0.97;
    private const double OfPhrase = 0.9;
    private const double PastObject = 0.85;

    private readonly SyntaxTree _tree;
    private readonly FrameReader _frames;
    private readonly FrameMoodReader _moods;
    private readonly EntityArguments _arguments;

    public VerbEvents(ClauseReading reading) => (_tree, _frames, _moods, _arguments) = reading;

    /// <summary>The events of one verb.</summary>
    public IEnumerable<FrameFinding> Find(int verb)
    {
        var frame = _frames.Read(verb);
        var actors = _arguments.Of(frame.IsPassive ? _frames.AgentOf(verb) : frame.Subject);
        var undergoers = _arguments.Of(frame.IsPassive ? frame.Subject : frame.Object);
        var actorScore = frame.IsPassive ? 1 : frame.SubjectScore;
        var undergoerScore =
            frame.IsPassive ? frame.SubjectScore
            : frame.Object < 0 ? 0
            : Math.Min(1, _tree.LinkScore(frame.Object));
        if (actors.IsEmpty)
        {
            return [];
        }

        var found = new List<FrameFinding>();
        var mood = _moods.Of(verb);
        var noun =
            frame.IsPassive || frame.Object < 0 || !undergoers.IsEmpty || _arguments.IsNamed(frame.Object)
                ? null
                : _tree.Lower(frame.Object);
        if (noun is null)
        {
            Pair(found, frame, actors, undergoers, null, null, mood, OfVerb * actorScore * undergoerScore);
        }

        // "Told Lind", "fined Lind a million", but "gave Lind a book".
        var isTold =
            noun is null || frame.Lemma is "tell" or "ask" or "call" or "fine" or "charge" or "pay" or "owe" or "teach";
        Pair(
            found,
            frame,
            actors,
            _arguments.Of(frame.Recipient),
            isTold ? null : noun,
            isTold ? null : "to",
            mood,
            OfPhrase * actorScore
        );
        if (noun is null || EventNouns.Find(noun) is null)
        {
            foreach (var (preposition, token) in Sides(frame))
            {
                var score = OfPhrase * actorScore * _tree.LinkScore(token) * (undergoers.IsEmpty ? 1 : PastObject);
                Pair(found, frame, actors, _arguments.Of(token), noun, preposition, mood, score);
            }
        }

        if (!frame.IsPassive && actors.Length > 1)
        {
            AddJoint(found, frame, actors, noun, mood, actorScore);
        }

        return found;
    }

    // Phrases of the verb, and those of an object that names nobody ("imposed sanctions on ..."), which parsers part at
    // random.
    private IEnumerable<(string Preposition, int Token)> Sides(ClauseFrame frame)
    {
        foreach (
            var side in frame.Obliques.Where(side =>
                EventPredicates.LeadsToSide(side.Preposition)
                && !IsTogether(side.Token)
                && !(frame.IsPassive && side.Preposition == "by")
            )
        )
        {
            yield return side;
        }

        if (frame.IsPassive || frame.Object < 0 || _arguments.IsNamed(frame.Object))
        {
            yield break;
        }

        foreach (var child in _tree.Children(frame.Object))
        {
            if (_tree.Relation(child) == "nmod" && _tree.Preposition(child) is "on" or "with" or "against" or "to")
            {
                yield return (_tree.Preposition(child), child);
            }
        }
    }

    // "Together with Lind, Moe sued": she is no other side.
    private bool IsTogether(int token) =>
        _tree.ChildWord(token, "together", "along", "according") >= 0
        || (
            _tree.Child(token, "case") is >= 0 and var preposition
            && _tree.ChildWord(preposition, "together", "along") >= 0
        );

    private void AddJoint(
        List<FrameFinding> found,
        ClauseFrame frame,
        ImmutableArray<EntityArgument> actors,
        string? noun,
        FrameMood mood,
        double score
    )
    {
        var other = frame.Object >= 0 && _tree.Lower(frame.Object) is "other" or "another";
        var isPlain = frame.Object < 0 || other;
        if (EventPredicates.Between(frame.Lemma, !isPlain) is not { } predicate)
        {
            return;
        }

        for (var index = 1; index < actors.Length; index++)
        {
            var finding = new FrameFinding(
                frame.Head,
                frame.Lemma,
                predicate,
                actors[0],
                actors[index],
                mood,
                OfPhrase * score
            );
            found.Add(finding with { Noun = noun, Preposition = "with" });
        }
    }

    private static void Pair(
        List<FrameFinding> found,
        ClauseFrame frame,
        ImmutableArray<EntityArgument> actors,
        ImmutableArray<EntityArgument> others,
        string? noun,
        string? preposition,
        FrameMood mood,
        double score
    )
    {
        var predicate =
            frame is { Lemma: "call", IsNaming: true, Particle: null } && preposition is null
                ? EventPredicates.Describe
                : EventPredicates.Name(frame.Lemma, frame.Particle, preposition);
        foreach (var (actor, other) in actors.SelectMany(_ => others, (actor, other) => (actor, other)))
        {
            if (noun is not null || !EventPredicates.IsNone(frame.Lemma, predicate))
            {
                found.Add(
                    new FrameFinding(frame.Head, frame.Lemma, predicate, actor, other, mood, score)
                    {
                        Particle = frame.Particle,
                        Noun = noun,
                        Preposition = preposition,
                    }
                );
            }
        }
    }
}
