using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A document as the attribution rules read it: lower-case words, mentions and quotations by token.</summary>
internal sealed class AttributionText
{
    private readonly int[] _sentences;
    private readonly int[] _mentions;
    private readonly int[] _quotes;

    public AttributionText(AnnotatedDocument document)
    {
        Document = document;
        var tokens = document.Tokenized.Tokens;
        Lower = new string[tokens.Length];
        _sentences = new int[tokens.Length];
        _mentions = new int[tokens.Length];
        _quotes = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            Lower[i] = string.Create(
                tokens[i].Span.Length,
                document.Tokenized.Slice(tokens[i]).ToString(),
                static (target, word) =>
                {
                    for (var k = 0; k < target.Length; k++)
                    {
                        target[k] = word[k] == '’' ? '\'' : char.ToLowerInvariant(word[k]);
                    }
                }
            );
        }

        for (var s = 0; s < document.Tokenized.Sentences.Length; s++)
        {
            var sentence = document.Tokenized.Sentences[s];
            Array.Fill(_sentences, s, sentence.TokenStart, sentence.TokenCount);
        }

        Quotes = QuoteFinder.Find(document.Tokenized);
        Array.Fill(_mentions, -1);
        Array.Fill(_quotes, -1);
        foreach (var mention in document.Mentions)
        {
            Mark(_mentions, mention.Span, mention.Id);
        }

        for (var q = 0; q < Quotes.Length; q++)
        {
            Mark(_quotes, Quotes[q].Span, q);
        }
    }

    public AnnotatedDocument Document { get; }

    public string[] Lower { get; }

    public ImmutableArray<QuotedStretch> Quotes { get; }

    public int Count => Lower.Length;

    public ImmutableArray<Token> Tokens => Document.Tokenized.Tokens;

    /// <summary>
    /// The word at a token, "" outside the text: rules look left and right without asking for the border.
    /// </summary>
    public string At(int token) => token >= 0 && token < Lower.Length ? Lower[token] : "";

    public int SentenceOf(int token) => _sentences[token];

    public Sentence Sentence(int token) => Document.Tokenized.Sentences[_sentences[token]];

    public int MentionAt(int token) => token >= 0 && token < Lower.Length ? _mentions[token] : -1;

    public int QuoteAt(int token) => token >= 0 && token < Lower.Length ? _quotes[token] : -1;

    public bool IsCapital(int token) =>
        token >= 0 && token < Count && char.IsUpper(Document.Document.Text[Tokens[token].Span.Start]);

    /// <summary>A capital that is not only the sentence's first, or a part of a mention.</summary>
    public bool IsName(int token) => MentionAt(token) >= 0 || (IsCapital(token) && token != Sentence(token).TokenStart);

    public bool IsWord(int token) =>
        token >= 0 && token < Count && char.IsLetterOrDigit(Document.Document.Text[Tokens[token].Span.Start]);

    public bool IsNumber(int token) =>
        token >= 0 && token < Count && char.IsDigit(Document.Document.Text[Tokens[token].Span.Start]);

    /// <summary>From the first token's start to the last one's end; both inside the text.</summary>
    public TextSpan Span(int start, int end) => new(Tokens[start].Span.Start, Tokens[end - 1].Span.End);

    /// <summary>First token that starts at or after a character.</summary>
    public int TokenFrom(int position)
    {
        var token = Document.Tokenized.TokenIndexAt(position);
        return token < Count && Tokens[token].Span.Start < position ? token + 1 : token;
    }

    private void Mark(int[] marks, TextSpan span, int value)
    {
        for (var i = Document.Tokenized.TokenIndexAt(span.Start); i < Count && Tokens[i].Span.Start < span.End; i++)
        {
            marks[i] = value;
        }
    }
}
