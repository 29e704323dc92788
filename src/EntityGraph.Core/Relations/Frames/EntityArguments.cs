using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Tells which entities a phrase names, given the token that heads it.</summary>
internal sealed class EntityArguments
{
    private const int MostJoined = 12;
    private const double Joined = 0.95;
    private const double ThroughApposition = 0.9;
    private const double ThroughAgent = 0.85;

    // What acts for its country.
    private static readonly WordSet s_agents = new(
        "government troops forces army military navy authorities parliament warplanes warships soldiers jets "
            + "regime administration leadership diplomats air-force "
            + "tanks missiles artillery ministry embassy cabinet republic"
    );

    private readonly ResolvedDocument _document;
    private readonly SyntaxTree _tree;
    private readonly int[] _mentionOf;
    private readonly Dictionary<EntityId, EntityKind> _kinds = [];

    // States are told of what is named, not of whom it acts for, and how sure a name is says nothing of them.
    private readonly bool _isOfStates;

    /// <param name="document">The document.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="isOfStates">True to leave out those who act for a country, and how sure names are.</param>
    public EntityArguments(ResolvedDocument document, SyntaxTree tree, bool isOfStates = false)
    {
        _isOfStates = isOfStates;
        _document = document;
        _tree = tree;
        _mentionOf = new int[tree.Count];
        Array.Fill(_mentionOf, -1);
        foreach (var entity in document.Entities.Entities)
        {
            _kinds[entity.Id] = entity.Kind;
        }

        foreach (var mention in document.Annotated.Mentions)
        {
            var start = document.Tokenized.TokenIndexAt(mention.Span.Start);
            for (
                var token = start;
                token < tree.Count && document.Tokenized.Tokens[token].Span.Start < mention.Span.End;
                token++
            )
            {
                _mentionOf[token] = mention.Id;
            }
        }
    }

    /// <summary>The entities that a phrase names, joined ones too, in text order.</summary>
    public ImmutableArray<EntityArgument> Of(int token)
    {
        if (token < 0)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<EntityArgument>();
        Add(token, 1, found, 0);
        return found.ToImmutable();
    }

    /// <summary>
    /// The country or organisation that an adjective or a noun before another noun names ("the Russian invasion").
    /// </summary>
    public ImmutableArray<EntityArgument> Adjective(int token) =>
        Argument(token, ThroughAgent) is { Kind: not EntityKind.Location } named ? [named] : [];

    /// <summary>The entity whose name, nominal or pronoun a token is part of; null for none.</summary>
    public EntityArgument? Named(int token) => token < 0 ? null : Argument(token, 1);

    /// <summary>The form of the mention that a token is part of; null for none.</summary>
    public MentionForm? FormOf(int token) =>
        token < 0 || _mentionOf[token] < 0 ? null : _document.Annotated.Mentions[_mentionOf[token]].Form;

    /// <summary>True for an adjective or people's name of a country.</summary>
    public bool IsNationality(int token) =>
        token >= 0
        && _mentionOf[token] >= 0
        && _document.Annotated.Mentions[_mentionOf[token]].Kind == MentionKind.Nationality;

    /// <summary>True for the name or adjective of a place that is no country: "European", "Asia".</summary>
    public bool IsRegion(int token) =>
        token >= 0
        && _mentionOf[token] >= 0
        && _document.Annotated.Mentions[_mentionOf[token]]
            is { Form: MentionForm.Name, Kind: MentionKind.Other or MentionKind.Location };

    /// <summary>True where a token is part of a name.</summary>
    public bool IsNamed(int token) => token >= 0 && _mentionOf[token] >= 0;

    private void Add(int token, double score, ImmutableArray<EntityArgument>.Builder found, int count)
    {
        if (One(token) is { } argument)
        {
            found.Add(argument with { Score = argument.Score * score });
        }

        found.AddRange(Members(token).Select(member => member with { Score = member.Score * score }));

        // "The ministers, X and Y": One() has the first.
        if (Apposed(token) is >= 0 and var first)
        {
            foreach (
                var joined in _tree
                    .Children(first)
                    .Where(child => _tree.Relation(child) == "conj" && _mentionOf[child] >= 0)
            )
            {
                Add(joined, score * ThroughApposition * _tree.LinkScore(joined), found, count + 1);
            }
        }

        foreach (var child in _tree.Children(token))
        {
            // A name that the tree takes apart joins nothing to itself.
            if (
                _tree.Relation(child) == "conj"
                && count < MostJoined
                && !(_mentionOf[child] >= 0 && _mentionOf[child] == _mentionOf[token])
            )
            {
                Add(child, score * Joined * _tree.LinkScore(child), found, count + 1);
            }
        }
    }

    private EntityArgument? One(int token)
    {
        if (Argument(token, 1) is { } named)
        {
            return IsBody(token) ? named : null;
        }

        if (_tree.Part(token) is not ("NOUN" or "PROPN"))
        {
            return null;
        }

        foreach (var child in _tree.Children(token))
        {
            // A given name that the tagger missed heads the name all the same.
            if (_tree.Relation(child) == "flat" && Argument(child, ThroughApposition) is { } rest)
            {
                return rest;
            }

            var through = child == token + 1 ? 1 : ThroughApposition;
            if (_tree.Relation(child) == "appos" && Argument(child, through * _tree.LinkScore(child)) is { } apposed)
            {
                return apposed;
            }

            // "A man named X", "a firm called X".
            if (
                _tree.Relation(child) == "acl"
                && _tree.Lower(child) is "named" or "called" or "dubbed"
                && _tree.Child(child, "xcomp", "obj", "appos") is >= 0 and var name
                && Argument(name, ThroughApposition) is { } called
            )
            {
                return called;
            }

            // "Her cousin, the musician X".
            if (_tree.Relation(child) == "appos" && child > token && _mentionOf[child] < 0 && One(child) is { } nested)
            {
                return nested with { Score = nested.Score * ThroughApposition * _tree.LinkScore(child) };
            }

            if (
                !_isOfStates
                && _tree.Relation(child) is "amod" or "nmod:poss" or "compound" or "nmod"
                && s_agents.Contains(_tree.Lower(token))
                && (_tree.Relation(child) != "nmod" || _tree.Preposition(child) == "of")
                && Argument(child, ThroughAgent) is { Kind: EntityKind.Country } country
            )
            {
                return country;
            }
        }

        return null;
    }

    // An adjective that heads a phrase by itself is a slip of the parser, unless it is a people ("the Chinese agreed").
    private bool IsBody(int token)
    {
        var mention = _document.Annotated.Mentions[_mentionOf[token]];
        return mention.Kind != MentionKind.Nationality
            || _tree.Child(token, "det") >= 0
            || _tree.Lower(token).EndsWith('s');
    }

    // The name that stands in apposition to a plural: "the ministers, X and Y"; -1 for none.
    private int Apposed(int token)
    {
        var apposed =
            _tree.Part(token) == "NOUN" && CommonNouns.IsPlural(_tree.Lower(token)) ? _tree.Child(token, "appos") : -1;
        return apposed > token && _mentionOf[apposed] >= 0 ? apposed : -1;
    }

    // "The two leaders": everybody it means, unless they are named right there.
    private IEnumerable<EntityArgument> Members(int token)
    {
        if (_mentionOf[token] < 0 || Apposed(token) >= 0)
        {
            return [];
        }

        var mention = _document.Annotated.Mentions[_mentionOf[token]];
        return _document
            .Entities.Mentions[mention.Id]
            .Members.Where(member => _kinds.ContainsKey(member))
            .Select(member => new EntityArgument(member, _kinds[member], mention.Span, mention.Score));
    }

    private EntityArgument? Argument(int token, double score)
    {
        if (_mentionOf[token] < 0)
        {
            return null;
        }

        var mention = _document.Annotated.Mentions[_mentionOf[token]];
        return
            _document.Entities.EntityOf(mention.Id) is { } entity
            && _kinds.TryGetValue(entity, out var kind)
            && kind != EntityKind.Other
            ? new EntityArgument(entity, kind, mention.Span, _isOfStates ? score : score * mention.Score)
            : null;
    }
}
