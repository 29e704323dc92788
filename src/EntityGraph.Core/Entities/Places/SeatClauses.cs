using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Tells from the syntax of its clause whether a capital stands for its government: "Jakarta gives us permits", "a note
/// from Ottawa".
/// </summary>
/// <remarks>
/// A town may be lived in, visited, shaken and praised; only governments buy, answer and are written to. Without trees
/// it knows nothing.
/// </remarks>
internal sealed class SeatClauses(AnnotatedDocument document)
{
    private const int MostJoined = 4;

    // What towns do, too.
    private static readonly WordSet s_townVerbs = new(
        "lie lies lay sit sits sat stand stands stood boast boasts boasted host hosts hosted see experience "
            + "experiences experienced suffer suffers "
            + "suffered wake wakes woke awoke grow grows grew sprawl sprawls sprawled face faces faced remain "
            + "remains remained become becomes became "
            + "have has had get gets got turn turns turned celebrate celebrates celebrated shake shook burn "
            + "burns burned freeze freezes froze flood "
            + "fall falls fell rise rises rose lead leads led lack lacks lacked house houses housed draw draws "
            + "drew attract attracts attracted record "
            + "records recorded rank ranks ranked top topped beat beats win wins won lose loses lost play "
            + "plays played need needs needed sleep sleeps "
            + "slept change changes mourn mourned brace braces braced swelter sweltered shut reopen reopened "
            + "close closes closed empty feature features "
            + "featured include includes included go goes went come comes came look looks looked live lives "
            + "lived sink sinks survive survives "
            + "survived mean means meant make makes made enjoy enjoys enjoyed bustle bustles reach reaches "
            + "reached start "
            + "starts started begin begins began open opens opened stay stays stayed miss misses missed roar "
            + "shine shone serve serves served echo"
    );

    // Only governments have these.
    private static readonly WordSet s_stances = new(
        "objection objections right reason comment doubt doubts intention intentions plan plans interest "
            + "claim duty say reservations qualms policy answer "
            + "complaint complaints obligation objective leverage veto"
    );

    private static readonly WordSet s_owned = new(
        "permission approval consent blessing request requests reply apology threat threats promise promises "
            + "assurance assurances guarantee guarantees ultimatum "
            + "veto denial concession concessions instructions orders silence warnings statement statements "
            + "sanctions invitation"
    );

    private static readonly WordSet s_passives = new(
        "informed consulted invited told warned notified asked urged accused represented convinced persuaded "
            + "assured briefed blamed criticised criticized "
            + "obliged committed offered prepared expected"
    );

    private static readonly WordSet s_affected = new(
        "inform informed informs notify notified consult consulted irritate irritated ignore ignored ignores "
            + "trust trusted offend offended defy "
            + "defied lobby lobbied isolate isolated reassure reassured reassures appease appeased petition "
            + "petitioned oppose opposed help helped helps follow "
            + "followed follows let lets mention mentioned represent represents represented contact contacted "
            + "embarrass embarrassed punish punished alarm alarmed "
            + "unsettle unsettled please pleased reward rewarded sue sued join joined mollify mollified test "
            + "tests tested need needs offer offers offered invite "
            + "invited"
    );

    private static readonly WordSet s_addressing = new(
        "apologise apologised apologises apologize apologized apologizes appeal appealed appeals complain "
            + "complained complains reply replied respond responded "
            + "write wrote written writes report bow bowed yield yielded submit submitted turn quarrel "
            + "quarrels quarrelled quarreled negotiate negotiated agree "
            + "agreed side sided sides cooperate cooperated disagree disagreed broke protest protested "
            + "protests retaliate retaliated promise promised close loyal "
            + "friendly hostile addressed beholden allied angry furious patient frank ready sell sold deal "
            + "speak speaks spoke talk talked negotiating"
    );

    private static readonly WordSet s_dealings = new(
        "note notes letter letters message messages apology reply answer request requests demand demands "
            + "offer offers signal signals support aid pressure "
            + "permission approval response criticism denial promise promises loyalty order orders invitation "
            + "assurance assurances guarantee guarantees "
            + "concession concessions threat threats ally allies talks ties relations agreement deal treaty "
            + "quarrel row dispute complaint complaints "
            + "instructions help backing silence objections refusal ultimatum gift gesture debt"
    );

    private readonly ImmutableArray<SyntaxWord> _words = document.SyntaxLayer?.Words ?? [];

    /// <summary>True for a noun that a capital has only as its government: "permission", "objection".</summary>
    public static bool IsGovernments(ReadOnlySpan<char> noun) => s_owned.Contains(noun) || s_stances.Contains(noun);

    /// <summary>True where the name is the subject, or "by" agent, of what only a government does.</summary>
    public bool Acts(int first, int next)
    {
        if (_words.IsEmpty)
        {
            return false;
        }

        if (ActsInRelative(Head(first, next), next))
        {
            return true;
        }

        var head = Joined(Head(first, next));
        var verb = _words[head].Head;
        if (verb < 0)
        {
            return false;
        }

        return _words[head].Relation switch
        {
            "nsubj" => IsGovernments(verb),
            "nsubj:pass" => s_passives.Contains(Lower(verb)),
            "obl:agent" => _words[verb].PartOfSpeech == "VERB",
            _ => false,
        };
    }

    // "Ankara, which rejected the plan"; "it was Honiara that asked".
    private bool ActsInRelative(int head, int next)
    {
        var pronoun = next < _words.Length && Lower(next) == "," ? next + 1 : next;
        return pronoun < _words.Length
            && Lower(pronoun) is "which" or "that" or "who"
            && _words[pronoun].Relation == "nsubj"
            && _words[pronoun].Head is >= 0 and var verb
            && _words[verb].Relation == "acl:relcl"
            && _words[verb].Head == head
            && IsGovernments(verb);
    }

    private bool IsGovernments(int verb) =>
        _words[verb].PartOfSpeech == "VERB"
        && (!s_townVerbs.Contains(Lower(verb)) || (Lower(verb) is "has" or "had" or "have" && HasStance(verb)));

    /// <summary>True where the name is spoken to, dealt with, blamed.</summary>
    public bool IsAddressed(int first, int next)
    {
        if (_words.IsEmpty)
        {
            return false;
        }

        var head = Joined(Head(first, next));
        var governor = _words[head].Head;
        if (governor < 0)
        {
            return false;
        }

        var word = Lower(governor);
        switch (_words[head].Relation)
        {
            case "obj" or "iobj":
                return _words[governor].PartOfSpeech == "VERB" && (s_affected.Contains(word) || IsSayingTo(word));
            case "obl" or "nmod":
                var preposition = Preposition(head, first);
                return preposition switch
                {
                    "to" or "against" or "with" => s_addressing.Contains(word) || s_dealings.Contains(word),
                    "from" or "between" => s_dealings.Contains(word),
                    "of" => word is "ally" or "allies" or "demands" or "critic" or "critics",
                    _ => false,
                };
            default:
                return false;
        }
    }

    // "Accused", "urged", "told": the object is told or meant.
    private static bool IsSayingTo(string word)
    {
        foreach (var (entry, _) in CueLexicon.Default.Find(word))
        {
            if (entry.Particle.Length == 0 && entry.Has(CueFrames.Target | CueFrames.Audience))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasStance(int verb)
    {
        for (var token = verb + 1; token < Math.Min(_words.Length, verb + 6); token++)
        {
            if (_words[token].Head == verb && _words[token].Relation == "obj")
            {
                return s_stances.Contains(Lower(token));
            }
        }

        return false;
    }

    private string Preposition(int head, int first)
    {
        for (var token = Math.Max(0, first - 2); token < first; token++)
        {
            if (_words[token].Head == head && _words[token].Relation == "case")
            {
                return Lower(token);
            }
        }

        // A joined name has its own preposition, or that of the first.
        for (var token = Math.Max(0, head - 2); token < head; token++)
        {
            if (_words[token].Head == head && _words[token].Relation == "case")
            {
                return Lower(token);
            }
        }

        return "";
    }

    private int Head(int first, int next)
    {
        for (var token = first; token < next; token++)
        {
            if (_words[token].Head < first || _words[token].Head >= next)
            {
                return token;
            }
        }

        return first;
    }

    // "Tallinn, Riga and Vilnius": what is done to the first is done to all.
    private int Joined(int head)
    {
        for (
            var step = 0;
            step < MostJoined
                && _words[head].Relation == "conj"
                && _words[head].Head is >= 0 and var other
                && _words[other].PartOfSpeech == "PROPN";
            step++
        )
        {
            head = other;
        }

        return head;
    }

    private string Lower(int token) =>
        document.Tokenized.Slice(document.Tokenized.Tokens[token]).ToString().ToLowerInvariant();
}
