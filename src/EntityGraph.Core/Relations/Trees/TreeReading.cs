using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// What tree patterns ask of a document: whom a noun describes, whom it belongs to, how a clause puts what it says.
/// </summary>
internal sealed partial class TreeReading
{
    private const string Pattern = "tree-pattern";
    private const int MostSteps = 4;

    // Below this the links are more often wrong than right.
    private const double LeastLinks = 0.2;

    private readonly IReadOnlyDictionary<EntityId, EntityKind> _kinds;

    public TreeReading(
        ResolvedDocument document,
        ClauseReading reading,
        IReadOnlyDictionary<EntityId, EntityKind> kinds,
        StatedRelations relations
    )
    {
        Document = document;
        (Tree, Frames, Moods, Arguments) = reading;
        Relations = relations;
        _kinds = kinds;
    }

    public ResolvedDocument Document { get; }

    public SyntaxTree Tree { get; }

    public FrameReader Frames { get; }

    public FrameMoodReader Moods { get; }

    public EntityArguments Arguments { get; }

    public StatedRelations Relations { get; }

    /// <summary>0-based index of the sentence that is read.</summary>
    public int Sentence { get; set; }

    /// <summary>
    /// The entities that a phrase names, joined ones too; a relative pronoun names what it stands for.
    /// </summary>
    public ImmutableArray<EntityArgument> Of(int token)
    {
        var meant =
            token < 0 ? token
            : Tree.Lower(token) == "whose" ? OfWhose(token)
            : Frames.Antecedent(token);
        for (var step = 0; step < MostSteps && meant >= 0; step++)
        {
            // "The two climbers, X and Y" are both.
            var apposed = Arguments.IsNamed(meant) ? -1 : Tree.Child(meant, "appos");
            var named = apposed > meant && Arguments.IsNamed(apposed) ? Arguments.Of(apposed) : Arguments.Of(meant);
            if (!named.IsEmpty)
            {
                return [.. named.Select(Known).Where(argument => argument.Kind != EntityKind.Other)];
            }

            // "X, a writer who works for Y": the writer is X.
            meant = Tree.Relation(meant) == "appos" && Tree.Part(meant) == "NOUN" ? Tree.Head(meant) : -1;
        }

        return [];
    }

    /// <summary>The country that a phrase names, or that its government does.</summary>
    public EntityArgument? CountryActing(int token)
    {
        if (Of(token, EntityKind.Country) is [var country])
        {
            return country;
        }

        return Tree.Lower(token) is "government" or "cabinet" or "parliament" ? CountryOf(token) : null;
    }

    /// <summary>Those of some kinds among the entities that a phrase names.</summary>
    public ImmutableArray<EntityArgument> Of(int token, params EntityKind[] kinds) =>
        [.. Of(token).Where(argument => kinds.Contains(argument.Kind))];

    /// <summary>Those of some kinds that a side of a clause names: "of X, which she leads, and Y" is not Y.</summary>
    public ImmutableArray<EntityArgument> Side(int clause, int side, params EntityKind[] kinds)
    {
        var named = Of(side, kinds);
        return side >= 0 && Tree.Relation(clause) == "acl:relcl" && Tree.Head(clause) == side
            ? [.. named.Where(argument => argument.Span.Start < Document.Tokenized.Tokens[clause].Span.Start)]
            : named;
    }

    /// <summary>The characters that name an entity.</summary>
    public string Surface(EntityArgument argument) => Document.Tokenized.Slice(argument.Span);

    /// <summary>True for a nominal or a pronoun.</summary>
    public bool IsAnaphor(int token) => Arguments.FormOf(token) is MentionForm.Nominal or MentionForm.Pronoun;

    /// <summary>How the clause of a token puts it, a copula's or a verb's.</summary>
    public TreeManner Manner(int clause)
    {
        var mood = Moods.Of(clause);
        var modality = mood.Modality;
        if (
            modality == Modality.Asserted
            && Tree.Relation(clause) == "root"
            && Tree.Part(clause) == "VERB"
            && Tree.ChildWord(clause, "to") is >= 0 and var to
            && Tree.Relation(to) is "mark" or "aux"
        )
        {
            // "Pell to lead Quarrix", as headlines have it.
            modality = Modality.Planned;
        }

        return new TreeManner(null, modality, mood.IsNegated);
    }

    /// <summary>Adds a relation that the word at <paramref name="cue"/> states.</summary>
    public void Add(
        EntityArgument source,
        EntityArgument target,
        string predicate,
        int cue,
        double score,
        RelationStatus status,
        TreeManner manner
    )
    {
        var sure = Math.Min(1, Math.Max(0, source.Score * target.Score));
        if (sure >= LeastLinks)
        {
            Relations.Add(
                Sentence,
                source,
                target,
                Document.Tokenized.Tokens[cue].Span,
                new PatternFinding(predicate, Pattern, Tree.Lower(cue), score * (0.5 + (0.5 * sure)), 0, 0)
                {
                    Status = status,
                    Modality = manner.Modality,
                    IsNegated = manner.IsNegated,
                }
            );
        }
    }

    /// <summary>An argument as it stands by way of a link that is that sure.</summary>
    public static EntityArgument Through(EntityArgument argument, double link) =>
        argument with
        {
            Score = argument.Score * link,
        };

    // What "whose" stands for: the noun that its relative clause hangs on.
    private int OfWhose(int token)
    {
        var clause = Tree.Head(token);
        for (var step = 0; step < MostSteps + 2 && clause >= 0; step++)
        {
            if (Tree.Relation(clause) is "acl:relcl" or "advcl:relcl")
            {
                return Tree.Head(clause);
            }

            clause = Tree.Head(clause);
        }

        return token;
    }

    private EntityArgument Known(EntityArgument argument) =>
        argument with
        {
            Kind = _kinds.TryGetValue(argument.Entity, out var kind) ? kind : EntityKind.Other,
        };
}
