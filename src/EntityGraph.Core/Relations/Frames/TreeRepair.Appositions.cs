using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Nouns and names that stand side by side and mean the same.</summary>
internal static partial class TreeRepair
{
    // "Hosted President [X]", "directs the Norwegian group [X]": title and name both hang on the verb, or on one noun.
    private static void MendDoubled(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        if (
            words[token] is not { PartOfSpeech: "PROPN", Head: >= 0 } word
            || StartOfName(document, words, sentence, token) is var first && first <= sentence.TokenStart
        )
        {
            return;
        }

        var title = words[first - 1];
        var isPart = title.PartOfSpeech == "NOUN" || (title.PartOfSpeech == "PROPN" && first == token);
        var isClauses =
            title.Relation is "obj" or "iobj" or "obl" or "nsubj"
            && (word.Relation == title.Relation || word.Relation is "xcomp" or "obj");
        var isNouns = title is { PartOfSpeech: "NOUN", Relation: "nmod" or "appos" } && word.Relation == title.Relation;
        if (isPart && title.Head == word.Head && (isClauses || isNouns) && Child(words, sentence, token, "case") < 0)
        {
            words[token] = Link(word, first - 1, "appos");
        }
    }

    // "[X], the oldest firm in town, will close", "A former minister, [she] left": the clause has one subject, which
    // the other describes.
    private static void MendTwoSubjects(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        if (words[token] is not { Relation: "nsubj" or "nsubj:pass", Head: >= 0 } second || second.Head < token)
        {
            return;
        }

        var comma = Start(words, sentence, token) - 1;
        var earlier = Child(words, sentence, second.Head, "nsubj") is >= 0 and var subject
            ? subject
            : Child(words, sentence, second.Head, "nsubj:pass");
        if (earlier < 0 || earlier >= comma || Lower(document, comma) != ",")
        {
            return;
        }

        if (
            words[earlier].PartOfSpeech == "PROPN"
            && second.PartOfSpeech == "NOUN"
            && Child(words, sentence, token, "det") >= 0
        )
        {
            words[token] = Link(second, earlier, "appos");
        }
        else if (
            words[earlier].PartOfSpeech == "NOUN"
            && second.PartOfSpeech is "PROPN" or "PRON"
            && Child(words, sentence, earlier, "det") >= 0
        )
        {
            words[earlier] = Link(words[earlier], token, "appos");
        }
    }

    // "According to [X], Norway's weather agency": a name before a comma is no part of the noun after it, which says
    // what it is.
    private static void MendInverted(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        if (
            words[token] is not { Relation: "compound", PartOfSpeech: "PROPN" } word
            || word.Head <= token + 2
            || token + 2 >= sentence.TokenEnd
            || Lower(document, token + 1) != ","
            || words[word.Head] is not { PartOfSpeech: "NOUN" } noun
            || Start(words, sentence, word.Head) != token + 2
            || (
                Child(words, sentence, word.Head, "nmod:poss") < token
                && Child(words, sentence, word.Head, "det") < token
            )
        )
        {
            return;
        }

        var top = word.Head;
        words[token] = Link(word, noun.Head, noun.Relation);
        words[top] = Link(noun, token, "appos");
        for (var other = sentence.TokenStart; other < token; other++)
        {
            if (words[other].Head == top)
            {
                words[other] = words[other] with { Head = token };
            }
        }
    }

    // "With money from her husband, the banker [X]": who is somebody describes the person right before it, no thing
    // further off.
    private static void MendNearest(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        var article = words[token] is { Relation: "appos", PartOfSpeech: "NOUN" } ? Start(words, sentence, token) : -1;
        if (
            article < sentence.TokenStart + 2
            || words[token].Head >= article - 2
            || Lower(document, article - 1) != ","
            || words[article - 2].PartOfSpeech != "NOUN"
            || !IsPerson(document, token)
            || !IsPerson(document, article - 2)
            || IsPerson(document, words[token].Head)
            || words[words[token].Head] is { PartOfSpeech: "PROPN", Relation: "nsubj" or "nsubj:pass" }
        )
        {
            return;
        }

        words[token] = Link(words[token], article - 2, "appos");
    }

    private static bool IsPerson(TokenizedDocument document, int token)
    {
        var word = Lower(document, token);
        word = word.StartsWith("ex-", StringComparison.Ordinal) ? word[3..] : word;
        return CommonNouns.KindOf(word) == MentionKind.Person
            || KinshipPatterns.IsSpouse(word)
            || KinshipPatterns.IsRelative(word);
    }

    // "The governor of Vardal, [X], is": a name between commas that joins nothing is the noun's, not a second Vardal.
    private static void MendNameAfterComma(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        if (
            words[token] is not { Relation: "conj", PartOfSpeech: "PROPN", Head: >= 0 } word
            || word.Head > token
            || Child(words, sentence, token, "cc") >= 0
            || words[word.Head] is not { Relation: "nmod" or "appos", Head: >= 0 } place
            || words[place.Head].PartOfSpeech != "NOUN"
            || StartOfName(document, words, sentence, token) is var first
                && (first <= sentence.TokenStart || Lower(document, first - 1) != ",")
            || IsJoinedLater(words, sentence, word.Head, token)
        )
        {
            return;
        }

        // Over "the company [Y]" to "the head of the company".
        var noun = place.Head;
        if (place.Relation == "appos")
        {
            noun =
                words[noun] is { Relation: "nmod", Head: >= 0 } whole && words[whole.Head].PartOfSpeech == "NOUN"
                    ? whole.Head
                    : -1;
        }

        if (
            noun >= 0
            && CommonNouns.KindOf(Lower(document, noun)) == MentionKind.Person
            && Child(words, sentence, noun, "appos") < 0
        )
        {
            words[token] = Link(word, noun, "appos");
        }
    }

    // "[X], a unit of [Y], ": what follows a comma with its own article and joins nothing says who X is.
    private static void MendApposition(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        if (
            words[token] is not { Relation: "conj" or "nmod", PartOfSpeech: "NOUN" } word
            || Child(words, sentence, token, "cc") >= 0
            || (word.Relation == "nmod" && Child(words, sentence, token, "case") >= 0)
            || Child(words, sentence, token, "det") is not (>= 0 and var article)
            || article < sentence.TokenStart + 2
            || article > token
            || Lower(document, article) is not ("a" or "an" or "the")
            || Lower(document, article - 1) != ","
            || words[article - 2].PartOfSpeech is not ("NOUN" or "PROPN")
            || IsJoinedLater(words, sentence, word.Head, token)
        )
        {
            return;
        }

        words[token] = Link(word, TopOfName(words, article - 2), "appos");
    }

    private static bool IsJoinedLater(ImmutableArray<SyntaxWord>.Builder words, Sentence sentence, int head, int token)
    {
        for (var other = token + 1; other < sentence.TokenEnd; other++)
        {
            if (
                words[other] is { Relation: "conj" }
                && (words[other].Head == head || words[other].Head == token)
                && Child(words, sentence, other, "cc") >= 0
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int StartOfName(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        var first = token;
        while (
            first > sentence.TokenStart
            && words[first - 1].Head == token
            && char.IsUpper(document.Slice(document.Tokens[first - 1])[0])
            && words[first - 1]
                is { PartOfSpeech: "PROPN", Relation: "compound" or "flat" }
                    or { PartOfSpeech: "ADJ", Relation: "amod" }
        )
        {
            first--;
        }

        return first;
    }
}
