namespace EntityGraph;

/// <summary>
/// Resolves "the economist", "the witness" to the one person whom the text has called so by name before: "economist Ana
/// Brandt", "a witness, Ana Brandt".
/// </summary>
/// <remarks>
/// Only where no other person was called so, and nothing but the article stands before the noun. Needs trees; linear in
/// the text.
/// </remarks>
internal sealed class DescribedNominals
{
    // Whoever is called so, many are; offices of states are read as roles.
    private static readonly WordSet s_vague = new(
        "person man woman boy girl people member official child friend colleague partner guy lady other "
            + "individual citizen resident human local relative parent fan user "
            + "player worker employee staff speaker candidate voter victim suspect soldier officer agent "
            + "fellow associate deputy aide nominee winner minister secretary ambassador envoy president "
            + "premier leader"
    );

    private readonly ResolvedDocument _document;
    private readonly SyntaxLayer? _syntax;
    private readonly IReadOnlyList<RoleHolder> _holders;
    private readonly Dictionary<string, List<(EntityId Person, int Position)>> _described = new(StringComparer.Ordinal);

    /// <summary>Reads the names of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="holders">Whom it gives which role: two ministers are two whatever ministry the text names.</param>
    public DescribedNominals(ResolvedDocument document, IReadOnlyList<RoleHolder> holders)
    {
        _document = document;
        _holders = holders;
        _syntax = document.Annotated.SyntaxLayer;
        if (_syntax is null)
        {
            return;
        }

        foreach (var mention in document.Annotated.Mentions)
        {
            if (
                mention is { Form: MentionForm.Name, Kind: MentionKind.Person }
                && document.Entities.EntityOf(mention.Id) is { } person
            )
            {
                Read(mention, person);
            }
        }
    }

    /// <summary>Every such phrase that is resolved, in text order.</summary>
    public IEnumerable<Nominal> All()
    {
        for (var token = 0; _syntax is not null && token + 1 < _document.Tokenized.Tokens.Length; token++)
        {
            if (
                Lower(token) == "the"
                && NominalPhrases.Ends(_document.Tokenized, _syntax, token + 1)
                && _described.TryGetValue(Lower(token + 1), out var all)
                && _document.Tokenized.Tokens[token + 1].Span is var span
                && all.Exists(one => one.Position < span.Start)
                && CalledSo(Lower(token + 1), all) is [var only]
            )
            {
                yield return new Nominal(span, MentionKind.Person, only);
            }
        }
    }

    private List<EntityId> CalledSo(string noun, List<(EntityId Person, int Position)> described)
    {
        var role = RoleName.Of("", noun);
        return
        [
            .. described
                .Select(one => one.Person)
                .Concat(
                    _holders
                        .Where(holder => RoleName.Fits(holder.Role, role, hasOwner: false))
                        .Select(holder => holder.Person)
                )
                .Distinct()
                .Take(2),
        ];
    }

    private void Read(Mention mention, EntityId person)
    {
        var start = _document.Tokenized.TokenIndexAt(mention.Span.Start);
        var end = _document.Tokenized.TokenIndexAt(mention.Span.End - 1) + 1;
        Add(start - 1, person, start);
        if (Lower(start - 1) == "," && Lower(end) is "," or "." or "")
        {
            Add(start - 2, person, start);
        }

        var words = _syntax!.Words; // Asked for in the constructor.
        var sentence = _document.Tokenized.Sentences[_document.Tokenized.SentenceIndexAt(mention.Span.Start)];
        for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
        {
            var isOfName = words[token].Head >= start && words[token].Head < end;
            if (words[token].Relation == "appos" && isOfName != (token >= start && token < end))
            {
                Add(isOfName ? token : words[token].Head, person, start);
            }
        }
    }

    private void Add(int token, EntityId person, int position)
    {
        var noun = Lower(token);
        if (
            noun.Length == 0
            || s_vague.Contains(noun)
            || CommonNouns.KindOf(noun) != MentionKind.Person
            || CommonNouns.IsPlural(noun)
        )
        {
            return;
        }

        if (!_described.TryGetValue(noun, out var all))
        {
            _described.Add(noun, all = []);
        }

        all.Add((person, _document.Tokenized.Tokens[position].Span.Start));
    }

    private string Lower(int token) =>
        token >= 0 && token < _document.Tokenized.Tokens.Length
            ? _document.Tokenized.Slice(_document.Tokenized.Tokens[token]).ToString().ToLowerInvariant()
            : "";
}
