namespace EntityGraph;

/// <summary>Finds the words that ask for several entities at once; linear in the text.</summary>
/// <remarks>
/// "The two leaders", "both governments", "neither company", "the two of them", "both said", "the pair"; without a
/// number ("the ministers") only a plain definite plural. What a name or a country's adjective narrows down ("both
/// Chinese companies") is left out.
/// </remarks>
internal sealed class PluralPhrases(TokenizedDocument document, SyntaxLayer? syntax = null)
{
    private const int MostModifiers = 3;

    private static readonly WordSet s_determiners = new("the these those all");
    private static readonly WordSet s_pairs = new("pair duo trio");

    // What may follow such a phrase: it ends there and is no part of a longer one.
    private static readonly WordSet s_goesOn = new(
        "'s ’s ' ’ , . ; : ? ! ) — – - \" ” and but or is are was were be been have has had will would could should may might must can did do does to in on at by with from "
            + "for of since after before until while as that which who whose also now not when where because "
            + "if so than into over against amid during under through "
            + "between among about both each all say says said told met agreed signed want wants wanted plan "
            + "plans planned need needs seek sought began became made "
            + "took held won lost spoke shook discussed pledged vowed warned urged called denied accused "
            + "announced remain remained face faced share shared reached "
            + "exchanged traded left came went sat stood fought knew kept saw hope hoped expect expected there "
            + "here jointly later then yesterday today"
    );

    private static readonly WordSet s_verbs = new(
        "is are was were be have has had will would could should may might must can did do does say says "
            + "said told met agreed signed want wanted plan need "
            + "seek sought began became made took held won lost spoke denied declined refused insisted "
            + "rejected accused warned pledged vowed called remain face "
            + "deny reject insist claim blame hope expect stand stood know knew keep kept hold have fear "
            + "believe think left came went"
    );

    /// <summary>All phrases of titles and bodies, in text order.</summary>
    public IEnumerable<PluralPhrase> All()
    {
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            var bounds = document.Sentences[sentence];
            for (
                var token = bounds.TokenStart;
                token < bounds.TokenEnd && bounds.Zone is ZoneKind.Title or ZoneKind.Body;
                token++
            )
            {
                if (At(token, bounds, sentence) is { } phrase)
                {
                    yield return phrase;
                }
            }
        }
    }

    private PluralPhrase? At(int token, Sentence bounds, int sentence)
    {
        var word = Lower(token, bounds);
        if (word is "both" or "neither")
        {
            return Both(token, word == "neither", bounds, sentence);
        }

        if (!s_determiners.Contains(word))
        {
            return null;
        }

        var next = Lower(token + 1, bounds);
        if (NumberOf(next) is var number and > 0)
        {
            return Lower(token + 2, bounds) == "of" && Lower(token + 3, bounds) == "them"
                ? Phrase(token + 1, token + 4, "", "", number, sentence)
                : Noun(token + 2, number, bounds, sentence)
                    ?? (IsVerb(token + 2, bounds) ? Phrase(token + 1, token + 2, "", "", number, sentence) : null);
        }

        return s_pairs.Contains(next) && Goes(token + 2, bounds)
                ? Phrase(token + 1, token + 2, "pair", "", next == "trio" ? 3 : 2, sentence)
            : word == "the" ? Noun(token + 1, 0, bounds, sentence)
            : null;
    }

    private PluralPhrase? Both(int token, bool isNeither, Sentence bounds, int sentence)
    {
        var next = token + 1;
        if (Lower(next, bounds) == "of")
        {
            next++;
            if (Lower(next, bounds) is "them")
            {
                return Phrase(token, next + 1, "", "", 2, sentence);
            }
        }

        next += Lower(next, bounds) is "the" or "these" or "those" ? 1 : 0;
        if (Noun(next, 2, bounds, sentence, isSingular: isNeither && next == token + 1) is { } phrase)
        {
            return phrase;
        }

        // "Both said"; not "have both", "both rich and free".
        var isOpening =
            token == bounds.TokenStart
            || Lower(token - 1, bounds)
                is ","
                    or "and"
                    or "but"
                    or "that"
                    or ";"
                    or ":"
                    or "—"
                    or "–"
                    or "\""
                    or "“"
                    or "said";
        return next == token + 1 && isOpening && IsVerb(next, bounds)
            ? Phrase(token, token + 1, "", "", 2, sentence)
            : null;
    }

    // Up to three plain words, then a plural noun that can stand for names and ends the phrase.
    private PluralPhrase? Noun(int start, int count, Sentence bounds, int sentence, bool isSingular = false)
    {
        for (var token = start; token < bounds.TokenEnd && token - start <= MostModifiers; token++)
        {
            var word = Word(token);
            if (!char.IsLower(word[0]) || RoleWords.Stop.Contains(word))
            {
                return null;
            }

            var singular = CommonNouns.Singular(word);
            if (
                (isSingular ? singular == word : singular != word)
                && Goes(token + 1, bounds)
                && PluralNouns.SortOf(singular, count > 0) is not null
            )
            {
                var modifiers = string.Join(' ', Enumerable.Range(start, token - start).Select(Word));
                return IsNarrowed(modifiers) ? null : Phrase(token, token + 1, singular, modifiers, count, sentence);
            }
        }

        return null;
    }

    // "The other countries", "the former ministers", "the remaining companies".
    private static bool IsNarrowed(string modifiers) =>
        modifiers
            .Split(' ')
            .Any(word =>
                word
                    is "other"
                        or "remaining"
                        or "next"
                        or "last"
                        or "new"
                        or "smaller"
                        or "larger"
                        or "poorest"
                        or "richest"
                        or "biggest"
                        or "largest"
                || RoleWords.Status.ContainsKey(word)
                || RoleWords.Deputy.Contains(word)
            );

    private PluralPhrase Phrase(int start, int end, string noun, string modifiers, int count, int sentence) =>
        new(
            TextSpan.Cover(document.Tokens[start].Span, document.Tokens[end - 1].Span),
            noun,
            modifiers,
            count,
            sentence
        );

    private bool Goes(int token, Sentence bounds) =>
        token >= bounds.TokenEnd
        || (syntax is not null && NominalPhrases.Ends(document, syntax, token - 1))
        || s_goesOn.Contains(Word(token))
        || Word(token).EndsWith("ed", StringComparison.Ordinal)
        || Word(token).EndsWith("ly", StringComparison.Ordinal);

    private bool IsVerb(int token, Sentence bounds) =>
        token < bounds.TokenEnd
        && (s_verbs.Contains(Word(token)) || Word(token).EndsWith("ed", StringComparison.Ordinal));

    private static int NumberOf(string word) =>
        word switch
        {
            "two" => 2,
            "three" => 3,
            "four" => 4,
            "five" => 5,
            _ => 0,
        };

    private string Word(int token) => document.Slice(document.Tokens[token]).ToString();

    private string Lower(int token, Sentence bounds) =>
        token >= bounds.TokenStart && token < bounds.TokenEnd ? Word(token).ToLowerInvariant() : "";
}
