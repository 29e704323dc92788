using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Clauses and roles of a document's words: from its syntax layer, else guessed from the words around.
/// </summary>
internal sealed class ClauseView
{
    private const int MostSteps = 12;

    private static readonly WordSet s_prepositions = new(
        "of in on at by for with from to about against between into through during before after under over "
            + "among near like than as "
            + "without within toward towards upon alongside beside behind despite including versus"
    );

    private static readonly WordSet s_openers = new(
        "the a an and but then mr mr. mrs mrs. ms ms. dr dr. president minister later yesterday"
    );

    private readonly TokenizedDocument _document;
    private readonly string[] _lower;
    private readonly ImmutableArray<SyntaxWord> _words;

    public ClauseView(AnnotatedDocument document, string[] lower)
    {
        _document = document.Tokenized;
        _lower = lower;
        _words = document.SyntaxLayer?.Words ?? [];
    }

    /// <summary>True where trees are there; else everything is a guess.</summary>
    public bool HasTrees => !_words.IsEmpty;

    /// <summary>The head of a token; -1 for a root or without trees.</summary>
    public int Head(int token) => HasTrees ? _words[token].Head : -1;

    /// <summary>The label of a token's link, its universal part; empty without trees.</summary>
    public string Relation(int token) => HasTrees ? Universal(_words[token].Relation) : "";

    /// <summary>The label as it is.</summary>
    public string FullRelation(int token) => HasTrees ? _words[token].Relation : "";

    /// <summary>The part of speech; empty without trees.</summary>
    public string Part(int token) => HasTrees ? _words[token].PartOfSpeech : "";

    /// <summary>The token of a range that hangs on one outside of it; the last one where there is no tree.</summary>
    public int HeadOf(int start, int end)
    {
        if (HasTrees)
        {
            for (var token = start; token < end; token++)
            {
                var head = _words[token].Head;
                if ((head < start || head >= end) && _words[token].Relation is not ("punct" or "case" or "det"))
                {
                    return token;
                }
            }
        }

        return end - 1;
    }

    /// <summary>
    /// The head of the innermost clause that a token stands in: its verb, or what stands for one; a token of the
    /// sentence where there is no tree.
    /// </summary>
    public int Clause(int token)
    {
        if (!HasTrees)
        {
            return GuessedClause(token);
        }

        for (var step = 0; step < MostSteps && _words[token].Head >= 0 && !IsClause(token); step++)
        {
            token = _words[token].Head;
        }

        return token;
    }

    /// <summary>The clause that a clause hangs in; -1 for the sentence's own.</summary>
    public int Outer(int clause) => HasTrees && _words[clause].Head >= 0 ? Clause(_words[clause].Head) : -1;

    /// <summary>What a noun phrase does, given its head; joined and apposed ones do what the first does.</summary>
    public GrammarRole Role(int token)
    {
        if (!HasTrees)
        {
            return GuessedRole(token);
        }

        for (var step = 0; step < MostSteps; step++)
        {
            switch (_words[token].Relation)
            {
                case "nsubj" or "nsubj:pass" or "nsubj:outer" or "csubj":
                    return GrammarRole.Subject;
                case "obj" or "iobj":
                    return GrammarRole.VerbObject;
                case "obl" or "obl:agent":
                    return GrammarRole.Oblique;
                case "nmod:poss":
                    return GrammarRole.Possessive;
                case "nmod":
                    return GrammarRole.NounModifier;
                case "conj" or "appos" or "flat" or "compound" or "nmod:desc" when _words[token].Head >= 0:
                    token = _words[token].Head;
                    break;
                default:
                    return GrammarRole.Other;
            }
        }

        return GrammarRole.Other;
    }

    /// <summary>
    /// True where <paramref name="token"/> hangs, over any number of links, on <paramref name="ancestor"/>.
    /// </summary>
    public bool IsUnder(int token, int ancestor)
    {
        if (!HasTrees)
        {
            return false;
        }

        for (var step = 0; step < 40 && token >= 0; step++)
        {
            if (token == ancestor)
            {
                return true;
            }

            token = _words[token].Head;
        }

        return false;
    }

    /// <summary>The subject of a clause; a clause joined to another shares its subject. -1 for none.</summary>
    public int SubjectOf(int clause)
    {
        for (var step = 0; HasTrees && step < MostSteps && clause >= 0; step++)
        {
            if (OwnSubjectOf(clause) is >= 0 and var subject)
            {
                return subject;
            }

            if (_words[clause].Relation is not ("conj" or "xcomp" or "advcl" or "acl"))
            {
                return -1;
            }

            clause = _words[clause].Head < 0 ? -1 : Clause(_words[clause].Head);
        }

        return -1;
    }

    /// <summary>The subject that hangs on a clause's head itself; -1 for none.</summary>
    public int OwnSubjectOf(int clause) => DependentOf(clause, "nsubj", "nsubj:pass");

    /// <summary>The preposition before a noun, lower case; "" for none.</summary>
    public string CaseOf(int noun) => DependentOf(noun, "case", "case") is >= 0 and var word ? _lower[word] : "";

    /// <summary>Links from a token up to its sentence's root, at most <paramref name="most"/>.</summary>
    public int Depth(int token, int most)
    {
        var depth = 0;
        while (HasTrees && depth < most && _words[token].Head >= 0)
        {
            token = _words[token].Head;
            depth++;
        }

        return depth;
    }

    private int DependentOf(int head, string relation, string orRelation)
    {
        if (!HasTrees)
        {
            return -1;
        }

        var sentence = _document.Sentences[_document.SentenceIndexAt(_document.Tokens[head].Span.Start)];
        for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
        {
            if (
                _words[token].Head == head
                && (_words[token].Relation == relation || _words[token].Relation == orRelation)
            )
            {
                return token;
            }
        }

        return -1;
    }

    private bool IsClause(int token)
    {
        switch (Universal(_words[token].Relation))
        {
            case "ccomp" or "xcomp" or "advcl" or "acl" or "csubj" or "parataxis" or "root":
                return true;
            case "conj":
                return _words[token].PartOfSpeech is "VERB" or "AUX";
            default:
                return false;
        }
    }

    private int GuessedClause(int token)
    {
        var sentence = _document.Sentences[_document.SentenceIndexAt(_document.Tokens[token].Span.Start)];
        for (var position = token; position > sentence.TokenStart; position--)
        {
            if (
                _lower[position - 1]
                is ";"
                    or ":"
                    or "that"
                    or "because"
                    or "when"
                    or "while"
                    or "but"
                    or "who"
                    or "which"
                    or "if"
                    or "after"
                    or "before"
            )
            {
                return position;
            }
        }

        return sentence.TokenStart;
    }

    private GrammarRole GuessedRole(int token)
    {
        var next = token + 1 < _lower.Length ? _lower[token + 1] : "";
        if (next is "'s" or "'" or "’s" or "’" || PronounLexicon.IsPossessive(_lower[token]))
        {
            return GrammarRole.Possessive;
        }

        if (_lower[token] is "he" or "she" or "they" or "i" or "we")
        {
            return GrammarRole.Subject;
        }

        var start = token;
        while (start > 0 && char.IsUpper(_document.Text[_document.Tokens[start - 1].Span.Start]))
        {
            start--;
        }

        if (start > 0 && s_prepositions.Contains(_lower[start - 1]))
        {
            return GrammarRole.Oblique;
        }

        var clause = GuessedClause(token);
        return
            start - clause <= 1
            || _lower[start - 1] == ","
            || (start - clause <= 3 && s_openers.Contains(_lower[start - 1]))
            ? GrammarRole.Subject
            : GrammarRole.VerbObject;
    }

    private static string Universal(string relation)
    {
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }
}
