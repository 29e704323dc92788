namespace EntityGraph;

/// <summary>
/// Tells how a clause puts what it says: by its own helpers and by the clauses and nouns that it hangs in.
/// </summary>
internal sealed class FrameMoodReader
{
    private const int MostSteps = 6;

    private static readonly WordSet s_doubts = new("possibly perhaps maybe probably likely presumably");
    private static readonly WordSet s_hearsay = new("allegedly reportedly supposedly apparently purportedly");
    private static readonly WordSet s_conditions = new("if unless whether provided lest");

    private readonly SyntaxTree _tree;
    private readonly FrameReader _frames;

    public FrameMoodReader(SyntaxTree tree, FrameReader frames)
    {
        _tree = tree;
        _frames = frames;
    }

    /// <summary>The mood of a clause, given its head.</summary>
    public FrameMood Of(int clause) => Of(clause, 0);

    private FrameMood Of(int clause, int step)
    {
        var mood = Own(clause);
        var first = clause;
        for (
            var guard = 0;
            guard < MostSteps
                && _tree.Relation(first) == "conj"
                && _tree.IsClause(_tree.Head(first))
                && _tree.Child(first, "nsubj", "nsubj:pass") < 0;
            guard++
        )
        {
            first = _tree.Head(first);
        }

        // "Will meet A and visit B", "did not meet A or visit B": a bare form shares the helper.
        if (
            first != clause
            && _tree.Child(clause, "aux") < 0
            && VerbLexicon.Lemma(_tree.Lower(clause)) == _tree.Lower(clause)
        )
        {
            var shared = Own(first);
            mood = mood.Under(shared.Modality) with
            {
                IsNegated = mood.IsNegated || shared.IsNegated,
                Tense = shared.Tense,
            };
        }

        return step < MostSteps && _tree.Head(first) >= 0 ? Govern(mood, first, _tree.Head(first), step) : mood;
    }

    private FrameMood Own(int clause)
    {
        var (modality, isNegated, isHearsay) = (Modality.Asserted, false, false);
        Tense? tense = VerbLexicon.IsPast(_tree.Lower(clause)) && !_frames.IsPassive(clause) ? Tense.Past : null;
        foreach (var child in _tree.Children(clause))
        {
            var word = _tree.Lower(child);
            switch (_tree.Relation(child))
            {
                case "aux" or "aux:pass" or "cop":
                    (modality, tense) = Helper(word, clause, modality, tense);
                    break;
                case "advmod" or "cc:preconj":
                    isNegated |=
                        FunctionWords.Negations.Contains(word)
                        || word is "nor" or "neither"
                        || (word == "longer" && _tree.ChildWord(child, "no") >= 0);
                    modality = s_doubts.Contains(word) ? Modality.Possible : modality;
                    isHearsay |= s_hearsay.Contains(word);
                    break;
                case "nsubj" or "nsubj:pass" or "obj" or "det":
                    isNegated |= FunctionWords.Nobody.Contains(word) || _tree.ChildWord(child, "no", "neither") >= 0;
                    break;
                case "advcl"
                    when Mark(child) is { } mark
                        && s_conditions.Contains(mark)
                        && mark != "whether"
                        && tense != Tense.Past:
                    modality = Modality.Conditional;
                    break;
            }
        }

        if (IsQuestion(clause) && modality == Modality.Asserted)
        {
            modality = Modality.Possible;
        }

        return new FrameMood
        {
            Modality = modality,
            IsNegated = isNegated,
            IsHearsay = isHearsay,
            Tense = tense ?? (modality == Modality.Asserted ? Tense.Present : null),
        };
    }

    private (Modality, Tense?) Helper(string word, int clause, Modality modality, Tense? tense) =>
        word switch
        {
            "will" or "'ll" or "wo" or "shall" => (Worse(modality, Modality.Planned), Tense.Future),
            "would" or "'d" => (
                Worse(modality, _tree.Relation(clause) == "ccomp" ? Modality.Planned : Modality.Conditional),
                tense == Tense.Past ? tense : Tense.Future
            ),
            "may" or "might" or "could" or "can" or "ca" or "should" or "must" or "ought" => (
                Worse(modality, Modality.Possible),
                tense == Tense.Past ? null : tense
            ),
            "had" or "has" or "have" or "'ve" or "did" or "was" or "were" or "been" => (modality, tense ?? Tense.Past),
            "is" or "are" or "'s" or "'re" or "am" or "does" or "do" => (modality, tense ?? Tense.Present),
            _ => (modality, tense),
        };

    private static Modality Worse(Modality one, Modality other) => one == Modality.Asserted ? other : one;

    private bool IsQuestion(int clause)
    {
        var sentences = _tree.Document.Sentences;
        var sentence = sentences[_tree.Document.SentenceIndexAt(_tree.Document.Tokens[clause].Span.Start)];
        for (var token = sentence.TokenEnd - 1; token >= sentence.TokenStart && token >= sentence.TokenEnd - 2; token--)
        {
            if (_tree.Lower(token) == "?")
            {
                return _tree.Universal(clause) is "root" or "conj" or "xcomp" or "ccomp" or "parataxis" or "advcl";
            }
        }

        return false;
    }

    private string? Mark(int clause)
    {
        var mark = _tree.Child(clause, "mark");
        return mark < 0 ? null : _tree.Lower(mark);
    }

    private FrameMood Govern(FrameMood mood, int clause, int head, int step) =>
        _tree.Relation(clause) switch
        {
            "xcomp" => Complement(mood, head, step, isOpen: true),
            "ccomp" or "csubj" => Complement(mood, head, step, isOpen: false),
            "advcl" => Adverbial(mood, clause, head, step),
            "acl" => OfNoun(mood, clause, head, step),
            _ => mood,
        };

    private FrameMood Complement(FrameMood mood, int head, int step, bool isOpen)
    {
        var outer = Of(head, step + 1);
        var lemma = _frames.Lemma(head);
        var governed = GoverningWords.Of(lemma, isOpen);
        switch (governed)
        {
            case Governing.Denies:
                return mood with
                {
                    Modality = Modality.Denied,
                    Claimant = _frames.SubjectOf(head).Token,
                    IsHearsay = true,
                };
            case Governing.Implies:
                return mood.Under(outer.Modality) with
                {
                    IsNegated = mood.IsNegated || (outer.IsNegated && isOpen),
                    Tense = outer.Tense ?? mood.Tense,
                    IsHearsay = mood.IsHearsay || outer.IsHearsay,
                    Claimant = outer.Claimant,
                };
            case Governing.ImpliesNot:
                return mood.Under(outer.Modality) with
                {
                    IsNegated = mood.IsNegated == outer.IsNegated,
                    Tense = outer.Tense,
                };
            case Governing.Doubts:
                return mood.Under(Modality.Possible).Under(outer.Modality) with
                {
                    IsNegated = mood.IsNegated || outer.IsNegated,
                };
            case Governing.Plans:
                return mood.Under(Modality.Planned).Under(outer.Modality) with
                {
                    IsNegated = mood.IsNegated || outer.IsNegated,
                    Tense = Tense.Future,
                };
            default:
                return mood.Under(
                    outer.Modality == Modality.Conditional ? Modality.Conditional : Modality.Asserted
                ) with
                {
                    IsHearsay = true,
                    Claimant = _frames.SubjectOf(head).Token,
                };
        }
    }

    private FrameMood Adverbial(FrameMood mood, int clause, int head, int step)
    {
        var mark = Mark(clause);
        var outer = Of(head, step + 1);
        mood = mood with
        {
            IsHearsay = mood.IsHearsay || outer.IsHearsay,
            Claimant = mood.Claimant < 0 ? outer.Claimant : mood.Claimant,
        };
        if (
            mark is not null
            && VerbLexicon.IsGerund(_tree.Lower(clause))
            && CrimeStages.OfVerb(_frames.Lemma(head)) is { } stage
        )
        {
            return mood.AsCrime(stage, _frames.ActorOf(head));
        }

        return mark switch
        {
            "if" or "unless" or "whether" or "lest" or "provided" => mood.Under(Modality.Conditional),
            "to" => mood.Under(Modality.Planned).Under(outer.Modality) with { Tense = Tense.Future },
            "without" or "instead" or "rather" => mood with { IsNegated = true },
            "before" or "until" or "till" or "as" when _tree.ChildWord(clause, "if", "though") >= 0 => mood.Under(
                Modality.Possible
            ),
            _ when VerbLexicon.IsGerund(_tree.Lower(clause)) => mood.Under(outer.Modality),
            _ => mood,
        };
    }

    private FrameMood OfNoun(FrameMood mood, int clause, int noun, int step)
    {
        var mark = Mark(clause);
        if (mark is null)
        {
            return mood;
        }

        var word = _tree.Lower(noun);
        var above = _tree.Head(noun);
        if (VerbLexicon.IsGerund(_tree.Lower(clause)))
        {
            var stage = (above >= 0 ? CrimeStages.OfVerb(_frames.Lemma(above)) : null) ?? CrimeStages.OfNoun(word);
            return stage is { } known ? mood.AsCrime(known, above >= 0 ? _frames.ActorOf(above) : ClauseFrame.None)
                : GoverningWords.IsDoubtNoun(word) ? mood.Under(Modality.Possible)
                : mood;
        }

        if (mark == "to")
        {
            var isPossible =
                word
                is "ability"
                    or "chance"
                    or "opportunity"
                    or "right"
                    or "power"
                    or "way"
                    or "reason"
                    or "incentive";
            var outer = above >= 0 && _tree.Part(above) == "VERB" ? Of(above, step + 1) : new FrameMood();
            return mood.Under(isPossible ? Modality.Possible : Modality.Planned).Under(outer.Modality) with
            {
                IsNegated = mood.IsNegated || outer.IsNegated || word is "failure" or "refusal" or "inability",
                Tense = Tense.Future,
            };
        }

        return word is "fact" or "day" or "moment" or "time" ? mood : mood with { IsHearsay = true };
    }
}
