using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// What the syntax of a document says of sources and objects: their head noun, whom a relative pronoun means, who is
/// joined to them.
/// </summary>
/// <remarks>Without trees it guesses the last word and knows nothing else.</remarks>
internal sealed class SourceTree(AttributionText text)
{
    private const int MostSteps = 4;
    private const int LongestJoin = 20;

    private readonly ImmutableArray<SyntaxWord> _words = text.Document.SyntaxLayer?.Words ?? [];

    /// <summary>The token of a phrase that the others hang on.</summary>
    public int Top(TokenRange range)
    {
        for (var token = range.Start; !_words.IsEmpty && token < range.End; token++)
        {
            if (!range.Contains(_words[token].Head) && _words[token].Relation is not ("punct" or "case" or "det"))
            {
                return token;
            }
        }

        return range.End - 1;
    }

    /// <summary>
    /// The noun phrase that "who" or "which" at a token stands for, with what is joined to it where the verb is plural;
    /// null where the tree does not say.
    /// </summary>
    public TokenRange? Antecedent(int token)
    {
        var verb = _words.IsEmpty ? -1 : _words[token].Head;
        for (var step = 0; step < MostSteps && verb >= 0 && _words[verb].Relation is not "acl:relcl"; step++)
        {
            verb = _words[verb].Head;
        }

        if (verb < 0 || _words[verb].Head is not (>= 0 and var noun) || noun >= token)
        {
            return null;
        }

        var start = noun;
        if (
            _words[noun].Relation == "conj"
            && _words[noun].Head is >= 0 and var first
            && first < noun
            && text.MentionAt(first) >= 0
            && IsPlural(token, verb)
        )
        {
            start = first;
        }

        return new TokenRange(Left(start), Right(noun, token));
    }

    /// <summary>
    /// The noun phrase before a cue that is its object: "Kenya, which X accused", "It is Chile that X blames", "Kenya,
    /// described by X as …"; null where there is none.
    /// </summary>
    public TokenRange? ObjectBefore(TokenRange cue)
    {
        if (_words.IsEmpty || Top(cue) is var verb && _words[verb].Head is not (>= 0 and var noun) || noun >= verb)
        {
            return null;
        }

        var isObject = _words[verb].Relation switch
        {
            "acl:relcl" => RelativeObject(verb, noun),
            "acl" => text.At(verb + 1) == "by" || text.At(cue.End - 1) == "by",
            _ => false,
        };
        if (!isObject || text.MentionAt(noun) < 0)
        {
            return null;
        }

        var range = new TokenRange(Left(noun), Right(noun, verb));
        return IsOfAll(noun, verb) ? Group(range, noun, verb) : range;
    }

    /// <summary>An object with the names joined to it: "Latvia, Lithuania and Estonia".</summary>
    public TokenRange WithJoined(TokenRange range)
    {
        if (_words.IsEmpty || range.Length == 0)
        {
            return range;
        }

        var top = Top(range);
        var end = range.End;
        for (var token = range.End; token < text.Sentence(top).TokenEnd && token < range.End + LongestJoin; token++)
        {
            if (_words[token].Head == top && _words[token].Relation == "conj" && text.MentionAt(token) >= 0)
            {
                end = Right(token, text.Count);
            }
        }

        return new TokenRange(range.Start, end);
    }

    /// <summary>True where a mention is the one to whom a cue's object goes: "promised her a lift".</summary>
    public bool IsRecipient(int mention, TokenRange cue)
    {
        if (_words.IsEmpty)
        {
            return false;
        }

        var verb = Top(cue);
        for (var token = cue.End; token < Math.Min(text.Count, cue.End + LongestJoin); token++)
        {
            if (text.MentionAt(token) == mention && _words[token].Head == verb && _words[token].Relation == "iobj")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a participle hangs on the verb of a cue or on its source.</summary>
    public bool HangsOn(int participle, TokenRange cue, TokenRange source) =>
        !_words.IsEmpty
        && _words[participle].Head is >= 0 and var head
        && (cue.Contains(head) || source.Contains(head));

    private bool RelativeObject(int verb, int noun)
    {
        for (var token = noun + 1; token < verb; token++)
        {
            if (
                text.At(token) is "which" or "whom" or "who" or "that"
                && _words[token].Relation is "obj" or "iobj" or "nmod" or "mark"
                && (
                    _words[token].Head == verb
                    || (
                        _words[token].Head >= 0
                        && _words[_words[token].Head].Head == verb
                        && _words[_words[token].Head].Relation == "obj"
                    )
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    // "Both of which".
    private bool IsOfAll(int noun, int verb)
    {
        for (var token = noun + 1; token + 1 < verb; token++)
        {
            if (text.At(token) is "both" or "all" or "each" or "neither" or "none" && text.At(token + 1) == "of")
            {
                return true;
            }
        }

        return false;
    }

    private TokenRange Group(TokenRange range, int noun, int verb)
    {
        var first =
            _words[noun].Relation == "conj" && _words[noun].Head is >= 0 and var other && other < verb ? other : noun;
        var (start, end) = (Math.Min(range.Start, Left(first)), range.End);
        for (var token = first + 1; token < verb; token++)
        {
            if (_words[token].Head == first && _words[token].Relation == "conj" && text.MentionAt(token) >= 0)
            {
                end = Math.Max(end, Right(token, verb));
            }
        }

        return new TokenRange(start, end);
    }

    /// <summary>
    /// The mentions joined to a source by "and" behind it, whatever stands between in commas: "X, the minister, and Y
    /// said".
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="cue">First token of the cue; what stands behind a cue is joined to a source that stands behind it
    /// too.</param>
    public IEnumerable<int> JoinedBehind(TokenRange source, int cue)
    {
        if (_words.IsEmpty)
        {
            yield break;
        }

        var top = Top(source);
        var end = Math.Min(text.Sentence(top).TokenEnd, source.End + LongestJoin);
        end = cue >= source.End ? Math.Min(end, cue) : end;
        for (var token = source.End; token < end; token++)
        {
            if (
                _words[token].Head == top
                && _words[token].Relation == "conj"
                && text.MentionAt(token) is >= 0 and var mention
            )
            {
                yield return mention;
            }
        }
    }

    private bool IsPlural(int token, int verb)
    {
        for (var next = token + 1; next <= verb; next++)
        {
            if (text.At(next) is "have" or "are" or "were" or "do")
            {
                return true;
            }

            if (text.At(next) is "has" or "is" or "was" or "does")
            {
                return false;
            }
        }

        return text.At(verb) is var word && !word.EndsWith('s');
    }

    private int Left(int noun)
    {
        var start = noun;
        while (
            start > text.Sentence(noun).TokenStart
            && _words[start - 1].Head >= start - 1
            && _words[start - 1].Head <= noun
            && _words[start - 1].Relation is not ("punct" or "case" or "cc" or "mark")
        )
        {
            start--;
        }

        return start;
    }

    private int Right(int noun, int limit)
    {
        var mention = text.MentionAt(noun);
        var end = noun + 1;
        while (end < limit && mention >= 0 && text.MentionAt(end) == mention)
        {
            end++;
        }

        return end;
    }
}
