using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>The chains of one document while they grow; every mention is known by its head token.</summary>
internal sealed class ChainBuilder
{
    private const double Needed = 0.3;
    private const int FirstPerson = -1;
    private const int FirstPlural = -2;
    private const int Second = -3;

    private static readonly WordSet s_definite = new(
        "the this that these those his her its their my our your such both"
    );
    private static readonly WordSet s_second = new("you your yours yourself yourselves");

    private readonly ResolvedDocument _document;
    private readonly INounPhrases _phrases;
    private readonly PronounText _text;
    private readonly SortedDictionary<int, ChainMention> _mentions = [];
    private readonly Dictionary<string, int> _plurals = new(StringComparer.Ordinal);
    private readonly Dictionary<EntityId, int> _entities = [];

    // Tokens before names of persons: titles, which are no mentions of their own.
    private readonly HashSet<int> _titles = [];
    private int _next;

    public ChainBuilder(ResolvedDocument document)
    {
        _document = document;
        _text = new PronounText(document.Annotated, []);
        _phrases = document.Annotated.SyntaxLayer is { } syntax
            ? new TreeNounPhrases(document.Tokenized, syntax, _text.Lower)
            : new WordNounPhrases(document.Annotated, _text.Lower);
    }

    /// <summary>Names and pronouns that are resolved.</summary>
    public void AddNames()
    {
        foreach (var mention in _document.Annotated.Mentions)
        {
            // Whose side "we" is says the graph; as a mention it goes with the other first persons.
            var isWe =
                mention.Form == MentionForm.Pronoun
                && PronounLexicon.ClassOf(_document.Annotated.Surface(mention).ToLowerInvariant())
                    == PronounClass.FirstPlural;
            if (isWe || mention.Kind is MentionKind.Other or MentionKind.Nationality)
            {
                continue;
            }

            var start = _document.Tokenized.TokenIndexAt(mention.Span.Start);
            var end = _document.Tokenized.TokenIndexAt(mention.Span.End - 1) + 1;
            if (
                mention is { Form: MentionForm.Name, Kind: MentionKind.Person }
                && start > 0
                && CommonNouns.IsTitle(_text.Lower[start - 1])
            )
            {
                _mentions.Remove(start - 1);
                _titles.Add(start - 1);
            }

            var head = _text.Clauses.HeadOf(start, end);
            var chain = _document.Entities.EntityOf(mention.Id) is { } entity
                ? _entities.TryGetValue(entity, out var known)
                    ? known
                    : _entities[entity] = _next++
                : ChainOf(_document.Entities.Mentions[mention.Id].Members);
            var (first, last) = mention.Form == MentionForm.Pronoun ? (start, end) : _phrases.OfName(head, start, end);
            _mentions.TryAdd(head, new ChainMention(first, last, chain, mention.Kind, mention.Form));
        }
    }

    // Plurals that mean the same ones are one chain; what stayed open is a chain of its own.
    private int ChainOf(ImmutableArray<EntityId> members)
    {
        var key = string.Join('\n', members.Order());
        return key.Length == 0 ? _next++
            : _plurals.TryGetValue(key, out var known) ? known
            : _plurals[key] = _next++;
    }

    /// <summary>Common nouns for people, organisations and places.</summary>
    public void AddNouns()
    {
        for (var token = 0; token < _text.Lower.Length; token++)
        {
            if (
                CommonNouns.KindOf(_text.Lower[token]) is not { } kind
                || _mentions.ContainsKey(token)
                || _titles.Contains(token)
                || !_phrases.IsHead(token)
            )
            {
                continue;
            }

            var (start, end) = _phrases.OfNoun(token);
            var chain = Beside(token) ?? Earlier(token, start) ?? _next++;
            _mentions.Add(token, new ChainMention(start, end, chain, kind, MentionForm.Nominal));
        }
    }

    /// <summary>Pronouns that no name explains.</summary>
    public void AddPronouns()
    {
        AddThings();
        var heads = _mentions.Where(pair => pair.Value.Form != MentionForm.Pronoun).Select(pair => pair.Key).ToArray();
        var text = new PronounText(
            _document.Annotated,
            [.. heads.Select(head => new PronounCandidate(head, head + 1, _mentions[head].Chain, _mentions[head].Kind))]
        );
        var ranker = new RulePronounRanker();
        foreach (var pronoun in text.Pronouns)
        {
            if (_mentions.ContainsKey(pronoun.Token))
            {
                continue;
            }

            var chain = pronoun.Class switch
            {
                PronounClass.FirstSingular => FirstPerson,
                PronounClass.FirstPlural => FirstPlural,
                _ => Find(text, pronoun, heads, ranker),
            };
            if (chain is { } found)
            {
                _mentions.Add(
                    pronoun.Token,
                    new ChainMention(pronoun.Token, pronoun.Token + 1, found, MentionKind.Person, MentionForm.Pronoun)
                );
            }
        }

        foreach (
            var thing in _mentions
                .Where(pair => pair.Value.Kind == MentionKind.Other)
                .Select(pair => pair.Value.Chain)
                .ToHashSet()
        )
        {
            Drop(thing);
        }

        for (var token = 0; token < _text.Lower.Length; token++)
        {
            if (s_second.Contains(_text.Lower[token]))
            {
                _mentions.TryAdd(
                    token,
                    new ChainMention(token, token + 1, Second, MentionKind.Person, MentionForm.Pronoun)
                );
            }
        }
    }

    // What else "it" may mean: "a treaty", "the idea".
    private void AddThings()
    {
        for (var token = 0; token < _text.Lower.Length; token++)
        {
            if (
                !_mentions.ContainsKey(token)
                && !_titles.Contains(token)
                && CommonNouns.KindOf(_text.Lower[token]) is null
                && _phrases.IsHead(token)
                && _phrases.OfNoun(token) is var (start, end)
                && start < token
            )
            {
                _mentions.Add(token, new ChainMention(start, end, _next++, MentionKind.Other, MentionForm.Nominal));
            }
        }
    }

    private void Drop(int chain)
    {
        foreach (var token in _mentions.Where(pair => pair.Value.Chain == chain).Select(pair => pair.Key).ToList())
        {
            _mentions.Remove(token);
        }
    }

    /// <summary>All chains.</summary>
    public IReadOnlyList<IReadOnlySet<(int Start, int End)>> Chains() =>
        [
            .. _mentions
                .Values.GroupBy(mention => mention.Chain)
                .Select(chain =>
                    (IReadOnlySet<(int, int)>)chain.Select(mention => (mention.Start, mention.End)).ToHashSet()
                ),
        ];

    private int? Beside(int token)
    {
        foreach (var head in _phrases.Beside(token))
        {
            if (_mentions.TryGetValue(head, out var other))
            {
                return other.Chain;
            }
        }

        return null;
    }

    private int? Earlier(int token, int start)
    {
        var noun = CommonNouns.Singular(_text.Lower[token]);
        var isPlural = CommonNouns.IsPlural(_text.Lower[token]);
        var isDefinite = s_definite.Contains(_text.Lower[start]);
        var isBare = start == token && isPlural;
        if (!isDefinite && !isBare)
        {
            return null;
        }

        int? named = null;
        foreach (var (head, mention) in _mentions.Reverse().SkipWhile(pair => pair.Key >= token))
        {
            if (CommonNouns.Singular(_text.Lower[head]) != noun || CommonNouns.IsPlural(_text.Lower[head]) != isPlural)
            {
                continue;
            }

            if (mention.Form != MentionForm.Nominal)
            {
                named ??= isDefinite ? mention.Chain : null;
            }
            else if (Fits(token, start, mention.Start, mention.End))
            {
                return mention.Chain;
            }
        }

        return named;
    }

    // What the later phrase says before its noun, the earlier one said as well; "her mother" is not "his mother".
    private bool Fits(int token, int start, int earlierStart, int earlierEnd)
    {
        for (var word = start; word < token; word++)
        {
            var lower = _text.Lower[word];
            if (lower is "the" or "this" or "that" or "these" or "those" or "such" || !char.IsLetter(lower[0]))
            {
                continue;
            }

            var found = false;
            for (var other = earlierStart; other < earlierEnd; other++)
            {
                found |= _text.Lower[other] == lower;
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private int? Find(PronounText text, PronounWord pronoun, int[] heads, RulePronounRanker ranker)
    {
        const int SentencesBack = 3;
        var sentence = text.SentenceOf(pronoun.Token);
        ImmutableArray<int> candidates =
        [
            .. Enumerable
                .Range(0, heads.Length)
                .Where(index =>
                    heads[index] < pronoun.Token
                    && sentence - text.SentenceOf(heads[index]) is >= 0 and <= SentencesBack
                    && Agrees(pronoun.Class, heads[index])
                    && !PronounFeatures.IsBarred(text, pronoun, index)
                ),
        ];
        if (candidates.IsEmpty)
        {
            return null;
        }

        var scores = ranker.Rank(text, pronoun, candidates);
        var best = scores.IndexOf(scores.Max());
        return scores[best] >= Needed / candidates.Length ? text.Candidates[candidates[best]].Group : null;
    }

    private bool Agrees(PronounClass pronoun, int head)
    {
        var (kind, isName) = (_mentions[head].Kind, _mentions[head].Form == MentionForm.Name);
        var isPlural = !isName && CommonNouns.IsPlural(_text.Lower[head]);
        return pronoun switch
        {
            PronounClass.Masculine or PronounClass.Feminine => kind == MentionKind.Person
                && !isPlural
                && !isName
                && PronounLexicon.SaidBy(_text.Lower[head]) is var said
                && (said is null || said == pronoun),
            PronounClass.Thing => kind != MentionKind.Person && !isPlural,
            PronounClass.Plural => isPlural
                || _text.Lower[head] is "police" or "family" or "team" or "public" or "audience",
            _ => false,
        };
    }
}
