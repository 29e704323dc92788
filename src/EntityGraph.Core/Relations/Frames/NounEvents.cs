using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Finds events between entities that nouns tell: "Lind's visit to Oslo", "talks between A and B", "held talks with B".
/// </summary>
internal sealed class NounEvents
{
    private const double Own = 0.92;
    private const double OfVerb = 0.9;
    private const double Beside = 0.7;

    private static readonly WordSet s_receiving = new(
        "receive get win gain earn secure obtain draw accept attract enjoy lose face seek"
    );

    private readonly SyntaxTree _tree;
    private readonly FrameReader _frames;
    private readonly FrameMoodReader _moods;
    private readonly EntityArguments _arguments;

    public NounEvents(ClauseReading reading) => (_tree, _frames, _moods, _arguments) = reading;

    /// <summary>
    /// The events of one noun; none where it is no noun of an event, or its verb leaves open whether it happens.
    /// </summary>
    public IEnumerable<FrameFinding> Find(int noun)
    {
        if (
            _tree.Part(noun) != "NOUN"
            || _arguments.IsNamed(noun)
            || _tree.Relation(noun) == "compound"
            || EventNouns.Find(_tree.Lower(noun)) is not { } entry
        )
        {
            return [];
        }

        var verb = VerbOf(noun);
        if (MoodOf(noun, verb) is not { } mood)
        {
            return [];
        }

        var found = new List<FrameFinding>();
        var between = Between(noun);
        for (var index = 1; index < between.Length; index++)
        {
            Add(found, noun, verb, entry, between[0], between[index], "between", mood, Own);
        }

        if (between.Length > 0)
        {
            return found;
        }

        if (verb >= 0 && _tree.Relation(noun) == "obj" && s_receiving.Contains(_frames.Lemma(verb)) && !entry.IsMutual)
        {
            AddReceived(found, noun, verb, entry, mood);
            return found;
        }

        var others = Others(noun, verb, entry).ToList();
        var (actors, score, isOwn) = Actors(noun, verb, entry);
        foreach (var (preposition, token) in others)
        {
            foreach (
                var (actor, other) in actors.SelectMany(_ => _arguments.Of(token), (actor, other) => (actor, other))
            )
            {
                // "Said in an interview with Quarrix": they ask, whoever answers.
                var isAsked = entry.Predicate == "interview" && !isOwn && preposition is "with" or "to" or "by";
                Add(
                    found,
                    noun,
                    verb,
                    entry,
                    isAsked ? other : actor,
                    isAsked ? actor : other,
                    preposition,
                    mood,
                    score * _tree.LinkScore(token)
                );
            }
        }

        return found;
    }

    // "Received the endorsement of X", "drew criticism from X": X does it, to the subject.
    private void AddReceived(List<FrameFinding> found, int noun, int verb, EventNoun entry, FrameMood mood)
    {
        var receivers = _arguments.Of(_frames.ActorOf(verb));
        foreach (var child in _tree.Children(noun).Concat(_tree.Children(verb)))
        {
            var isGiver =
                _tree.Relation(child) == "nmod:poss"
                || (_tree.Universal(child) is "nmod" or "obl" && _tree.Preposition(child) is "of" or "from" or "by");
            if (!isGiver || child == noun)
            {
                continue;
            }

            foreach (
                var (giver, receiver) in _arguments
                    .Of(child)
                    .SelectMany(_ => receivers, (giver, receiver) => (giver, receiver))
            )
            {
                Add(found, noun, verb, entry, giver, receiver, "from", mood, OfVerb * _tree.LinkScore(child));
            }
        }
    }

    private static void Add(
        List<FrameFinding> found,
        int noun,
        int verb,
        EventNoun entry,
        EntityArgument source,
        EntityArgument target,
        string preposition,
        FrameMood mood,
        double score
    )
    {
        var lemma = entry.Predicate.Split('_')[0];
        found.Add(
            new FrameFinding(noun, lemma, entry.Predicate, source, target, mood, score)
            {
                Preposition = preposition is "of" or "between" ? null : preposition,
                TimedBy = verb < 0 ? noun : verb,
            }
        );
    }

    // The verb whose object, subject or circumstance the noun is.
    private int VerbOf(int noun)
    {
        var first = noun;
        while (_tree.Relation(first) == "conj" && _tree.Head(first) >= 0 && _tree.Part(_tree.Head(first)) == "NOUN")
        {
            first = _tree.Head(first);
        }

        var head = _tree.Head(first);
        return head >= 0 && _tree.Part(head) == "VERB" && _tree.Universal(first) is "obj" or "obl" or "nsubj"
            ? head
            : ClauseFrame.None;
    }

    private FrameMood? MoodOf(int noun, int verb)
    {
        var mood = Doubted(noun);
        if (verb < 0)
        {
            return mood;
        }

        var outer = _moods.Of(verb);
        var relation = _tree.Relation(noun);
        if (relation == "obj" || (relation == "nsubj:pass"))
        {
            return EventNouns.Under(_frames.Lemma(verb), outer) is { } told
                    ? told.Under(mood.Modality) with
                    {
                        IsNegated = told.IsNegated || HasNo(noun),
                    }
                : IsWhole(noun) ? mood
                : null;
        }

        if (
            _tree.Universal(noun) == "obl"
            && _tree.Preposition(noun) is "of" or "with" or "for"
            && CrimeStages.OfVerb(_frames.Lemma(verb)) is { } stage
        )
        {
            return mood.AsCrime(stage, _frames.ActorOf(verb));
        }

        return _tree.Universal(noun) != "obl"
            ? mood with
            {
                IsNegated = HasNo(noun),
            }
            : _tree.Preposition(noun) switch
            {
                "for" or "to" => _frames.Lemma(verb)
                    is "meet"
                        or "arrive"
                        or "travel"
                        or "fly"
                        or "go"
                        or "come"
                        or "visit"
                        or "call"
                        or "push"
                        or "ask"
                        or "press"
                    ? mood.Under(Modality.Planned)
                : IsWhole(noun) ? mood
                : null,
                "without" or "instead of" => mood with { IsNegated = true },
                "if" => mood.Under(Modality.Conditional),
                _ => mood,
            };
    }

    // "Plans for talks", "a possible meeting".
    private FrameMood Doubted(int noun)
    {
        var mood = new FrameMood { Tense = Tense.Past };
        foreach (var child in _tree.Children(noun))
        {
            mood =
                _tree.Relation(child) != "amod"
                    ? mood
                    : _tree.Lower(child) switch
                    {
                        "possible" or "potential" or "alleged" or "likely" or "suspected" => mood.Under(
                            Modality.Possible
                        ) with
                        {
                            IsHearsay = _tree.Lower(child) is "alleged" or "suspected",
                        },
                        "planned" or "upcoming" or "proposed" or "future" or "forthcoming" or "scheduled" => mood.Under(
                            Modality.Planned
                        ) with
                        {
                            Tense = Tense.Future,
                        },
                        "attempted" or "failed" => mood with { IsNegated = true },
                        _ => mood,
                    };
        }

        var head = _tree.Head(noun);
        return head >= 0 && _tree.Relation(noun) == "nmod" && GoverningWords.IsDoubtNoun(_tree.Lower(head))
            ? mood.Under(Modality.Planned)
            : mood;
    }

    private bool HasNo(int noun) => _tree.ChildWord(noun, "no") >= 0;

    // Who did it stands at the noun itself: whatever the verb around, it is told as something that is.
    private bool IsWhole(int noun) => _tree.Child(noun, "nmod:poss") >= 0;

    private ImmutableArray<EntityArgument> Between(int noun)
    {
        foreach (var child in _tree.Children(noun))
        {
            if (_tree.Relation(child) is "nmod" or "obl" && _tree.Preposition(child) is "between" or "among")
            {
                return _arguments.Of(child);
            }
        }

        return [];
    }

    private IEnumerable<(string Preposition, int Token)> Others(int noun, int verb, EventNoun entry)
    {
        foreach (var child in _tree.Children(noun))
        {
            if (
                _tree.Universal(child) is "nmod" or "obl"
                && _tree.Preposition(child) is { Length: > 0 } preposition
                && (entry.Prepositions.Contains(preposition) || (preposition == "of" && entry.Of == "target"))
            )
            {
                yield return (preposition, child);
            }
        }

        foreach (var child in verb >= 0 && _tree.Relation(noun) == "obj" ? _tree.Children(verb) : [])
        {
            if (
                _tree.Universal(child) == "obl"
                && _tree.Preposition(child) is { Length: > 0 } preposition
                && preposition != "of"
                && entry.Prepositions.Contains(preposition)
            )
            {
                yield return (preposition, child);
            }
        }
    }

    private (ImmutableArray<EntityArgument> Actors, double Score, bool IsOwn) Actors(
        int noun,
        int verb,
        EventNoun entry
    )
    {
        foreach (var child in _tree.Children(noun))
        {
            var isActor =
                _tree.Relation(child) == "nmod:poss"
                || (
                    _tree.Universal(child) is "nmod" or "obl"
                    && (_tree.Preposition(child) == "by" || (_tree.Preposition(child) == "of" && entry.Of == "source"))
                );
            if (isActor)
            {
                return (_arguments.Of(child), Own * _tree.LinkScore(child), true);
            }
        }

        foreach (var child in _tree.Children(noun))
        {
            if (_tree.Relation(child) is "amod" or "compound" && _arguments.IsNamed(child))
            {
                return (_arguments.Adjective(child), Own * _tree.LinkScore(child), true);
            }
        }

        if (verb < 0)
        {
            return ([], 0, false);
        }

        var isCrime = CrimeStages.IsTold(_frames.Lemma(verb));
        var actor = isCrime ? _frames.UndergoerOf(verb) : _frames.ActorOf(verb);
        return actor == noun ? ([], 0, false)
            : _tree.Relation(noun) == "obj" ? (_arguments.Of(actor), OfVerb, false)
            : _tree.Universal(noun) == "obl"
            && (
                isCrime
                || _tree.Preposition(noun) is "after" or "during" or "in" or "following" or "before" or "for" or "at"
            )
                ? (_arguments.Of(actor), isCrime ? OfVerb : Beside, false)
            : ([], 0, false);
    }
}
