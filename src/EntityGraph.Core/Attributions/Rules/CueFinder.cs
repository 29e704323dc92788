namespace EntityGraph;

/// <summary>
/// Finds verbs of the lexicon that are verbs where they stand, with their auxiliaries, adverbs and negation.
/// </summary>
internal sealed class CueFinder(AttributionText text)
{
    // Their plural or base form is a noun more often than a verb in news.
    private static readonly HashSet<string> s_nouns = new(
        (
            "claim report call hope plan fear promise note demand question request estimate worry support "
            + "doubt wish state remark comment "
            + "tweet post praise blame attack offer favor favour view quote answer reply signal hint forecast "
            + "pledge vow aim order press rebuke "
            + "salute welcome cheer credit honour fault slate pan rap rip bash name brand label term text "
            + "email e-mail blog caption joke boast "
            + "wonder protest brief address voice tout detail outline highlight show find guess cry shout yell "
            + "scream chant laugh smile nod sigh "
            + "back regard mention dispute object read doubt feel reference charge request alert query counter "
            + "concern resolve caution "
            + "question insult taunt rail slam blast threat issue compliment champion"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> s_catenatives = new(
        (
            "went continued continues expected planned plans seemed appeared used wants wanted tried "
            + "began going set likely due about able next ready happy quick moved rushed sought "
            + "scheduled supposed"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> s_leading = new(
        "also never not n't repeatedly once again just still always often even already only later then".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The cue whose verb is <paramref name="token"/>; null where it is none.</summary>
    public CueMatch? At(int token)
    {
        var sentence = text.Sentence(token);
        if (
            text.MentionAt(token) >= 0
            || (
                text.IsCapital(token)
                && sentence.Zone != ZoneKind.Title
                && token != sentence.TokenStart
                && text.At(token - 1) is not ("“" or "\"")
            )
        )
        {
            return null;
        }

        if (IsHyphened(token))
        {
            return null;
        }

        foreach (var (entry, form) in CueLexicon.Default.Find(text.At(token)))
        {
            if (HasParticle(entry, token) && Match(token, entry, form, sentence) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    private bool IsHyphened(int token) =>
        (text.At(token - 1) == "-" && text.Tokens[token - 1].Span.End == text.Tokens[token].Span.Start)
        || (text.At(token + 1) == "-" && text.Tokens[token + 1].Span.Start == text.Tokens[token].Span.End);

    private bool HasParticle(CueEntry entry, int token)
    {
        for (var i = 0; i < entry.Particle.Length; i++)
        {
            if (text.At(token + 1 + i) != entry.Particle[i])
            {
                return false;
            }
        }

        return true;
    }

    private CueMatch? Match(int token, CueEntry entry, VerbForm form, Sentence sentence)
    {
        var group = new Group();
        var start = WalkLeft(token, form, sentence.TokenStart, group);
        if (!IsVerb(token, start, form, group, sentence))
        {
            return null;
        }

        var passive = group.LastBe && form is VerbForm.Past or VerbForm.Participle && group.LastBe;
        return new CueMatch(token, new TokenRange(start, token + 1 + entry.Particle.Length), entry, form)
        {
            Negated = group.Negated,
            Modality =
                group.Future ? Modality.Planned
                : group.Possible ? Modality.Possible
                : Modality.Asserted,
            Passive = passive,
            IsParticiple = form == VerbForm.Gerund && !group.Be,
        };
    }

    private int WalkLeft(int token, VerbForm form, int floor, Group group)
    {
        var start = token;
        var kept = token;
        while (start > floor)
        {
            var word = text.At(start - 1);
            if (text.QuoteAt(start - 1) != text.QuoteAt(token))
            {
                break;
            }

            if (
                FunctionWords.Auxiliaries.Contains(word)
                && !(word == "'s" && text.IsCapital(start - 2) && form != VerbForm.Gerund && form != VerbForm.Past)
            )
            {
                group.Add(word, kept == token || !group.HasAuxiliary);
                kept = --start;
            }
            else if (FunctionWords.Negations.Contains(word))
            {
                group.Negated = true;
                kept = --start;
            }
            else if (WordClasses.IsAdverb(text, start - 1) && start - 1 > floor)
            {
                start--;
                kept = s_leading.Contains(word) || word.EndsWith("ly", StringComparison.Ordinal) ? start : kept;
            }
            else if (word == "to" && form == VerbForm.Base && start == kept)
            {
                var chain = text.At(start - 2) == "on" ? start - 3 : start - 2;
                if (chain < floor || !(s_catenatives.Contains(text.At(chain)) || Abstentions.IsOne(text.At(chain))))
                {
                    group.Infinitive = true;
                    break;
                }

                group.AddChain(text.At(chain));
                start = kept = chain;
            }
            else
            {
                break;
            }
        }

        return kept;
    }

    private bool IsVerb(int token, int start, VerbForm form, Group group, Sentence sentence)
    {
        var previous = text.At(start - 1);
        var lemmaIsNoun = IsNounForm(token, form);
        if (start <= sentence.TokenStart)
        {
            return form == VerbForm.Gerund
                || (sentence.Zone == ZoneKind.Title && !lemmaIsNoun && form == VerbForm.Past);
        }

        switch (form)
        {
            case VerbForm.Base:
                return !group.Infinitive
                    && (
                        group.HasAuxiliary
                        || (previous is "i" or "we" or "you" or "they" or "who" && !group.Be)
                        || (
                            !lemmaIsNoun
                            && text.At(token) == "say"
                            && (text.IsWord(start - 1) || previous is "," or ")" or "%")
                            && previous != "'s"
                        )
                        || (IsPlural(start - 1) && (!lemmaIsNoun || OpensContent(token + 1)))
                    );
            case VerbForm.Third:
                return !group.HasAuxiliary
                    && (text.IsWord(start - 1) || previous is "," or ")" or "”" or "\"" or "’" or "'")
                    && !FunctionWords.Determiners.Contains(previous)
                    && !FunctionWords.Prepositions.Contains(previous)
                    && (
                        !lemmaIsNoun
                        || (
                            OpensContent(token + 1)
                            && (
                                text.IsCapital(start - 1)
                                || FunctionWords.Singular.Contains(previous)
                                || previous is "it" or "who" or ","
                            )
                        )
                    );
            case VerbForm.Past:
                return group.HasAuxiliary
                    || (
                        (!FunctionWords.Determiners.Contains(previous) || FunctionWords.Pronouns.Contains(previous))
                        && !FunctionWords.Prepositions.Contains(previous)
                        && previous is not ("'s" or "to" or "newly" or "most")
                    );
            case VerbForm.Participle:
                return group.Have || group.Be;
            default:
                return group.Be
                    || (previous is "," or "and" or "but" || WordClasses.IsDash(previous) || text.IsWord(start - 1))
                        && !FunctionWords.Determiners.Contains(previous);
        }
    }

    private bool IsNounForm(int token, VerbForm form)
    {
        var word = text.At(token);
        return form switch
        {
            VerbForm.Base => s_nouns.Contains(word),
            VerbForm.Third => s_nouns.Contains(word[..^1])
                || (word.EndsWith("ies", StringComparison.Ordinal) && s_nouns.Contains(word[..^3] + "y")),
            _ => false,
        };
    }

    private bool OpensContent(int token)
    {
        var word = text.At(token);
        return word is "that" or "," or ":" or "“" or "\"" or "for" or "on" or "it"
            || text.IsCapital(token)
            || FunctionWords.Determiners.Contains(word)
            || FunctionWords.Pronouns.Contains(word)
            || text.QuoteAt(token) != text.QuoteAt(token - 1);
    }

    private bool IsPlural(int token)
    {
        var word = text.At(token);
        return word is "people" or "police" or "men" or "women" or "media" or "some" or "many" or "others" or "most"
            || (
                word.Length > 3
                && word[^1] == 's'
                && word[^2] != 's'
                && !FunctionWords.Determiners.Contains(word)
                && word is not ("this" or "his" or "its")
                && !text.IsName(token)
            );
    }

    private sealed class Group
    {
        public bool HasAuxiliary { get; private set; }

        public bool Have { get; private set; }

        public bool Be { get; private set; }

        public bool LastBe { get; private set; }

        public bool Negated { get; set; }

        public bool Future { get; private set; }

        public bool Possible { get; private set; }

        public bool Infinitive { get; set; }

        public void Add(string word, bool last)
        {
            HasAuxiliary = true;
            Have |= FunctionWords.Have.Contains(word);
            Be |= FunctionWords.Be.Contains(word);
            LastBe |= last && FunctionWords.Be.Contains(word);
            Future |= FunctionWords.Future.Contains(word);
            Possible |= FunctionWords.Possible.Contains(word);
            Negated |= FunctionWords.Negations.Contains(word);
        }

        public void AddChain(string word)
        {
            HasAuxiliary = true;
            Negated |= Abstentions.IsOne(word);
            Future |=
                word
                    is "expected"
                        or "planned"
                        or "plans"
                        or "set"
                        or "due"
                        or "about"
                        or "going"
                        or "likely"
                        or "scheduled"
                        or "wants"
                        or "wanted"
                        or "supposed";
        }
    }
}
