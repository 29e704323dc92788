using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// A document as pronouns are read in it: its words, trees, quotations, pronouns, and the mentions that they may mean.
/// </summary>
/// <remarks>Immutable and thread-safe; O(tokens) to make.</remarks>
public sealed class PronounText
{
    private const int SentencesBack = 3;
    private const int MostSentencesBack = 8;

    private readonly int[] _sentenceMentions;
    private readonly int[] _sentencePronouns;
    private readonly int[] _sentences;
    private readonly int[] _quotes;

    /// <summary>Reads a document.</summary>
    /// <param name="document">With its syntax layer, if there is one: without, roles and clauses are guessed.</param>
    /// <param name="candidates">In text order.</param>
    public PronounText(AnnotatedDocument document, ImmutableArray<PronounCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = document;
        Candidates = candidates;
        var tokenized = document.Tokenized;
        Lower =
        [
            .. tokenized.Tokens.Select(token =>
                tokenized.Slice(token).ToString().ToLowerInvariant().Replace('’', '\'')
            ),
        ];
        Clauses = new ClauseView(document, Lower);
        _sentences = new int[Lower.Length];
        for (var sentence = 0; sentence < tokenized.Sentences.Length; sentence++)
        {
            Array.Fill(
                _sentences,
                sentence,
                tokenized.Sentences[sentence].TokenStart,
                tokenized.Sentences[sentence].TokenCount
            );
        }

        _quotes = new int[Lower.Length];
        Array.Fill(_quotes, -1);
        var quotes = QuoteFinder.Find(tokenized);
        for (var quote = 0; quote < quotes.Length; quote++)
        {
            var token = tokenized.TokenIndexAt(quotes[quote].Span.Start);
            for (; token < Lower.Length && tokenized.Tokens[token].Span.Start < quotes[quote].Span.End; token++)
            {
                _quotes[token] = quote;
            }
        }

        Pronouns = FindPronouns();
        Mentions = [.. candidates.Select(candidate => new PronounMention(this, candidate))];
        _sentenceMentions = FirstAtOrAfter(tokenized.Sentences.Length, Mentions.Select(mention => mention.Sentence));
        _sentencePronouns = FirstAtOrAfter(
            tokenized.Sentences.Length,
            Pronouns.Select(pronoun => _sentences[pronoun.Token])
        );
        Groups = Mentions
            .GroupBy(mention => mention.Candidate.Group)
            .ToDictionary(
                group => group.Key,
                group => new PronounGroup(
                    group.Count(),
                    group.Any(mention => mention.Sentence == 0),
                    group.Any(mention => mention.Candidate.End - mention.Candidate.Start > 1),
                    group.Select(mention => mention.Said).FirstOrDefault(said => said is not null)
                )
            );
        LargestGroup = Groups.Count == 0 ? 0 : Groups.Values.Max(group => group.Size);
        HasOneLargestGroup = Groups.Values.Count(group => group.Size == LargestGroup) == 1;
    }

    /// <summary>The document.</summary>
    public AnnotatedDocument Document { get; }

    /// <summary>The mentions that pronouns may mean, in text order.</summary>
    public ImmutableArray<PronounCandidate> Candidates { get; }

    /// <summary>All personal and possessive pronouns but those of the second person, in text order.</summary>
    public ImmutableArray<PronounWord> Pronouns { get; }

    /// <summary>Words in lower case.</summary>
    internal string[] Lower { get; }

    /// <summary>Trees.</summary>
    internal ClauseView Clauses { get; }

    /// <summary><see cref="Candidates"/> with what is known of each.</summary>
    internal ImmutableArray<PronounMention> Mentions { get; }

    /// <summary>What the mentions of each group say together.</summary>
    internal Dictionary<int, PronounGroup> Groups { get; }

    /// <summary>Mentions of the largest group.</summary>
    internal int LargestGroup { get; }

    /// <summary>True where no other group is as large.</summary>
    internal bool HasOneLargestGroup { get; }

    /// <summary>
    /// The mentions that a pronoun may mean, as indices in <see cref="Candidates"/>: of fitting kind, in its sentence
    /// or the three before, else the last of its group in the eight before; none that grammar bars.
    /// </summary>
    /// <remarks>Empty for the first person, who is told by quotations.</remarks>
    public ImmutableArray<int> CandidatesOf(PronounWord pronoun)
    {
        var sentence = SentenceOf(pronoun.Token);
        var found = ImmutableArray.CreateBuilder<int>();
        var groups = new HashSet<int>();
        for (var index = _sentenceMentions[sentence + 1] - 1; index >= 0; index--)
        {
            var candidate = Candidates[index];
            var back = sentence - Mentions[index].Sentence;
            if (back > MostSentencesBack)
            {
                break;
            }

            if (
                back < 0
                || !Fits(pronoun.Class, candidate.Kind)
                || PronounFeatures.IsBarred(this, pronoun, index)
                || (back > SentencesBack && groups.Contains(candidate.Group))
            )
            {
                continue;
            }

            groups.Add(candidate.Group);
            found.Add(index);
        }

        found.Reverse();
        return found.ToImmutable();
    }

    /// <summary>The token of a candidate that hangs on one outside of it: its head.</summary>
    public int HeadOf(int candidate) => Mentions[candidate].Head;

    /// <summary>Number of the sentence of a token.</summary>
    public int SentenceOf(int token) => _sentences[token];

    /// <summary>The pronoun at a token; null where none is.</summary>
    public PronounWord? PronounAt(int token)
    {
        foreach (var pronoun in PronounsIn(SentenceOf(token), SentenceOf(token)))
        {
            if (pronoun.Token == token)
            {
                return pronoun;
            }
        }

        return null;
    }

    /// <summary>True where a token stands inside quotation marks.</summary>
    public bool IsQuoted(int token) => _quotes[token] >= 0;

    /// <summary>Number of the quotation of a token; -1 outside.</summary>
    internal int QuoteOf(int token) => _quotes[token];

    /// <summary>The first token of the quotation of a token; null outside.</summary>
    internal int? QuoteStart(int token)
    {
        var quote = _quotes[token];
        while (token > 0 && _quotes[token - 1] == quote)
        {
            token--;
        }

        return quote < 0 ? null : token;
    }

    /// <summary>
    /// The mentions of sentences <paramref name="first"/> to <paramref name="last"/>, which count as far as they exist.
    /// </summary>
    internal ReadOnlySpan<PronounMention> MentionsIn(int first, int last) =>
        Range(Mentions, _sentenceMentions, first, last);

    /// <summary>
    /// The pronouns of sentences <paramref name="first"/> to <paramref name="last"/>, which count as far as they exist.
    /// </summary>
    internal ReadOnlySpan<PronounWord> PronounsIn(int first, int last) =>
        Range(Pronouns, _sentencePronouns, first, last);

    /// <summary>The word at a token, "" outside the text.</summary>
    internal string At(int token) => token >= 0 && token < Lower.Length ? Lower[token] : "";

    private static ReadOnlySpan<T> Range<T>(ImmutableArray<T> all, int[] firstOf, int first, int last)
    {
        var start = firstOf[Math.Max(0, first)];
        return all.AsSpan(start, firstOf[Math.Min(firstOf.Length - 1, last + 1)] - start);
    }

    private static int[] FirstAtOrAfter(int sentences, IEnumerable<int> rising)
    {
        var first = new int[sentences + 1];
        var (count, next) = (0, 0);
        foreach (var sentence in rising)
        {
            for (; next <= sentence; next++)
            {
                first[next] = count;
            }

            count++;
        }

        Array.Fill(first, count, next, first.Length - next);
        return first;
    }

    private static bool Fits(PronounClass pronoun, MentionKind kind) =>
        pronoun switch
        {
            PronounClass.Masculine or PronounClass.Feminine => kind == MentionKind.Person,
            PronounClass.Thing => kind is MentionKind.Organisation or MentionKind.Country or MentionKind.Location,
            PronounClass.Plural => kind is MentionKind.Organisation or MentionKind.Country or MentionKind.Nationality,
            _ => false,
        };

    private ImmutableArray<PronounWord> FindPronouns()
    {
        var found = ImmutableArray.CreateBuilder<PronounWord>();
        for (var token = 0; token < Lower.Length; token++)
        {
            if (PronounLexicon.ClassOf(Lower[token]) is { } kind && !IsOtherUse(token))
            {
                var isPossessive =
                    PronounLexicon.IsPossessive(Lower[token])
                    || (
                        Lower[token] == "her"
                        && (Clauses.HasTrees ? Clauses.FullRelation(token) == "nmod:poss" : IsBeforeNoun(token))
                    );
                found.Add(new PronounWord(token, kind, PronounLexicon.IsReflexive(Lower[token]), isPossessive));
            }
        }

        return found.ToImmutable();
    }

    // "US", "Us Weekly", "IT", "mine" the pit, Roman one, and "it" that means nothing ("it rains", "it is said that").
    private bool IsOtherUse(int token)
    {
        var word = Document.Tokenized.Slice(Document.Tokenized.Tokens[token]);
        var isShouted = word.Length > 1 && !word.ToString().Any(char.IsLower);
        return isShouted
            || (word is "Us" or "It" && token > 0 && IsInName(token))
            || Clauses.Relation(token) == "expl"
            || (word is "I" && token + 1 < Lower.Length && IsInName(token))
            || (
                Lower[token] == "mine"
                && (
                    Clauses.HasTrees
                        ? Clauses.Part(token) is "NOUN" or "PROPN" or "VERB"
                        : At(token - 1) is not ("of" or "is" or "was")
                )
            );
    }

    private bool IsInName(int token)
    {
        var span = Document.Tokenized.Tokens[token].Span;
        var range = Document.MentionsIn(new TextSpan(Math.Max(0, span.Start - 60), span.End));
        for (var id = range.Start.Value; id < range.End.Value; id++)
        {
            if (Document.Mentions[id].Span.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBeforeNoun(int token) =>
        token + 1 < Lower.Length
        && char.IsLetter(Lower[token + 1][0])
        && Lower[token + 1]
            is not (
                "to"
                or "and"
                or "in"
                or "at"
                or "on"
                or "for"
                or "with"
                or "that"
                or "as"
                or "by"
                or "when"
                or "from"
                or "after"
                or "the"
                or "a"
            );
}
