namespace EntityGraph;

/// <summary>
/// Finds stated relations where words hang together in the tree, however many stand between: posts, kin, parts, seats,
/// owners, members, lives.
/// </summary>
/// <remarks>
/// A grammar over dependency links: a noun has those whom it describes and those whom it belongs to, a verb has its
/// sides.
/// </remarks>
internal sealed class TreePatterns
{
    // Longer "sentences" are tables or text without marks.
    private const int LongestSentence = 200;

    private readonly TreeReading _reading;
    private readonly TreeRoles _roles;
    private readonly TreeKin _kin;
    private readonly TreeBodies _bodies;
    private readonly TreeSeats _seats;
    private readonly TreeVerbs _verbs;
    private readonly TreeCitizens _citizens;
    private readonly TreeMemberships _memberships;
    private readonly TreeLives _lives;
    private readonly TreeWork _work;
    private readonly TreeDiplomacy _diplomacy;

    private TreePatterns(TreeReading reading)
    {
        _reading = reading;
        _roles = new TreeRoles(reading);
        _kin = new TreeKin(reading);
        _bodies = new TreeBodies(reading);
        _seats = new TreeSeats(reading);
        _verbs = new TreeVerbs(reading);
        _citizens = new TreeCitizens(reading);
        _memberships = new TreeMemberships(reading);
        _lives = new TreeLives(reading);
        _work = new TreeWork(reading);
        _diplomacy = new TreeDiplomacy(reading);
    }

    /// <summary>The patterns for one document; null for a document without a syntax layer.</summary>
    /// <param name="document">The document.</param>
    /// <param name="kinds">What each of its entities is.</param>
    /// <param name="relations">Takes what is found.</param>
    public static TreePatterns? Of(
        ResolvedDocument document,
        IReadOnlyDictionary<EntityId, EntityKind> kinds,
        StatedRelations relations
    ) =>
        ClauseReading.Of(document, isOfStates: true) is { } reading
            ? new TreePatterns(new TreeReading(document, reading, kinds, relations))
            : null;

    /// <summary>Adds what one sentence states.</summary>
    public void Find(SentenceItems items)
    {
        var sentence = _reading.Document.Tokenized.Sentences[items.Sentence];
        if (sentence.TokenCount > LongestSentence || items.IsQuestion)
        {
            return;
        }

        _reading.Sentence = items.Sentence;
        _roles.Find(items);
        for (var token = sentence.TokenStart; token < sentence.TokenEnd; token++)
        {
            _kin.Find(token);
            _bodies.Find(token);
            _seats.Find(token);
            _verbs.Find(token);
            _citizens.Find(token);
            _memberships.Find(token);
            _lives.Find(token);
            _work.Find(token);
            _diplomacy.Find(token);
        }
    }
}
