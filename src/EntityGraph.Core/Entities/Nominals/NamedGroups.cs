using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// The names of a document as plurals look back on them: which stand joined ("Oman and Kuwait"), and who is named in a
/// stretch.
/// </summary>
internal sealed class NamedGroups
{
    // "Brandt, the Kenyan secretary for foreign affairs, and Lind".
    private const int MostBetween = 12;
    private const int MostBeforeSecond = 6;

    private static readonly WordSet s_allowed = new("its his her their of for the a an 's ’s");

    private readonly ResolvedDocument _document;
    private readonly ImmutableArray<Named> _names;
    private readonly ImmutableArray<NamedGroup> _groups;

    public NamedGroups(ResolvedDocument document)
    {
        _document = document;
        var kinds = document.Entities.Entities.ToDictionary(entity => entity.Id, entity => entity.Kind);
        _names =
        [
            .. from mention in document.Annotated.Mentions
            where mention.Form == MentionForm.Name
            let id = document.Entities.EntityOf(mention.Id)
            where
                id is not null && kinds[id.Value] is EntityKind.Person or EntityKind.Country or EntityKind.Organisation
            select new Named(
                id.Value,
                kinds[id.Value],
                mention,
                document.Tokenized.SentenceIndexAt(mention.Span.Start)
            ),
        ];
        _groups = [.. Groups().OrderBy(group => group.End)];
    }

    /// <summary>All joined names, in the order of their ends.</summary>
    public ImmutableArray<NamedGroup> All => _groups;

    /// <summary>
    /// The joined names that end before a place, the last first, in its sentence and <paramref name="back"/> before.
    /// </summary>
    public IEnumerable<NamedGroup> Before(int position, int sentence, int back) =>
        _groups
            .Reverse()
            .Where(group => group.End <= position && group.Sentence <= sentence && group.Sentence >= sentence - back);

    /// <summary>
    /// The distinct entities named before a place from a sentence on, in order of their first mention there.
    /// </summary>
    public IEnumerable<(EntityId Entity, EntityKind Kind)> From(int firstSentence, int position) =>
        _names
            .Where(name => name.Sentence >= firstSentence && name.Mention.Span.End <= position)
            .Select(name => (name.Entity, name.Kind))
            .Distinct();

    /// <summary>How often each country is named before a place, the most frequent first.</summary>
    public ImmutableArray<(EntityId Entity, int Count)> Countries(int position) =>
        [
            .. _names
                .Where(name => name.Kind == EntityKind.Country && name.Mention.Span.End <= position)
                .GroupBy(name => name.Entity)
                .Select(group => (group.Key, Count: group.Count()))
                .OrderByDescending(pair => pair.Count)
                .ThenBy(pair => pair.Key),
        ];

    private IEnumerable<NamedGroup> Groups()
    {
        for (var first = 0; first < _names.Length; first++)
        {
            var members = new List<Named> { _names[first] };
            var (isClosed, last) = (false, first);
            for (
                var next = first + 1;
                next < _names.Length && _names[next].Sentence == _names[first].Sentence && !isClosed;
                next++
            )
            {
                // "German Chancellor Lind": the adjective is no member where a name of another kind follows.
                var isPassed =
                    _names[next].Mention.Kind == MentionKind.Nationality && _names[first].Kind != EntityKind.Country;
                if (isPassed)
                {
                    continue;
                }

                switch (JoinOf(members[^1], _names[next]))
                {
                    case Join.And:
                        members.Add(_names[next]);
                        (isClosed, last) = (true, next);
                        break;
                    case Join.Comma:
                        members.Add(_names[next]);
                        break;
                    default:
                        next = _names.Length;
                        break;
                }
            }

            if (isClosed && members.Select(member => member.Entity).Distinct().Count() == members.Count)
            {
                yield return new NamedGroup(
                    [.. members.Select(member => (member.Entity, member.Kind))],
                    members[0].Mention.Span.Start,
                    members[^1].Mention.Span.End,
                    members[0].Sentence
                );

                // The end of a list is no list.
                first = last - 1;
            }
        }
    }

    private Join JoinOf(Named one, Named other)
    {
        // A country's adjective joins another one or a country, as a state a state.
        if ((one.Kind == EntityKind.Person) != (other.Kind == EntityKind.Person))
        {
            return Join.None;
        }

        var tokens = _document.Tokenized;
        var start = tokens.TokenIndexAt(one.Mention.Span.End - 1) + 1;
        var end = tokens.TokenIndexAt(other.Mention.Span.Start);
        var words = Enumerable
            .Range(start, Math.Max(0, Math.Min(end - start, MostBetween + 1)))
            .Select(token => tokens.Slice(tokens.Tokens[token]).ToString().ToLowerInvariant())
            .ToList();
        if (words.Count is 0 or > MostBetween)
        {
            return Join.None;
        }

        if (words is [","])
        {
            return Join.Comma;
        }

        if (words is ["-"] or ["–"])
        {
            return Join.And;
        }

        var and = words.FindLastIndex(word => word is "and" or "&");
        var isApposition = and > 1 && words[0] == "," && words[and - 1] == ",";
        return
            and >= 0
            && (and == 0 || isApposition || (and == 1 && words[0] == ","))
            && words.Count - and <= MostBeforeSecond
            && words.All(word =>
                word is "and" or "&" or "," || s_allowed.Contains(word) || !RoleWords.Stop.Contains(word)
            )
            && !words.Skip(and + 1).Contains(",")
            ? Join.And
            : Join.None;
    }

    private enum Join
    {
        None,
        Comma,
        And,
    }

    private sealed record Named(EntityId Entity, EntityKind Kind, Mention Mention, int Sentence);
}
