using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// Finds stated relations by patterns over names and the words between them: titles, appositions, copulas, kinship,
/// companies, places.
/// </summary>
/// <remarks>
/// <para>Both names stand in the evidence sentence, and the sentence says it: nothing comes from knowledge of the world
/// but which title a word is (<c>data/gazetteers/titles.tsv</c>). Made for precision: where a phrase can be read two
/// ways, it is left out.</para>
/// <para>Evidence names the pattern's family (<c>title-pattern</c>, <c>apposition-pattern</c>, <c>copula-pattern</c>,
/// <c>verb-pattern</c>, <c>kinship-pattern</c>, <c>company-pattern</c>, <c>place-pattern</c>) as its extractor; where
/// there is a syntax layer, what hangs together in the tree is read too (<c>tree-pattern</c>), with nominals and
/// pronouns as sides. Patterns rank what they find by constants; scores are shares of right ones of a rank
/// (<see cref="PatternScore"/>). What stands inside an attribution's content is claimed (see
/// <see cref="ClaimContext"/>).</para>
/// <para>Time is linear in tokens for sentences of bounded length. Immutable and thread-safe.</para>
/// </remarks>
public sealed class RolePatternExtractor : IRelationExtractor
{
    private const int OftenNamed = 3;
    private static readonly FrozenSet<ZoneKind> s_zones = FrozenSet.ToFrozenSet([ZoneKind.Title, ZoneKind.Body]);

    /// <inheritdoc/>
    public string Name => "role-pattern";

    /// <inheritdoc/>
    public AnalysisLayers Layers => AnalysisLayers.Syntax;

    /// <summary>The stated relations of a document's title and body, in text order, each with one evidence.</summary>
    public IEnumerable<Relation> Extract(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);

        var kinds = KindsOf(document);
        var relations = new StatedRelations(document, PatternScore.Calibrated);
        var trees = TreePatterns.Of(document, kinds, relations);
        for (var sentence = 0; sentence < document.Tokenized.Sentences.Length; sentence++)
        {
            if (s_zones.Contains(document.Tokenized.Sentences[sentence].Zone) && HasTwoNames(document, sentence))
            {
                var items = SentenceItems.Of(document, kinds, sentence);
                RoleBinder.Bind(items, relations);
                PluralRoles.Find(items, relations);
                PersonPatterns.Find(items, relations);
                KinshipPatterns.Find(items, relations);
                OrganisationPatterns.Find(items, relations);
                PlacePatterns.Find(items, relations);
                WherePatterns.Find(items, relations);
                trees?.Find(items);
            }
        }

        return relations.InTextOrder();
    }

    // An organisation with the bare surname of a person of the document is most often that person, mistagged
    // ("Pell spokesman"), or a campaign or company named for one: it takes part in nothing, unless it is named often.
    private static Dictionary<EntityId, EntityKind> KindsOf(ResolvedDocument document)
    {
        var entities = document.Entities.Entities;
        var kinds = new Dictionary<EntityId, EntityKind>();
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            kinds.Add(entity.Id, entity.Kind);
            if (entity.Kind == EntityKind.Person && entity.Name.Contains(' ', StringComparison.Ordinal))
            {
                surnames.Add(entity.Name[(entity.Name.LastIndexOf(' ') + 1)..]);
            }
        }

        foreach (
            var entity in entities.Where(entity =>
                entity.Kind == EntityKind.Organisation && surnames.Contains(entity.Name)
            )
        )
        {
            if (
                document.Annotated.Mentions.Count(mention =>
                    mention.Form == MentionForm.Name && document.Entities.EntityOf(mention.Id) == entity.Id
                ) >= OftenNamed
            )
            {
                continue;
            }

            kinds[entity.Id] = EntityKind.Other;
        }

        return kinds;
    }

    private static bool HasTwoNames(ResolvedDocument document, int sentence)
    {
        var range = document.Annotated.MentionsIn(document.Tokenized.Sentences[sentence].Span);
        return range.End.Value - range.Start.Value >= 2;
    }
}
