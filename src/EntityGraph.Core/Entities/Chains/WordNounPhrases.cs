namespace EntityGraph;

/// <summary>
/// The noun phrases of a document without trees, told by closed words, verb forms, capitals and names.
/// </summary>
/// <remarks>
/// A phrase reaches back to its article or owner, else over plain modifiers, and on over "of"; clauses after it are
/// left out.
/// </remarks>
internal sealed class WordNounPhrases : INounPhrases
{
    private const int MostModifiers = 6;
    private const int MostOf = 3;

    // Words of number, which stand after an article and before the modifiers.
    private static readonly WordSet s_counts = new(
        "some many several most few all both two three four five six seven eight nine ten dozens hundreds thousands"
    );

    private readonly AnnotatedDocument _document;
    private readonly string[] _lower;

    // The mention that a token is of; -1 for none.
    private readonly int[] _mentions;

    public WordNounPhrases(AnnotatedDocument document, string[] lower)
    {
        _document = document;
        _lower = lower;
        _mentions = new int[lower.Length];
        Array.Fill(_mentions, -1);
        foreach (var mention in document.Mentions)
        {
            var (start, end) = TokensOf(mention);
            Array.Fill(_mentions, mention.Id, start, end - start);
        }
    }

    public bool IsHead(int token)
    {
        var (start, end) = SentenceOf(token);
        return char.IsLetter(_lower[token][0])
            && !IsFunction(_lower[token])
            && (!IsCapital(token) || token == start)
            && _mentions[token] < 0
            && (token + 1 >= end || Ends(token + 1, CommonNouns.IsPlural(_lower[token])))
            && (token == start || !IsVerbal(token));
    }

    public (int Start, int End) OfNoun(int head) => (StartOf(head), EndOf(head));

    public (int Start, int End) OfName(int head, int start, int end)
    {
        var sentence = SentenceOf(head);
        if (end < sentence.End && _mentions[end] < 0 && !Ends(end, isPlural: false))
        {
            return (start, end);
        }

        var before = start - 1;
        if (before >= sentence.Start && _mentions[before] < 0)
        {
            start =
                _lower[before] == "the" ? before
                : CommonNouns.IsTitle(_lower[before]) ? StartOf(before)
                : start;
        }

        return (start, end < sentence.End && IsPossessive(end) ? end + 1 : end);
    }

    // "Vera Lind, the mayor of Lund, left"; "the mayor of Lund, Vera Lind, left".
    public IEnumerable<int> Beside(int head)
    {
        var (start, end) = OfNoun(head);
        var sentence = SentenceOf(head);
        if (
            start - 2 >= sentence.Start
            && _lower[start - 1] == ","
            && _mentions[start - 2] >= 0
            && Closes(end, sentence.End)
        )
        {
            yield return start - 2;
        }

        if (
            end + 1 < sentence.End
            && _lower[end] == ","
            && _mentions[end + 1] is >= 0 and var name
            && TokensOf(_document.Mentions[name]).End is var nameEnd
            && Closes(nameEnd, sentence.End)
        )
        {
            yield return nameEnd - 1;
        }
    }

    private bool Closes(int token, int sentenceEnd) =>
        token >= sentenceEnd || _lower[token] is "," or "." or ";" or ")" or "who" or "—" or "–" or ":";

    private int StartOf(int head)
    {
        var floor = Math.Max(SentenceOf(head).Start, head - MostModifiers);
        var (start, isOpen) = (head, true);
        for (var token = head - 1; token >= floor; token--)
        {
            if (IsPossessive(token) && token > floor)
            {
                var owner = _mentions[token - 1] >= 0 ? TokensOf(_document.Mentions[_mentions[token - 1]]) : default;
                return owner == default ? StartOf(token - 1) : OfName(token - 1, owner.Start, owner.End).Start;
            }

            if (FunctionWords.Determiners.Contains(_lower[token]) && !s_counts.Contains(_lower[token]))
            {
                return token;
            }

            if (!IsModifier(token) || FunctionWords.CommonVerbs.Contains(_lower[token]))
            {
                break;
            }

            // What may be a verb is a modifier only after an article.
            isOpen &= s_counts.Contains(_lower[token]) || !IsVerbal(token);
            start = isOpen ? token : start;
        }

        return start;
    }

    private int EndOf(int head)
    {
        var sentence = SentenceOf(head);
        var end = head + 1;
        if (end < sentence.End && IsPossessive(end))
        {
            return end + 1;
        }

        for (
            var links = 0;
            links < MostOf
                && end + 1 < sentence.End
                && _lower[end] == "of"
                && !PronounLexicon.IsReflexive(_lower[end + 1]);
            links++
        )
        {
            var next = end + 1;
            while (
                next < sentence.End
                && (
                    _mentions[next] >= 0
                    || IsPossessive(next)
                    || FunctionWords.Determiners.Contains(_lower[next])
                    || (
                        IsModifier(next)
                        && !FunctionWords.CommonVerbs.Contains(_lower[next])
                        && (!IsVerbal(next) || FunctionWords.Determiners.Contains(_lower[next - 1]))
                    )
                )
            )
            {
                next++;
            }

            if (next == end + 1)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private bool IsModifier(int token) =>
        (char.IsLetterOrDigit(_lower[token][0]) || _lower[token] is "-" or "&") && !IsFunction(_lower[token]);

    // Neither noun nor adjective: what a noun phrase cannot go on with.
    private bool Ends(int token, bool isPlural) =>
        !char.IsLetterOrDigit(_lower[token][0])
            ? _lower[token] is not ("-" or "&" or "/")
            : _mentions[token] < 0
                && (
                    IsFunction(_lower[token])
                    || FunctionWords.Adverbs.Contains(_lower[token])
                    || FunctionWords.CommonVerbs.Contains(_lower[token])
                    || (
                        !IsCapital(token)
                        && (IsVerbal(token) || (isPlural && VerbLexicon.IsKnown(_lower[token])))
                        && CommonNouns.KindOf(_lower[token]) is null
                    )
                );

    private bool IsVerbal(int token)
    {
        var word = _lower[token];
        return !IsCapital(token)
            && (
                FunctionWords.CommonVerbs.Contains(word)
                || (VerbLexicon.Lemma(word) != word && !CommonNouns.IsPlural(word))
                || (
                    CommonNouns.KindOf(word) is null
                    && VerbLexicon.IsKnown(VerbLexicon.Lemma(word))
                    && word.EndsWith('s')
                )
            );
    }

    private static bool IsFunction(string word) =>
        FunctionWords.Determiners.Contains(word)
        || FunctionWords.Pronouns.Contains(word)
        || FunctionWords.ObjectPronouns.Contains(word)
        || FunctionWords.Auxiliaries.Contains(word)
        || FunctionWords.Prepositions.Contains(word)
        || FunctionWords.Subordinators.Contains(word)
        || FunctionWords.Relatives.Contains(word)
        || word is "and" or "or" or "not";

    private bool IsPossessive(int token) => _lower[token] is "'s" or "'";

    private bool IsCapital(int token) =>
        char.IsUpper(_document.Tokenized.Text[_document.Tokenized.Tokens[token].Span.Start]);

    private (int Start, int End) SentenceOf(int token)
    {
        var sentence = _document.Tokenized.Sentences[
            _document.Tokenized.SentenceIndexAt(_document.Tokenized.Tokens[token].Span.Start)
        ];
        return (sentence.TokenStart, sentence.TokenEnd);
    }

    private (int Start, int End) TokensOf(Mention mention) =>
        (
            _document.Tokenized.TokenIndexAt(mention.Span.Start),
            _document.Tokenized.TokenIndexAt(mention.Span.End - 1) + 1
        );
}
