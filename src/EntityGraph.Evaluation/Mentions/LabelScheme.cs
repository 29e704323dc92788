using System.Collections.Immutable;

namespace EntityGraph.Evaluation;

/// <summary>
/// Maps the labels of a gold and the kinds of the tagger to the labels that are scored. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Kinds that a gold does not have are dropped, so that they count neither for nor against. The built-in schemes score
/// what the published figures of their corpora score: countries and their teams are places, and only PER, ORG and LOC
/// (MISC too for CoNLL-2003) count; <c>crossner-countries</c> scores countries alone, against CrossNER's own label for
/// them.
/// </remarks>
public sealed class LabelScheme
{
    /// <summary>What a file writes for "not scored".</summary>
    public const string Dropped = "-";

    // Where several kinds are scored alike, the one that says least comes first.
    private static readonly MentionKind[] s_kindOrder =
    [
        MentionKind.Person,
        MentionKind.Organisation,
        MentionKind.Location,
        MentionKind.Other,
        MentionKind.Country,
        MentionKind.Nationality,
    ];

    private readonly ImmutableDictionary<string, string> _gold;
    private readonly ImmutableDictionary<string, string> _predicted;

    /// <summary>Every label stands for itself: gold as it is written, found mentions by their model's label.</summary>
    public static LabelScheme Raw { get; } = new("raw", [], []);

    internal LabelScheme(
        string name,
        IEnumerable<KeyValuePair<string, string>> gold,
        IEnumerable<KeyValuePair<string, string>> predicted
    )
    {
        Name = name;
        _gold = gold.ToImmutableDictionary(StringComparer.Ordinal);
        _predicted = predicted.ToImmutableDictionary(StringComparer.Ordinal);
        Labels =
        [
            .. _gold
                .Values.Where(label => label != Dropped)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Names of the built-in schemes, in the order in which help shows them.</summary>
    public static ImmutableArray<string> BuiltIn { get; } =
    ["entitygraph", "conll2003", "crossner-politics", "crossner-countries", "wnut17", "btc", "uner", "wikiann", "raw"];

    /// <summary>Its name, or the path of its file.</summary>
    public string Name { get; }

    /// <summary>True where the gold marks a country that plays as a place.</summary>
    internal bool AreTeamsPlaces { get; init; }

    /// <summary>True of <see cref="Raw"/>.</summary>
    public bool IsRaw => ReferenceEquals(this, Raw);

    /// <summary>
    /// The scored labels, ordinal order; none of <see cref="Raw"/>, which takes those that there are.
    /// </summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>A built-in scheme.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those that there
    /// are.</exception>
    public static LabelScheme Named(string name) =>
        name switch
        {
            "entitygraph" => LabelSchemes.EntityGraph,
            "raw" => Raw,
            "conll2003" => LabelSchemes.Places(name, "MISC", "PER>PER ORG>ORG LOC>LOC MISC>MISC"),
            "crossner-politics" => LabelSchemes.Places(
                name,
                Dropped,
                "politician>PER person>PER organisation>ORG politicalparty>ORG country>LOC location>LOC "
                    + "event>- election>- misc>-"
            ),
            "crossner-countries" => LabelSchemes.Countries(
                name,
                "politician person organisation politicalparty country location event election misc"
            ),
            "wnut17" => LabelSchemes.Places(
                name,
                Dropped,
                "person>PER corporation>ORG group>ORG location>LOC product>- creative-work>-"
            ),
            "btc" or "uner" or "wikiann" => LabelSchemes.Places(name, Dropped, "PER>PER ORG>ORG LOC>LOC OTH>- MISC>-"),
            _ => throw new ArgumentException(
                $"There is no scheme '{name}'; built in are {string.Join(", ", BuiltIn)}.",
                nameof(name)
            ),
        };

    /// <summary>
    /// Reads a scheme: lines of <c>gold</c> or <c>predicted</c>, tab, label or kind, tab, scored label or <c>-</c>.
    /// Empty lines and <c>#</c> lines are left out.
    /// </summary>
    /// <exception cref="DataFormatException">A line has another form, or nothing is scored.</exception>
    public static LabelScheme Read(string path) => LabelSchemes.Read(path);

    /// <summary>The scored label of a gold label; null where it is not scored.</summary>
    /// <param name="label">As the gold writes it.</param>
    /// <param name="path">The gold file, for the error.</param>
    /// <exception cref="DataFormatException">The scheme does not know the label.</exception>
    public string? OfGold(string label, string path)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (IsRaw)
        {
            return label;
        }

        return _gold.TryGetValue(label, out var scored)
            ? scored == Dropped
                ? null
                : scored
            : throw new DataFormatException(
                path,
                0,
                $"the label '{label}' is not in the scheme '{Name}', which knows {string.Join(", ", _gold.Keys.Order(StringComparer.Ordinal))}."
            );
    }

    /// <summary>
    /// The kind that a gold label stands for: what a file maps it to by name, else the kind that is scored as the label
    /// is.
    /// </summary>
    /// <returns>
    /// Null where the scheme does not list the label; <see cref="MentionKind.Other"/> where it is not scored.
    /// </returns>
    /// <exception cref="DataFormatException">It is mapped to something that is no kind and that no kind is scored
    /// as.</exception>
    public MentionKind? KindOf(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (!_gold.TryGetValue(label, out var scored))
        {
            return null;
        }

        if (scored == Dropped)
        {
            return MentionKind.Other;
        }

        if (SnakeCase.TryParse<MentionKind>(scored, out var named))
        {
            return named;
        }

        var kinds = s_kindOrder.Where(kind => OfPredicted(kind) == scored).ToArray();
        return kinds.Length > 0
            ? kinds[0]
            : throw new DataFormatException(
                Name,
                0,
                $"'{scored}' of the label '{label}' is no kind, expected one of {string.Join(", ", SnakeCase.All<MentionKind>())}."
            );
    }

    /// <summary>The scored label of a found mention; null where the gold does not have its kind.</summary>
    public string? OfPredicted(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return !IsRaw ? OfPredicted(mention.Kind)
            : mention.Label.Length > 0 ? mention.Label
            : null;
    }

    /// <summary>
    /// The same, where the mention's words are known: corpora that score places call a country's team a place.
    /// </summary>
    internal string? OfPredicted(Mention mention, string surface) =>
        AreTeamsPlaces
        && mention is { Kind: MentionKind.Organisation, Label: not "ORG" }
        && CountryGazetteer.Default.Lookup(surface) is { } name
        && (name.IsCountry || name.IsPart)
            ? OfPredicted(MentionKind.Country)
            : OfPredicted(mention);

    /// <summary>The scored label of a kind; null where the gold does not have it.</summary>
    public string? OfPredicted(MentionKind kind) =>
        _predicted.TryGetValue(SnakeCase.Of(kind), out var scored) && scored != Dropped ? scored : null;
}
