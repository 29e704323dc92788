using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Mends links that no English sentence has, as parsers choose each link by itself: an apposition before its noun, an object called a
/// circumstance or the reverse, a joined name called a second subject.</summary>
internal static class TreeRepair
{
    private const int MostSteps = 4;

    // How sure a mended link is.
    private const double Mended = 0.7;

    private static readonly WordSet s_times = new(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "christmas easter ramadan today tonight yesterday tomorrow");

    /// <summary>The trees of a document, mended; linear in the text.</summary>
    public static ImmutableArray<SyntaxWord> Mend(TokenizedDocument document, ImmutableArray<SyntaxWord> words)
    {
        var mended = words.ToBuilder();
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
            {
                MendSubject(mended, sentence, token);
                MendObject(document, mended, sentence, token);
                MendJoined(document, mended, sentence, token);
                MendOrder(mended, sentence, token);
            }
        }

        return mended.MoveToImmutable();
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

        if (verb > token && words[verb].PartOfSpeech == "VERB" && Child(words, sentence, verb, "nsubj") < 0 && Child(words, sentence, verb, "nsubj:pass") < 0)
        {
            words[token] = Link(words[token], verb, "nsubj");
        }
    }

    // "Agreed to meet [X] next week": a name right after its verb, without a preposition.
    private static void MendObject(TokenizedDocument document, ImmutableArray<SyntaxWord>.Builder words, Sentence sentence, int token)
    {
        var word = words[token];
        if (word is { Relation: "obl", PartOfSpeech: "PROPN", Head: >= 0 } && word.Head < token && words[word.Head].PartOfSpeech == "VERB"
            && Child(words, sentence, token, "case") < 0 && Child(words, sentence, word.Head, "obj") < 0 && Child(words, sentence, word.Head, "nsubj:pass") < 0
            && !s_times.Contains(Lower(document, token)))
        {
            words[token] = Link(word, word.Head, "obj");
        }
    }

    // "A deal between [X] and [Y] was announced": Y is a second subject of the verb.
    private static void MendJoined(TokenizedDocument document, ImmutableArray<SyntaxWord>.Builder words, Sentence sentence, int token)
    {
        var word = words[token];
        var and = word is { PartOfSpeech: "PROPN", Head: >= 0, Relation: "nsubj" or "nsubj:pass" or "obj" } ? Child(words, sentence, token, "cc") : -1;
        if (and <= sentence.TokenStart || and >= token || Lower(document, and) is not ("and" or "or" or "&") || words[and - 1].PartOfSpeech != "PROPN")
        {
            return;
        }

        var first = and - 1;
        while (words[first] is { Head: >= 0, Relation: "compound" or "flat" } part && Math.Abs(part.Head - first) <= MostSteps)
        {
            first = part.Head;
        }

        var earlier = Child(words, sentence, word.Head, word.Relation);
        if (first < and && first != word.Head && earlier >= 0 && earlier < first && words[first].Head != token)
        {
            words[token] = Link(word, first, "conj");
        }
    }

    // "NATO member [X]": what a noun is made of stands before it; "left the talks with [X]": an object has no preposition.
    private static void MendOrder(ImmutableArray<SyntaxWord>.Builder words, Sentence sentence, int token)
    {
        var word = words[token];
        if (word is { Relation: "compound", PartOfSpeech: "PROPN", Head: >= 0 } && word.Head < token && words[word.Head].PartOfSpeech == "NOUN")
        {
            words[token] = Link(word, word.Head, "appos");
        }
        else if (word.Relation == "obj" && Child(words, sentence, token, "case") is var preposition && preposition >= 0 && preposition < token
            && words[preposition].PartOfSpeech == "ADP")
        {
            words[token] = Link(word, word.Head, "obl");
        }
    }

    private static SyntaxWord Link(SyntaxWord word, int head, string relation) => word with { Head = head, Relation = relation, HeadScore = Mended, RelationScore = 1 };

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

    private static string Lower(TokenizedDocument document, int token) => document.Slice(document.Tokens[token]).ToString().ToLowerInvariant();
}
