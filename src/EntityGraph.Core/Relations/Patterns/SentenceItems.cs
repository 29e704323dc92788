namespace EntityGraph;

/// <summary>One sentence as patterns read it: mentions are single items, glued hyphens are left out.</summary>
internal sealed class SentenceItems
{
    private readonly List<SentenceItem> _items = [];
    private readonly TokenizedDocument _document;

    private SentenceItems(TokenizedDocument document, int sentence)
    {
        _document = document;
        Sentence = sentence;
    }

    /// <summary>0-based index of the sentence in its document.</summary>
    public int Sentence { get; }

    /// <summary>Number of items.</summary>
    public int Count => _items.Count;

    /// <summary>An item; the empty item outside the sentence, so that patterns may look beyond its ends.</summary>
    public SentenceItem this[int index] =>
        index >= 0 && index < _items.Count ? _items[index] : new SentenceItem("", default, false);

    /// <summary>True where the sentence is a question.</summary>
    public bool IsQuestion => _items.Count > 0 && _items.TakeLast(2).Any(item => item.Word == "?");

    /// <summary>Reads one sentence.</summary>
    /// <param name="document">The document.</param>
    /// <param name="kinds">What each of its entities is.</param>
    /// <param name="sentence">0-based index.</param>
    public static SentenceItems Of(
        ResolvedDocument document,
        IReadOnlyDictionary<EntityId, EntityKind> kinds,
        int sentence
    )
    {
        var items = new SentenceItems(document.Tokenized, sentence);
        var bounds = document.Tokenized.Sentences[sentence];
        var range = document.Annotated.MentionsIn(bounds.Span);
        var syntax = document.Annotated.SyntaxLayer;
        var next = range.Start.Value;
        var covered = -1;
        var lastEnd = -1;
        foreach (var token in document.Tokenized.TokensOf(bounds))
        {
            if (token.Span.End <= covered)
            {
                lastEnd = token.Span.End;
                continue;
            }

            // Patterns read the words of a nominal ("the prime minister"), not the name that it stands for.
            while (next < range.End.Value && document.Annotated.Mentions[next].Form == MentionForm.Nominal)
            {
                next++;
            }

            var glued = token.Span.Start == lastEnd;
            lastEnd = token.Span.End;
            if (next < range.End.Value && document.Annotated.Mentions[next].Span.Start < token.Span.End)
            {
                covered = document.Annotated.Mentions[next].Span.End;
                items.AddMention(document, kinds, next++, glued);
            }
            else
            {
                items.AddToken(
                    token,
                    glued,
                    syntax is null ? default : syntax.Words[document.Tokenized.TokenIndexAt(token.Span.Start)]
                );
            }
        }

        items.DropGluedHyphens();
        items.DropAcronyms();
        return items;
    }

    /// <summary>True where an item is one of some words.</summary>
    public bool Is(int index, params ReadOnlySpan<string> words)
    {
        var word = this[index].Word;
        return word.Length > 0 && words.Contains(word);
    }

    /// <summary>
    /// True where an item is a possessive mark: <c>'s</c>, or an apostrophe glued to a name that ends in s.
    /// </summary>
    public bool IsPossessive(int index) =>
        this[index].Word == "'s"
        || (this[index].Word == "'" && this[index].IsGlued && this[index - 1].Mention is not null);

    /// <summary>True where an item is "its" or "their" and means an entity that is known.</summary>
    public bool IsPossessivePronoun(int index) =>
        this[index].Mention is { Form: MentionForm.Pronoun } && Surface(index).ToLowerInvariant() is "its" or "their";

    /// <summary>True where an item is a possessive pronoun, whoever it means: "her", "whose".</summary>
    public bool IsAnyPossessivePronoun(int index) =>
        (this[index].Mention is { Form: MentionForm.Pronoun } ? Surface(index).ToLowerInvariant() : this[index].Word)
            is "his"
                or "her"
                or "its"
                or "their"
                or "our"
                or "my"
                or "your"
                or "whose";

    /// <summary>The words from <paramref name="start"/> up to <paramref name="end"/>, parted by one space.</summary>
    public string Join(int start, int end) =>
        string.Join(' ', Enumerable.Range(start, Math.Max(0, end - start)).Select(index => this[index].Word));

    /// <summary>The characters of an item; empty outside the sentence.</summary>
    public string Surface(int index) => _document.Slice(this[index].Span);

    private static string Normalize(ReadOnlySpan<char> text)
    {
        var word = text.ToString().ToLowerInvariant().Replace('’', '\'').Replace('“', '"').Replace('”', '"');
        return word switch
        {
            "–" or "--" or "―" => "—",
            _ => word.Length > 1 && word[^1] == '.' && char.IsLetter(word[0]) ? word[..^1] : word,
        };
    }

    private void AddMention(
        ResolvedDocument document,
        IReadOnlyDictionary<EntityId, EntityKind> kinds,
        int id,
        bool glued
    )
    {
        var mention = document.Annotated.Mentions[id];
        var entity = document.Entities.EntityOf(id);
        _items.Add(
            new SentenceItem("", mention.Span, glued)
            {
                Mention = mention,
                Entity = entity,
                Kind = entity is { } known && kinds.TryGetValue(known, out var kind) ? kind : null,
                IsCapital = true,
            }
        );
    }

    private void AddToken(Token token, bool glued, SyntaxWord syntax)
    {
        var word = Normalize(_document.Slice(token));
        var isCapital = char.IsUpper(_document.Text[token.Span.Start]);
        if (word.Length > 2 && char.IsLetter(word[0]) && word.Contains('-', StringComparison.Ordinal))
        {
            foreach (var part in word.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                _items.Add(new SentenceItem(part, token.Span, glued) { IsCapital = isCapital });
                glued = true;
            }

            return;
        }

        _items.Add(
            new SentenceItem(word, token.Span, glued)
            {
                IsCapital = isCapital,
                IsLink =
                    syntax
                        is {
                            PartOfSpeech: "VERB" or "ADP" or "SCONJ" or "AUX",
                            Relation: not ("amod" or "compound" or "nmod:desc" or "flat")
                        },
                IsGenitive = syntax is { PartOfSpeech: "PART", Relation: "case" },
            }
        );
    }

    // "the World Grain Board (WGB)": the same body again, between a name and what is said of it.
    private void DropAcronyms()
    {
        for (var index = _items.Count - 4; index >= 0; index--)
        {
            if (
                _items[index].Entity is { } entity
                && _items[index + 1].Word == "("
                && _items[index + 3].Word == ")"
                && _items[index + 2].Entity == entity
            )
            {
                _items.RemoveRange(index + 1, 3);
            }
        }
    }

    private void DropGluedHyphens()
    {
        for (var index = _items.Count - 1; index >= 0; index--)
        {
            if (_items[index].Word is not ("-" or "—"))
            {
                continue;
            }

            if (_items[index].Word == "-" && _items[index].IsGlued && this[index + 1].IsGlued)
            {
                _items.RemoveAt(index);
            }
            else
            {
                _items[index] = _items[index] with { Word = "—" };
            }
        }
    }
}
