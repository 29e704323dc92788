using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Reads the open relations that one token heads.</summary>
internal sealed class OpenClauses
{
    private const double OfApposition = 0.6;
    private const int MostOpen = 4;

    private readonly SyntaxTree _tree;
    private readonly FrameReader _frames;
    private readonly OpenPhrases _phrases;

    public OpenClauses(SyntaxTree tree, FrameReader frames)
    {
        _tree = tree;
        _frames = frames;
        _phrases = new OpenPhrases(tree);
    }

    /// <summary>What a verb, a copula's predicate or an apposition says.</summary>
    public IEnumerable<OpenRelation> At(int token, int sentence)
    {
        if (_tree.Child(token, "cop") is >= 0 and var copula)
        {
            return OfCopula(token, copula, sentence);
        }

        if (_tree.Part(token) == "VERB" && _tree.Relation(token) is not ("amod" or "compound" or "case" or "mark"))
        {
            return OfVerb(token, sentence);
        }

        return _tree.Relation(token) == "appos" && _tree.Part(token) is "NOUN" or "PROPN"
            ? OfApposed(token, sentence)
            : [];
    }

    private IEnumerable<OpenRelation> OfVerb(int verb, int sentence)
    {
        var (subject, score) = _frames.SubjectOf(verb);
        if (subject < 0 || _tree.Relation(verb) == "xcomp" && IsFolded(verb))
        {
            return [];
        }

        // "Agreed to meet": one predicate, with what hangs on its last verb.
        var chain = new List<int> { verb };
        while (chain.Count < MostOpen && Folded(chain[^1]) is >= 0 and var next)
        {
            chain.Add(next);
        }

        var predicate = chain.SelectMany(one => Helpers(one)).ToList();
        var arguments = new List<(int Start, List<int> Words, double Score)>();
        foreach (var one in chain)
        {
            AddArguments(one, one == chain[^1] ? ClauseFrame.None : chain[chain.IndexOf(one) + 1], arguments);
        }

        if (_frames.ObjectOf(chain[^1]) is >= 0 and var lent && _tree.Head(lent) != chain[^1])
        {
            arguments.Add((int.MaxValue, _phrases.Words(lent), 1));
        }

        return Relations(sentence, predicate, _phrases.Words(subject), arguments, score);
    }

    private IEnumerable<OpenRelation> OfCopula(int head, int copula, int sentence)
    {
        var (subject, score) = _frames.SubjectOf(head);
        if (subject < 0)
        {
            return [];
        }

        var predicate = Helpers(head).Where(token => token != head).Append(copula).ToList();
        var words = _phrases.Words(head).Where(word => !predicate.Contains(word)).ToList();
        return Relations(sentence, predicate, _phrases.Words(subject), [(head, words, _tree.LinkScore(copula))], score);
    }

    private IEnumerable<OpenRelation> OfApposed(int token, int sentence)
    {
        var head = _tree.Head(token);
        var arguments = ImmutableArray.Create(
            _phrases.Text(_phrases.Words(head, withPreposition: false)),
            _phrases.Text(_phrases.Words(token))
        );
        return [new OpenRelation(sentence, "is", arguments, OfApposition * _tree.LinkScore(token))];
    }

    private IEnumerable<OpenRelation> Relations(
        int sentence,
        List<int> predicate,
        List<int> subject,
        List<(int Start, List<int> Words, double Score)> arguments,
        double score
    )
    {
        predicate.Sort();
        arguments.Sort((left, right) => left.Start.CompareTo(right.Start));
        if (arguments.Count == 0)
        {
            return [];
        }

        var texts = arguments.Select(argument => _phrases.Text(argument.Words)).Prepend(_phrases.Text(subject));
        return
        [
            new OpenRelation(
                sentence,
                _phrases.Text(predicate),
                [.. texts],
                Math.Clamp(score * arguments.Max(argument => argument.Score), 0, 1)
            ),
        ];
    }

    private IEnumerable<int> Helpers(int verb)
    {
        yield return verb;
        foreach (var child in _tree.Children(verb))
        {
            if (
                _tree.Universal(child) is "aux"
                || _tree.Relation(child) == "compound:prt"
                || _tree.Lower(child) is "not" or "n't" or "never"
                || (_tree.Relation(child) == "mark" && _tree.Lower(child) == "to" && IsFolded(verb))
            )
            {
                yield return child;
            }
        }
    }

    private void AddArguments(int verb, int inner, List<(int Start, List<int> Words, double Score)> arguments)
    {
        foreach (var child in _tree.Children(verb))
        {
            var universal = _tree.Universal(child);
            if (child == inner || universal is not ("obj" or "iobj" or "obl" or "ccomp" or "xcomp"))
            {
                continue;
            }

            var isClause = universal is "ccomp" or "xcomp";
            arguments.Add((child, _phrases.Words(child, isClause), _tree.LinkScore(child)));
        }
    }

    private int Folded(int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "xcomp" && IsFolded(child))
            {
                return child;
            }
        }

        return ClauseFrame.None;
    }

    // A controlled verb without an object between: "agreed to meet", "began selling".
    private bool IsFolded(int verb) =>
        _tree.Part(verb) == "VERB"
        && _tree.Relation(verb) == "xcomp"
        && _tree.Head(verb) is >= 0 and var head
        && _tree.Part(head) == "VERB"
        && _tree.Child(head, "obj", "iobj") < 0;
}
