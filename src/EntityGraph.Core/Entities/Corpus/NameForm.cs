using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>One name of an entity, made ready for comparing with names of its kind.</summary>
internal sealed partial class NameForm
{
    private const int FewestLetters = 3;
    private const double AcronymCommonness = 0.6;
    private const double LongAcronymCommonness = 0.3;
    private const int LongAcronym = 4;
    private const int ShortestSyllabic = 5;
    private const int SyllabicStart = 3;

    // Words that so many names have that they lead to nothing.
    private static readonly WordSet s_common = new(
        "the of and for in on at de la le du des der die das van von al el national bank university united "
            + "first new american central "
            + "international world global institute ministry department federal state general royal city st "
            + "san north south east west northern "
            + "southern eastern western house party court council committee centre center association union "
            + "air democratic people's popular social "
            + "public supreme high free great independent commission office agency foundation group radio real "
            + "club sporting college church society "
            + "museum hospital school company partners services systems industries energy oil gas health media "
            + "news times daily post trust fund fc "
            + "media police fire defense interior foreign finance justice education treasury transport labor "
            + "agriculture trade commerce economy environment culture security intelligence navy army press "
            + "air airlines workers party"
    );

    private static readonly WordSet s_groups = new("group groupe grupo gruppe gruppo holding holdings");

    private static readonly Dictionary<string, string> s_variants = new(StringComparer.Ordinal)
    {
        ["centre"] = "center",
        ["theatre"] = "theater",
        ["harbour"] = "harbor",
        ["labour"] = "labor",
        ["defence"] = "defense",
        ["programme"] = "program",
        ["organisation"] = "organization",
        ["saint"] = "st",
        ["mount"] = "mt",
        ["fort"] = "ft",
        ["&"] = "and",
        ["assn"] = "association",
        ["dept"] = "department",
        ["intl"] = "international",
        ["univ"] = "university",
        ["bros"] = "brothers",
    };

    // Small words of names, which no acronym need have a letter for.
    private static readonly WordSet s_small = new(
        "of the and for in on to at a an de la le les du des der die das den und für fur van von y e et i og "
            + "och di del della dei degli dell do da dos das el al en on pour per voor na w v"
    );

    private readonly ImmutableArray<string> _spelled = [];
    private readonly ImmutableArray<string> _withoutForm = [];
    private readonly EntityKind _kind;
    private readonly string _ownKey;
    private readonly bool _isGroup;

    private NameForm(EntityKind kind, string name)
    {
        Name = name;
        _kind = kind;
        Person = kind == EntityKind.Person ? PersonForm.Parse(name) : null;
        var key = NameText.Key(name);
        IsQualified = name.EndsWith(')');
        Words = Person is not null
            ? []
            : Cut(kind == EntityKind.Organisation && !IsQualified ? OrganisationNames.WithoutLegalForm(key) : key);
        if (kind == EntityKind.Organisation && Words.Length > 1)
        {
            (Concepts, IsForeign) = InstitutionWords.Of(Words);
            _isGroup = s_groups.Contains(key.AsSpan(key.LastIndexOf(' ') + 1));
            (_spelled, _withoutForm) = (Cut(key), Words);
            Words = CountryWords.Replace(Words);
            (Terms, HasForeignTerm) = InstitutionTerms.Of(Words, _spelled);
        }

        _ownKey = Person?.Key ?? string.Join(' ', Words);
        Key = kind == EntityKind.Location ? CityNames.Common(_ownKey) : _ownKey;
        Listed = kind == EntityKind.Organisation ? OrganisationList.Find(name) : null;
        Acronym =
            kind == EntityKind.Organisation && Acronyms.IsAcronym(name)
                ? string.Concat(name.Where(char.IsLetter)).ToUpperInvariant()
                : null;
    }

    /// <summary>The name as it is shown.</summary>
    public string Name { get; }

    /// <summary>The parts of a person's name; null for other kinds.</summary>
    public PersonForm? Person { get; }

    /// <summary>Folded words of other names, legal forms left out; empty for persons.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>
    /// What sort of institution the name's words say it is, in English, whatever their language; empty for none.
    /// </summary>
    public ImmutableArray<string> Concepts { get; } = [];

    /// <summary>
    /// Its words in English, see <see cref="InstitutionTerms"/>; empty for other kinds and for one word.
    /// </summary>
    public ImmutableArray<string> Terms { get; } = [];

    /// <summary>True where a word of the name says that in another language ("Gesellschaft").</summary>
    public bool IsForeign { get; }

    /// <summary>True where one of <see cref="Terms"/> stands for a word of another language.</summary>
    public bool HasForeignTerm { get; }

    /// <summary>Equal for names that differ in writing alone, and for a city's names in other languages.</summary>
    public string Key { get; }

    /// <summary>The entry of the project's list of organisations; null for others.</summary>
    public ListedOrganisation? Listed { get; }

    /// <summary>Its capitals where the name is an acronym; null for others.</summary>
    public string? Acronym { get; }

    /// <summary>True for "Senate (Brazil)": a name that says whose.</summary>
    public bool IsQualified { get; }

    /// <summary>True where the name has a word that few names have.</summary>
    public bool IsDistinctive =>
        Person is not null
            ? GivenNames.Commonness(Person.Given.FirstOrDefault(), Person.Family) < 1
            : Words.Any(word => word.Length >= FewestLetters && !s_common.Contains(word));

    /// <summary>True for two words or more of which two are in no list of names or of words.</summary>
    public bool IsRare =>
        Words.Length > 1
        && Words.Count(word =>
            word.Length >= FewestLetters
            && !s_common.Contains(word)
            && !ContentWords.IsListed(word)
            && !GivenNames.IsCommon(word)
            && InstitutionWords.Of([word]).Concepts.IsEmpty
            && CountryGazetteer.Default.Lookup(word) is null
        ) > 1;

    /// <summary>True for "Holy Cross Hospital": many towns have one.</summary>
    public bool IsCommonInstitution => Person is null && CommonInstitutions.Is(Words);

    /// <summary>0 for a name that is rare by its parts, 1 for one that many bear.</summary>
    public double Commonness =>
        Person is not null ? GivenNames.Commonness(Person.Given.FirstOrDefault(), Person.Family)
        : GivenNames.IsShared(_kind, _ownKey) || CommonInstitutions.Is(Words) ? 1
        : Math.Max(
            Acronym is null || Listed is not null ? 0
                : Acronym.Length < LongAcronym ? AcronymCommonness
                : LongAcronymCommonness,
            Words.Count(word => s_common.Contains(word)) / (double)Math.Max(1, Words.Length)
        );

    /// <summary>Makes a name ready.</summary>
    public static NameForm Of(EntityKind kind, string name) => new(kind, name);

    /// <summary>How two names of one kind can be one thing's.</summary>
    public NameMatch Match(NameForm other)
    {
        if (Person is not null)
        {
            return other.Person is null ? NameMatch.None : Person.Match(other.Person);
        }

        if (Key == other.Key || (Listed is not null && Listed == other.Listed))
        {
            return NameMatch.Exact;
        }

        if (IsQualified || other.IsQualified || Listed is not null || other.Listed is not null)
        {
            return NameMatch.None;
        }

        if (Abbreviates(this, other) || Abbreviates(other, this))
        {
            return NameMatch.Acronym;
        }

        if (IsSyllabic(this, other) || IsSyllabic(other, this))
        {
            return NameMatch.ShortForm;
        }

        // "Banco de Portugal" and "Bank of Portugal", word by word.
        if (
            !Terms.IsEmpty
            && (HasForeignTerm || other.HasForeignTerm)
            && Terms.SequenceEqual(other.Terms, StringComparer.Ordinal)
        )
        {
            return NameMatch.Spelling;
        }

        var (shorter, longer) = Words.Length <= other.Words.Length ? (this, other) : (other, this);
        if (shorter.Words.Length == longer.Words.Length)
        {
            return shorter
                    .Words.Zip(longer.Words)
                    .All(pair =>
                        pair.First == pair.Second
                        || (pair.First.Length > FewestLetters && Skeleton.Of(pair.First) == Skeleton.Of(pair.Second))
                    ) || SameContent(shorter, longer)
                    ? NameMatch.Spelling
                : IsForeign != other.IsForeign && Concepts.Intersect(other.Concepts, StringComparer.Ordinal).Any()
                    ? NameMatch.Translated
                : NameMatch.None;
        }

        if (SameContent(shorter, longer))
        {
            return NameMatch.Spelling;
        }

        var isPart =
            longer.Words[..shorter.Words.Length].SequenceEqual(shorter.Words)
            || longer.Words[^shorter.Words.Length..].SequenceEqual(shorter.Words)
            || (
                shorter.Words.Length > 1
                && Enumerable
                    .Range(0, longer.Words.Length - shorter.Words.Length + 1)
                    .Any(start =>
                        longer.Words.AsSpan(start, shorter.Words.Length).SequenceEqual(shorter.Words.AsSpan())
                    )
            );
        isPart |= shorter.Words is [var only] && (longer.HasHyphenPart(only) || longer.IsCalledAfter(only));

        // "Velmar Group" is the whole of which "Velmar Air" is a part.
        isPart &= !shorter._isGroup || longer._isGroup;
        return isPart && shorter.IsDistinctive && shorter.Acronym is null ? NameMatch.ShortForm
            : IsForeign != other.IsForeign && Concepts.Intersect(other.Concepts, StringComparer.Ordinal).Any()
                ? NameMatch.Translated
            : NameMatch.None;
    }

    private static bool Abbreviates(NameForm acronym, NameForm longer) =>
        acronym.Acronym is { Length: > 1 } letters
        && longer.Acronym is null
        && longer.Words.Length > 1
        && longer.AllInitials().Contains(letters);

    // The legal form may count ("Velmar Broadcasting Corporation") or not.
    private IEnumerable<string> AllInitials() =>
        [
            Initials(_spelled, withSmall: false),
            Initials(_spelled, withSmall: true),
            Initials(_withoutForm, withSmall: false),
            Initials(_withoutForm, withSmall: true),
            Initials(Parts(_spelled), withSmall: false),
            Initials(Parts(_withoutForm), withSmall: false),
        ];

    // "BIOMARC" of a "Biological Marine Research Centre": beginnings of words in their order, of the first word and of
    // another at least.
    private static bool IsSyllabic(NameForm acronym, NameForm longer) =>
        acronym.Acronym is { Length: >= ShortestSyllabic } letters
        && longer.Acronym is null
        && longer._spelled.Where(word => !s_small.Contains(word)).Select(word => word.ToUpperInvariant()).ToList()
            is { Count: > 1 } capitals
        && letters[0] == capitals[0][0]
        && IsMadeOf(letters, 0, capitals, 0);

    private static bool IsMadeOf(string letters, int position, List<string> words, int index)
    {
        if (position == letters.Length)
        {
            return index > 1;
        }

        if (index == words.Count)
        {
            return false;
        }

        var shared = letters.AsSpan(position).CommonPrefixLength(words[index]);
        for (var length = shared; length > 0; length--)
        {
            if (IsMadeOf(letters, position + length, words, index + 1))
            {
                return true;
            }
        }

        return false;
    }

    // "Velasco" of the "Ines Velasco Foundation": the family name before the word that says what it is.
    private bool IsCalledAfter(string name) =>
        Words.Length > 2 && Words[^2] == name && CommonInstitutions.IsHead(Words[^1]);

    private static bool SameContent(NameForm first, NameForm second)
    {
        var one = first
            .Words.Where(word => word is not ("of" or "the" or "and" or "for"))
            .Order(StringComparer.Ordinal);
        return first.IsDistinctive
            && one.SequenceEqual(
                second.Words.Where(word => word is not ("of" or "the" or "and" or "for")).Order(StringComparer.Ordinal)
            );
    }

    // "Villefranche" of "Association Sportive de Villefranche-Beaujolais".
    private bool HasHyphenPart(string part) =>
        Name.Split(' ')
            .Any(word =>
                word.Contains('-', StringComparison.Ordinal)
                && word.Split('-').Any(piece => NameFolding.Fold(piece) == part)
            );

    // "NSF" is the "Nordnorsk Sjømat-forbund": a compound has a letter for each of its parts.
    private static IEnumerable<string> Parts(ImmutableArray<string> words) =>
        words
            .SelectMany(word => word.Split('-', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(InstitutionWords.Parts);

    private static string Initials(IEnumerable<string> words, bool withSmall) =>
        string.Concat(
            words.Where(word => withSmall || !s_small.Contains(word)).Select(word => char.ToUpperInvariant(word[0]))
        );

    private static ImmutableArray<string> Cut(string key)
    {
        var words = key.Split([' ', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries);
        var start = words.Length > 1 && words[0] == "the" ? 1 : 0;
        return [.. words[start..].Select(word => s_variants.GetValueOrDefault(word, word))];
    }
}
