using static EntityGraph.PronounFeature;

namespace EntityGraph;

/// <summary>A pronoun and a mention while their features are filled in.</summary>
internal readonly ref struct PronounPair
{
    private const int MostOthers = 6;
    private const int MostDepth = 8;

    // Sentences before the pronoun that are looked at.
    private const int Window = 8;

    private readonly PronounText _text;
    private readonly PronounWord _pronoun;
    private readonly PronounMention _mention;
    private readonly Span<float> _values;

    public PronounPair(PronounText text, PronounWord pronoun, PronounMention mention, Span<float> values)
    {
        _text = text;
        _pronoun = pronoun;
        _mention = mention;
        _values = values;
    }

    public void Fill()
    {
        var role = PronounFeatures.RoleOf(_text, _pronoun);
        FillPronoun(role);
        FillPlace();
        FillRole();
        FillBoth(role);
        FillGroup();
        FillPronouns();
        FillWords();
    }

    private void FillPronoun(GrammarRole role)
    {
        Set(IsMasculine, _pronoun.Class == PronounClass.Masculine);
        Set(IsFeminine, _pronoun.Class == PronounClass.Feminine);
        Set(IsThing, _pronoun.Class == PronounClass.Thing);
        Set(PronounFeature.IsPlural, _pronoun.Class == PronounClass.Plural);
        Set(PronounIsSubject, role == GrammarRole.Subject);
        Set(PronounIsObject, role == GrammarRole.VerbObject);
        Set(PronounIsOblique, role is GrammarRole.Oblique or GrammarRole.NounModifier);
        Set(PronounIsPossessive, role == GrammarRole.Possessive);
        Set(PronounIsReflexive, _pronoun.IsReflexive);
        Set(PronounIsQuoted, _text.IsQuoted(_pronoun.Token));
        Set(PronounOpensSentence, _pronoun.Token <= SentenceStart(_text.SentenceOf(_pronoun.Token)) + 1);
    }

    private void FillPlace()
    {
        var back = _text.SentenceOf(_pronoun.Token) - _mention.Sentence;
        var (start, end) = (_mention.Candidate.Start, _mention.Candidate.End);
        Set(SameSentence, back == 0);
        Set(OneSentenceBack, back == 1);
        Set(TwoSentencesBack, back == 2);
        Set(FurtherBack, back > 2);
        Set(AfterPronoun, start > _pronoun.Token && back == 0);
        Set(LaterSentence, back < 0);
        var distance = start > _pronoun.Token ? start - _pronoun.Token : _pronoun.Token - end;
        this[TokenDistance] = PronounFeatures.LogDistance(Math.Max(0, distance));
        var (from, to) = start > _pronoun.Token ? (_pronoun.Token, start) : (end, _pronoun.Token);
        var (others, subjects, before) = (0, 0, 0);
        foreach (var other in Near())
        {
            if (other.Candidate.Group == _mention.Candidate.Group || other.Candidate.Kind != _mention.Candidate.Kind)
            {
                continue;
            }

            before += other.Candidate.Start < _pronoun.Token ? 1 : 0;
            if (other.Candidate.Start >= from && other.Candidate.Start < to)
            {
                others++;
                subjects += other.Role == GrammarRole.Subject ? 1 : 0;
            }
        }

        this[OthersBetween] = PronounFeatures.Scaled(others, MostOthers);
        Set(NoneBetween, others == 0);
        Set(OneBetween, others == 1);
        this[SubjectsBetween] = PronounFeatures.Scaled(subjects, 3);
        Set(OpensItsSentence, start <= SentenceStart(_mention.Sentence) + 1);
        Set(OpensText, _mention.Sentence == 0);
        Set(OnlyOneBefore, before == 0);
    }

    private void FillRole()
    {
        Set(IsSubject, _mention.Role == GrammarRole.Subject);
        Set(IsObject, _mention.Role == GrammarRole.VerbObject);
        Set(IsOblique, _mention.Role == GrammarRole.Oblique);
        Set(IsNounModifier, _mention.Role == GrammarRole.NounModifier);
        Set(IsPossessive, _mention.Role == GrammarRole.Possessive);
        Set(HasOtherRole, _mention.Role == GrammarRole.Other);
        Set(IsMainSubject, _mention.Role == GrammarRole.Subject && _text.Clauses.Outer(_mention.Clause) < 0);
        Set(IsJoined, _mention.IsJoined);
        Set(IsApposition, _mention.IsApposition);
        Set(IsInName, _mention.IsInName);
        Set(IsBracketed, _mention.IsBracketed);
        this[PronounFeature.Depth] = PronounFeatures.Scaled(_mention.Depth, MostDepth);
        var (quote, own) = (_text.QuoteOf(_mention.Head), _text.QuoteOf(_pronoun.Token));
        Set(PronounFeature.IsQuoted, quote >= 0);
        Set(InSameQuote, quote >= 0 && quote == own);
        Set(OutsideQuoteOfPronoun, own >= 0 && quote != own);
        Set(
            IsSpeakerOfQuote,
            own >= 0
                && quote < 0
                && _mention.Role == GrammarRole.Subject
                && Math.Abs(_text.SentenceOf(_pronoun.Token) - _mention.Sentence) <= 1
        );
    }

    private void FillBoth(GrammarRole role)
    {
        var clauses = _text.Clauses;
        Set(SameRole, role == _mention.Role);
        Set(BothSubjects, role == GrammarRole.Subject && _mention.Role == GrammarRole.Subject);
        Set(
            BothObjects,
            role is GrammarRole.VerbObject or GrammarRole.Oblique
                && _mention.Role is GrammarRole.VerbObject or GrammarRole.Oblique
        );
        Set(Barred, PronounBinding.IsBarred(_text, _pronoun, _mention));
        if (_text.SentenceOf(_pronoun.Token) != _mention.Sentence)
        {
            return;
        }

        var clause = clauses.Clause(_pronoun.Token);
        var isSubject = _mention.Role == GrammarRole.Subject;
        var outer = clauses.Outer(clause);
        Set(SameClause, clause == _mention.Clause);
        Set(SameClauseSubject, clause == _mention.Clause && isSubject);
        Set(PossessiveOfSameClauseSubject, clause == _mention.Clause && isSubject && role == GrammarRole.Possessive);
        Set(SubjectOfOuterClause, isSubject && outer == _mention.Clause);
        Set(ObjectOfOuterClause, !isSubject && outer == _mention.Clause);
        var further = outer < 0 ? -1 : clauses.Outer(outer);
        Set(
            SubjectOfFurtherClause,
            isSubject && further >= 0 && (further == _mention.Clause || clauses.Outer(further) == _mention.Clause)
        );
        Set(SubjectOfJoinedClause, isSubject && clauses.Relation(clause) == "conj" && outer == _mention.Clause);
        var subject = clauses.SubjectOf(clause);
        Set(SubjectOfClause, subject >= 0 && subject == _mention.Head);
        Set(ModifiedByClause, clauses.Relation(clause) == "acl" && clauses.Head(clause) == _mention.Head);
        Set(
            CommandsPronoun,
            clauses.Head(_mention.Head) >= 0 && clauses.IsUnder(_pronoun.Token, clauses.Head(_mention.Head))
        );
        Set(UnderSameNoun, clauses.IsUnder(_pronoun.Token, _mention.Head));
        Set(
            PossessorBefore,
            _mention.Role == GrammarRole.Possessive && role == GrammarRole.Possessive && clause == _mention.Clause
        );
    }

    private void FillGroup()
    {
        var number = _mention.Candidate.Group;
        var group = _text.Groups[number];
        this[GroupCount] = PronounFeatures.Scaled(group.Size - 1, 4);
        Set(GroupIsMostFrequent, group.Size == _text.LargestGroup && _text.HasOneLargestGroup);
        var sentence = _text.SentenceOf(_pronoun.Token);
        var own = Math.Abs(_pronoun.Token - _mention.Head);
        var (nearest, inSentence, subject, before) = (true, false, false, false);
        foreach (var other in Near())
        {
            if (other.Candidate.Group != number)
            {
                continue;
            }

            nearest &= Math.Abs(_pronoun.Token - other.Head) >= own || other.Head > _pronoun.Token;
            var isBefore = other.Head < _pronoun.Token;
            inSentence |= isBefore && other.Sentence == sentence;
            subject |= isBefore && other.Sentence == sentence && other.Role == GrammarRole.Subject;
            before |= other.Sentence == sentence - 1 && other.Role == GrammarRole.Subject;
        }

        Set(IsNearestOfGroup, nearest);
        Set(GroupNearer, !nearest);
        Set(GroupInPronounSentence, inSentence);
        Set(GroupSubjectInSentence, subject);
        Set(GroupSubjectBefore, before);
        Set(GroupOpensText, group.OpensText);
        Set(GroupIsNamedInFull, group.IsInFull);
    }

    private void FillPronouns()
    {
        var sentence = _text.SentenceOf(_pronoun.Token);
        var (start, end) = (_mention.Candidate.Start, _mention.Candidate.End);
        var (from, to) = start > _pronoun.Token ? (_pronoun.Token + 1, start) : (end, _pronoun.Token);
        var (between, subjects, beforeMention, beforeInSentence, after, first) = (0, false, false, false, false, true);
        foreach (
            var other in _text.PronounsIn(
                Math.Min(_mention.Sentence, sentence - Window),
                Math.Max(_mention.Sentence, sentence)
            )
        )
        {
            if (other.Class != _pronoun.Class || other.Token == _pronoun.Token)
            {
                continue;
            }

            first &= other.Token > _pronoun.Token;
            if (other.Token >= from && other.Token < to)
            {
                between++;
                subjects |= PronounFeatures.RoleOf(_text, other) == GrammarRole.Subject;
            }

            beforeMention |=
                other.Token < start
                && other.Token < _pronoun.Token
                && _text.SentenceOf(other.Token) == _mention.Sentence;
            beforeInSentence |=
                other.Token < _pronoun.Token && _text.SentenceOf(other.Token) == _text.SentenceOf(_pronoun.Token);
            after |= other.Token > _pronoun.Token && _text.SentenceOf(other.Token) == _text.SentenceOf(_pronoun.Token);
        }

        this[PronounsBetween] = PronounFeatures.Scaled(between, 4);
        Set(NoPronounBetween, between == 0);
        Set(SubjectPronounBetween, subjects);
        Set(PronounBeforeMention, beforeMention);
        Set(PronounBeforeInSentence, beforeInSentence);
        Set(PronounAfterInSentence, after);
        Set(FirstPronoun, first);
    }

    private void FillWords()
    {
        var candidate = _mention.Candidate;
        var said = _text.Groups[candidate.Group].Said;
        var isGendered = _pronoun.Class is PronounClass.Masculine or PronounClass.Feminine;
        Set(SaidToAgree, isGendered && said == _pronoun.Class);
        Set(SaidToDisagree, isGendered && said is { } told && told != _pronoun.Class);
        Set(IsPerson, candidate.Kind == MentionKind.Person);
        Set(IsOrganisation, candidate.Kind == MentionKind.Organisation);
        Set(IsPlace, candidate.Kind is MentionKind.Country or MentionKind.Location or MentionKind.Nationality);
        Set(IsOther, candidate.Kind == MentionKind.Other);
        Set(IsOneWord, candidate.End - candidate.Start == 1);
        Set(IsLong, candidate.End - candidate.Start > 3);
        Set(IsPluralName, _text.Clauses.Relation(_mention.Head) != "conj" && HasJoined());
    }

    private bool HasJoined()
    {
        var sentence = _text.Document.Tokenized.Sentences[_mention.Sentence];
        for (
            var token = _mention.Candidate.End;
            token < Math.Min(sentence.TokenEnd, _mention.Candidate.End + 8);
            token++
        )
        {
            if (_text.Clauses.Relation(token) == "conj" && _text.Clauses.Head(token) == _mention.Head)
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<PronounMention> Near()
    {
        var sentence = _text.SentenceOf(_pronoun.Token);
        return _text.MentionsIn(Math.Min(_mention.Sentence, sentence - Window), Math.Max(_mention.Sentence, sentence));
    }

    private int SentenceStart(int sentence) => _text.Document.Tokenized.Sentences[sentence].TokenStart;

    private void Set(PronounFeature feature, bool value) => _values[(int)feature] = value ? 1 : 0;

    private float this[PronounFeature feature]
    {
        set => _values[(int)feature] = value;
    }
}
