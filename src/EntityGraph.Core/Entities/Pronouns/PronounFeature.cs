namespace EntityGraph;

/// <summary>
/// What is asked of a pronoun and one mention that it may mean: yes (1) or no (0), where nothing else is said.
/// </summary>
public enum PronounFeature
{
#pragma warning disable CS1591 // One name each; the groups are described.
    // What the pronoun is and does.
    IsMasculine,
    IsFeminine,
    IsThing,
    IsPlural,
    PronounIsSubject,
    PronounIsObject,
    PronounIsOblique,
    PronounIsPossessive,
    PronounIsReflexive,
    PronounIsQuoted,
    PronounOpensSentence,

    // Where the mention stands.
    SameSentence,
    OneSentenceBack,
    TwoSentencesBack,
    FurtherBack,
    AfterPronoun,
    LaterSentence,
    TokenDistance,
    OthersBetween,
    NoneBetween,
    OneBetween,
    SubjectsBetween,
    OpensItsSentence,
    OpensText,
    OnlyOneBefore,

    // What the mention does.
    IsSubject,
    IsObject,
    IsOblique,
    IsNounModifier,
    IsPossessive,
    HasOtherRole,
    IsMainSubject,
    IsJoined,
    IsApposition,
    IsInName,
    IsBracketed,
    IsQuoted,
    IsSpeakerOfQuote,
    InSameQuote,
    OutsideQuoteOfPronoun,
    Depth,

    // How both hang together.
    SameRole,
    BothSubjects,
    BothObjects,
    SameClause,
    SameClauseSubject,
    SubjectOfClause,
    SubjectOfOuterClause,
    SubjectOfFurtherClause,
    SubjectOfJoinedClause,
    PossessiveOfSameClauseSubject,
    ModifiedByClause,
    UnderSameNoun,
    CommandsPronoun,
    Barred,
    ObjectOfOuterClause,
    PossessorBefore,

    // What the other mentions of the same thing do.
    GroupCount,
    GroupIsMostFrequent,
    IsNearestOfGroup,
    GroupNearer,
    GroupInPronounSentence,
    GroupSubjectInSentence,
    GroupSubjectBefore,
    GroupOpensText,
    GroupIsNamedInFull,

    // Other pronouns of the same class.
    PronounsBetween,
    NoPronounBetween,
    PronounBeforeMention,
    PronounBeforeInSentence,
    SubjectPronounBetween,
    PronounAfterInSentence,
    FirstPronoun,

    // What words say outright.
    SaidToAgree,
    SaidToDisagree,
    IsPerson,
    IsOrganisation,
    IsPlace,
    IsOther,
    IsOneWord,
    IsLong,
    IsPluralName,
#pragma warning restore CS1591
}
