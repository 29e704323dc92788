using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Finds the several that "they" means where a text has just spoken of them together: joined names, "the two leaders",
/// an earlier "they".
/// </summary>
/// <remarks>
/// In the pronoun's sentence or the one before, on the same side of quotation marks. What acts is taken before what
/// does not; where other people or bodies in the plural ("residents") or another who acts stand between, the pronoun is
/// left to the ranker.
/// </remarks>
internal sealed class PluralPronouns
{
    /// <summary>The score of such a pronoun: a rank, not a measured share.</summary>
    public const double Score = 0.7;

    private readonly PronounText _text;
    private readonly List<PluralAntecedent> _antecedents;

    public PluralPronouns(ResolvedDocument document, PronounText text, Dictionary<EntityId, int> numbers)
    {
        _text = text;
        var tokens = document.Tokenized;
        var joined = new NamedGroups(document).All.Select(group =>
            (
                Start: tokens.TokenIndexAt(group.Start),
                End: tokens.TokenIndexAt(group.End - 1) + 1,
                Members: group.Members.Select(member => numbers[member.Entity]).ToImmutableArray()
            )
        );
        var plurals = document
            .Annotated.Mentions.Where(mention => !document.Entities.Mentions[mention.Id].Members.IsEmpty)
            .Select(mention =>
                (
                    Start: tokens.TokenIndexAt(mention.Span.Start),
                    End: tokens.TokenIndexAt(mention.Span.End - 1) + 1,
                    Members: document
                        .Entities.Mentions[mention.Id]
                        .Members.Select(member => numbers[member])
                        .ToImmutableArray()
                )
            );
        _antecedents =
        [
            .. joined
                .Concat(plurals)
                .Select(one => new PluralAntecedent(one.Start, one.End, IsSubject(one.Start, one.End), one.Members))
                .OrderBy(one => one.End),
        ];
    }

    /// <summary>The members; empty where the text did not just speak of several.</summary>
    public ImmutableArray<int> Find(PronounWord pronoun)
    {
        var sentence = _text.SentenceOf(pronoun.Token);
        for (var index = _antecedents.Count - 1; index >= 0; index--)
        {
            var one = _antecedents[index];
            var back = sentence - _text.SentenceOf(one.Start);
            if (back > 1)
            {
                break;
            }

            if (one.End > pronoun.Token || back < 0 || !IsHeard(one.Start, pronoun.Token))
            {
                continue;
            }

            if (!HasOther(one.End, pronoun.Token) && Reaches(one, pronoun, back))
            {
                Remember(pronoun, one.Members);
                return one.Members;
            }

            return [];
        }

        return [];
    }

    // Those who act are taken up by any pronoun; others by one that opens the next sentence.
    private bool Reaches(PluralAntecedent one, PronounWord pronoun, int back) =>
        back == 0
            ? one.IsSubject
            : !HasSubject(_text.Document.Tokenized.Sentences[_text.SentenceOf(pronoun.Token)].TokenStart, pronoun.Token)
                && (one.IsSubject || _text.Clauses.Role(pronoun.Token) == GrammarRole.Subject);

    // A later pronoun may take this one up.
    private void Remember(PronounWord pronoun, ImmutableArray<int> members)
    {
        var found = new PluralAntecedent(
            pronoun.Token,
            pronoun.Token + 1,
            _text.Clauses.Role(pronoun.Token) == GrammarRole.Subject,
            members
        );
        var place = _antecedents.FindIndex(one => one.End > found.End);
        _antecedents.Insert(place < 0 ? _antecedents.Count : place, found);
    }

    // What stands in a quotation is taken up inside it alone.
    private bool IsHeard(int antecedent, int pronoun) => _text.QuoteOf(antecedent) == _text.QuoteOf(pronoun);

    private bool HasOther(int start, int end)
    {
        for (var token = start; token < end; token++)
        {
            var word = _text.Lower[token];
            if (
                CommonNouns.IsPlural(word)
                && CommonNouns.KindOf(word) is not null
                && _text.QuoteOf(token) < 0
                && !IsInMention(token)
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool HasSubject(int start, int end)
    {
        foreach (var mention in _text.MentionsIn(_text.SentenceOf(end), _text.SentenceOf(end)))
        {
            if (
                mention.Head >= start
                && mention.Head < end
                && mention.Role == GrammarRole.Subject
                && mention.Candidate.Kind is MentionKind.Organisation or MentionKind.Country
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInMention(int token) =>
        _text.Document.MentionOver(_text.Document.Tokenized.Tokens[token].Span) is not null;

    private bool IsSubject(int start, int end) =>
        _text.Clauses.Role(_text.Clauses.HeadOf(start, end)) == GrammarRole.Subject;
}
