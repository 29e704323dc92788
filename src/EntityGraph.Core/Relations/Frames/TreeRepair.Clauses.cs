using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Links of clauses that hang on a noun: relative clauses and infinitives.</summary>
internal static partial class TreeRepair
{
    // "[X], whose chairman is [Y], sued": a relative clause hangs on the noun before it.
    private static void MendRelative(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        if (
            Lower(document, token) is not ("who" or "whose")
            || token < sentence.TokenStart + 2
            || Lower(document, token - 1) != ","
            || words[token - 2].PartOfSpeech is not ("NOUN" or "PROPN")
        )
        {
            return;
        }

        var clause = words[token].Head;
        for (
            var step = 0;
            step < MostSteps
                && clause > token
                && words[clause].Relation is not ("advcl" or "parataxis" or "ccomp" or "acl:relcl" or "conj");
            step++
        )
        {
            clause = words[clause].Head;
        }

        if (
            clause > token
            && words[clause].Relation is "advcl" or "parataxis" or "ccomp"
            && words[clause].Head is var above
            && (above > clause || above < token)
        )
        {
            words[clause] = Link(words[clause], TopOfName(words, token - 2), "acl:relcl");
        }
    }

    // "[X], whose brother [Y] sits in parliament": the noun of "whose" is the subject of the clause, no apposition of
    // X.
    private static void MendWhose(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        if (
            Lower(document, token) != "whose"
            || words[token].Head is not (>= 0 and var noun)
            || words[noun] is not { Relation: "appos", Head: >= 0 } word
        )
        {
            return;
        }

        var clause = Child(words, sentence, word.Head, "acl:relcl");
        if (
            clause > noun
            && words[clause].PartOfSpeech == "VERB"
            && Child(words, sentence, clause, "nsubj") < 0
            && Child(words, sentence, clause, "nsubj:pass") < 0
        )
        {
            words[noun] = Link(word, clause, "nsubj");
        }
    }

    // "An institute that she set up": what has no preposition is the object.
    private static void MendRelativeObject(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        if (
            words[token] is { Relation: "obl:unmarked" or "obl", Head: >= 0 } word
            && Lower(document, token) is "that" or "which" or "who" or "whom"
            && token < word.Head
            && words[word.Head] is { Relation: "acl:relcl", PartOfSpeech: "VERB" }
            && Child(words, sentence, token, "case") < 0
            && Child(words, sentence, word.Head, "nsubj") >= 0
            && Child(words, sentence, word.Head, "obj") < 0
        )
        {
            words[token] = Link(word, word.Head, "obj");
        }
    }

    // "The first woman to head [X]": what follows the infinitive without a preposition is its object.
    private static void MendInfinitive(
        TokenizedDocument document,
        ImmutableArray<SyntaxWord>.Builder words,
        Sentence sentence,
        int token
    )
    {
        var verb =
            words[token] is { Relation: "nmod", PartOfSpeech: "NOUN" or "PROPN", Head: >= 0 }
            && Child(words, sentence, token, "case") < 0
                ? Start(words, sentence, token) - 1
                : -1;
        if (
            verb > words[token].Head
            && words[verb] is { PartOfSpeech: "VERB", Relation: "acl" } infinitive
            && infinitive.Head == words[token].Head
            && Lower(document, verb - 1) == "to"
            && Child(words, sentence, verb, "obj") < 0
        )
        {
            words[token] = Link(words[token], verb, "obj");
        }
    }
}
