using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A document as pronouns are read in it: its words, trees, quotations, pronouns, and the mentions that they may mean.</summary>
/// <remarks>Immutable and thread-safe; O(tokens) to make.</remarks>
public sealed class PronounText
{
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
        Lower = [.. tokenized.Tokens.Select(token => tokenized.Slice(token).ToString().ToLowerInvariant().Replace('’', '\''))];
        Clauses = new ClauseView(document, Lower);
        _sentences = new int[Lower.Length];
        for (var sentence = 0; sentence < tokenized.Sentences.Length; sentence++)
        {
            Array.Fill(_sentences, sentence, tokenized.Sentences[sentence].TokenStart, tokenized.Sentences[sentence].TokenCount);
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
        GroupSizes = candidates.CountBy(candidate => candidate.Group).ToDictionary();
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

    /// <summary>Number of mentions of each group.</summary>
    internal Dictionary<int, int> GroupSizes { get; }

    /// <summary>The token of a candidate that hangs on one outside of it: its head.</summary>
    public int HeadOf(int candidate) => Mentions[candidate].Head;

    /// <summary>Number of the sentence of a token.</summary>
    public int SentenceOf(int token) => _sentences[token];

    /// <summary>The pronoun at a token; null where none is.</summary>
    public PronounWord? PronounAt(int token)
    {
        foreach (var pronoun in Pronouns)
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

    /// <summary>The word at a token, "" outside the text.</summary>
    internal string At(int token) => token >= 0 && token < Lower.Length ? Lower[token] : "";

    private ImmutableArray<PronounWord> FindPronouns()
    {
        var found = ImmutableArray.CreateBuilder<PronounWord>();
        for (var token = 0; token < Lower.Length; token++)
        {
            if (PronounLexicon.ClassOf(Lower[token]) is { } kind && !IsOtherUse(token))
            {
                var isPossessive = PronounLexicon.IsPossessive(Lower[token])
                    || (Lower[token] == "her" && (Clauses.HasTrees ? Clauses.FullRelation(token) == "nmod:poss" : IsBeforeNoun(token)));
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
        return isShouted || (word is "Us" or "It" && token > 0 && IsInName(token)) || Clauses.Relation(token) == "expl"
            || (word is "I" && token + 1 < Lower.Length && IsInName(token))
            || (Lower[token] == "mine" && Clauses.Part(token) is "NOUN" or "PROPN" && Clauses.Part(token) is not "PRON");
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
        token + 1 < Lower.Length && char.IsLetter(Lower[token + 1][0])
        && Lower[token + 1] is not ("to" or "and" or "in" or "at" or "on" or "for" or "with" or "that" or "as" or "by" or "when" or "from" or "after" or "the" or "a");
}
