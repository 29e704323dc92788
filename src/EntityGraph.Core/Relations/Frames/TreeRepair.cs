using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Mends links that no English sentence has, as parsers choose each link by itself: an apposition before its
/// noun, an object called a circumstance or the reverse, a joined name or a title's name called a second side, an
/// apposition called a joined noun, hung further off or turned around, a clause with two subjects, kin by marriage
/// called a law.</summary>
internal static partial class TreeRepair
{
    private const int MostSteps = 4;

    // Tokens of "-in-law".
    private const int InLawLength = 4;

    // How sure a mended link is.
    private const double Mended = 0.7;

    private static readonly WordSet s_times = new(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
            + "august september october november december "
            + "christmas easter ramadan today tonight yesterday tomorrow"
    );

    /// <summary>The trees of a document, mended; linear in the text.</summary>
    public static ImmutableArray<SyntaxWord> Mend(TokenizedDocument document, ImmutableArray<SyntaxWord> words)
    {
        var mended = words.ToBuilder();
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
            {
                MendInLaw(document, mended, sentence, token);
                MendSubject(mended, sentence, token);
                MendObject(document, mended, sentence, token);
                MendJoined(document, mended, sentence, token);
                MendDoubled(document, mended, sentence, token);
                MendTwoSubjects(document, mended, sentence, token);
                MendInverted(document, mended, sentence, token);
                MendNearest(document, mended, sentence, token);
                MendNameAfterComma(document, mended, sentence, token);
                MendOrder(mended, sentence, token);
                MendPreposition(mended, token);
                MendOf(document, mended, sentence, token);
                MendSecondObject(mended, sentence, token);
                MendApposition(document, mended, sentence, token);
                MendRelative(document, mended, sentence, token);
                MendWhose(document, mended, sentence, token);
                MendRelativeObject(document, mended, sentence, token);
                MendInfinitive(document, mended, sentence, token);
            }
        }

        return mended.MoveToImmutable();
    }

    // "My brother-in-law": the kin heads the word, not the law.
    private static void MendInLaw(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int law
    )
    {
        var kin = law - InLawLength;
        if (
            kin < sentence.TokenStart
            || words[kin].Head != law
            || Lower(document, law) != "law"
            || Lower(document, law - 2) != "in"
            || !KinshipPatterns.IsRelative(Lower(document, kin))
        )
        {
            return;
        }

        for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
        {
            if (words[token].Head == law && (token < kin || token > law))
            {
                words[token] = words[token] with { Head = kin };
            }
        }

        words[kin] = words[law] with
        {
            PartOfSpeech = words[kin].PartOfSpeech,
            PartOfSpeechScore = words[kin].PartOfSpeechScore,
        };
        words[law] = Link(words[law], kin, "nmod");
    }

    // "[Minister X] received her counterpart": X hangs on the counterpart as its apposition.
    private static void MendSubject(ImmutableArray<SyntaxWord>.Builder words, Sentence sentence, int token)
    {
        if (words[token].Relation != "appos" || words[token].Head <= token)
        {
            return;
        }

        var verb = words[token].Head;
        for (var step = 0; step < MostSteps && verb >= 0 && words[verb].PartOfSpeech != "VERB"; step++)
        {
            verb = words[verb].Head;
        }

        if (verb <= token || words[verb].PartOfSpeech != "VERB")
        {
            return;
        }

        var subject = Math.Max(Child(words, sentence, verb, "nsubj"), Child(words, sentence, verb, "nsubj:pass"));
        if (subject < 0)
        {
            words[token] = Link(words[token], verb, "nsubj");
        }
        else if (subject < token && words[token].Head > verb)
        {
            // "The largest, [X], belongs to Y".
            words[token] = Link(words[token], subject, "appos");
        }
    }

    // "Agreed to meet [X] next week": a name right after its verb, without a preposition.
    private static void MendObject(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        var word = words[token];
        if (
            word is { Relation: "obl", PartOfSpeech: "PROPN", Head: >= 0 }
            && word.Head < token
            && words[word.Head].PartOfSpeech == "VERB"
            && Child(words, sentence, token, "case") < 0
            && Child(words, sentence, word.Head, "obj") < 0
            && Child(words, sentence, word.Head, "nsubj:pass") < 0
            && !s_times.Contains(Lower(document, token))
        )
        {
            words[token] = Link(word, word.Head, "obj");
        }
    }

    // "A deal between [X] and [Y] was announced": Y is a second subject of the verb.
    private static void MendJoined(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        var word = words[token];
        var and = word is { PartOfSpeech: "PROPN", Head: >= 0, Relation: "nsubj" or "nsubj:pass" or "obj" }
            ? Child(words, sentence, token, "cc")
            : -1;
        if (
            and <= sentence.TokenStart
            || and >= token
            || Lower(document, and) is not ("and" or "or" or "&")
            || words[and - 1].PartOfSpeech != "PROPN"
        )
        {
            return;
        }

        var first = TopOfName(words, and - 1);
        var earlier = Child(words, sentence, word.Head, word.Relation);
        if (first < and && first != word.Head && earlier >= 0 && earlier < first && words[first].Head != token)
        {
            words[token] = Link(word, first, "conj");
        }
    }

    // "NATO member [X]": what a noun is made of stands before it; "left the talks with [X]": an object has no
    // preposition.
    private static void MendOrder(ImmutableArray<SyntaxWord>.Builder words, Sentence sentence, int token)
    {
        var word = words[token];
        if (
            word is { Relation: "compound", PartOfSpeech: "PROPN", Head: >= 0 }
            && word.Head < token
            && words[word.Head].PartOfSpeech == "NOUN"
        )
        {
            words[token] = Link(word, word.Head, "appos");
        }
        else if (
            word.Relation == "obj"
            && Child(words, sentence, token, "case") is var preposition
            && preposition >= 0
            && preposition < token
            && words[preposition].PartOfSpeech == "ADP"
        )
        {
            words[token] = Link(word, word.Head, "obl");
        }
    }

    // "A member of the opposition [X]": the preposition hangs on a word that only tells of what sort X is.
    private static void MendPreposition(ImmutableArray<SyntaxWord>.Builder words, int token)
    {
        if (
            words[token] is { Relation: "case", PartOfSpeech: "ADP", Head: >= 0 } word
            && word.Head > token
            && words[word.Head] is { Relation: "compound" or "amod" } inner
            && inner.Head > word.Head
        )
        {
            words[token] = word with { Head = inner.Head };
        }
    }

    // "[X], now chairman of [Y]": "of" goes with the noun right before it.
    private static void MendOf(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        if (
            words[token] is { Relation: "nmod", Head: >= 0 } word
            && Child(words, sentence, token, "case") is var of
            && of > sentence.TokenStart
            && of < token
            && Lower(document, of) == "of"
            && words[of - 1].PartOfSpeech == "NOUN"
            && word.Head < of - 1
            && TopOfName(words, of - 1) != word.Head
        )
        {
            var isInLaw = words[of - 1].Head == of - 1 - InLawLength && Lower(document, of - 1) == "law";
            words[token] = Link(word, isInLaw ? words[of - 1].Head : of - 1, "nmod");
        }
    }

    // "Owns [X] and a stake in [Y]": a noun is joined to the object, not to the verb.
    private static void MendSecondObject(ImmutableArray<SyntaxWord>.Builder words, Sentence sentence, int token)
    {
        if (
            words[token] is { Relation: "conj", PartOfSpeech: "NOUN" or "PROPN", Head: >= 0 } word
            && word.Head < token
            && words[word.Head].PartOfSpeech == "VERB"
            && Child(words, sentence, token, "cc") >= 0
            && Child(words, sentence, token, "nsubj") < 0
            && Child(words, sentence, token, "cop") < 0
            && Child(words, sentence, word.Head, "obj") is var thing
            && thing > word.Head
            && thing < token
        )
        {
            words[token] = Link(word, thing, "conj");
        }
    }

    // The first token of a phrase whose words stand side by side.
    private static int Start(ImmutableArray<SyntaxWord>.Builder words, Sentence sentence, int token)
    {
        var start = token;
        while (
            start > sentence.TokenStart && words[start - 1].PartOfSpeech != "PUNCT" && IsUnder(words, start - 1, token)
        )
        {
            start--;
        }

        return start;
    }

    private static bool IsUnder(ImmutableArray<SyntaxWord>.Builder words, int token, int top)
    {
        for (var step = 0; step < MostSteps && token >= 0; step++)
        {
            if (token == top)
            {
                return true;
            }

            token = words[token].Head;
        }

        return false;
    }

    private static int TopOfName(ImmutableArray<SyntaxWord>.Builder words, int token)
    {
        while (
            words[token] is { Head: >= 0, Relation: "compound" or "flat" } part
            && Math.Abs(part.Head - token) <= MostSteps
        )
        {
            token = part.Head;
        }

        return token;
    }

    private static SyntaxWord Link(SyntaxWord word, int head, string relation) =>
        word with
        {
            Head = head,
            Relation = relation,
            HeadScore = Mended,
            RelationScore = 1,
        };

    private static int Child(ImmutableArray<SyntaxWord>.Builder words, Sentence sentence, int head, string relation)
    {
        for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
        {
            if (words[token].Head == head && words[token].Relation == relation)
            {
                return token;
            }
        }

        return -1;
    }

    private static string Lower(TokenizedDocument document, int token) =>
        document.Slice(document.Tokens[token]).ToString().ToLowerInvariant();
}
