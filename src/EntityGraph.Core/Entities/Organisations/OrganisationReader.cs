namespace EntityGraph;

/// <summary>
/// Reads the organisations of one document: listed ones, institutions of a country, acronyms, and names with their
/// shorter forms.
/// </summary>
internal sealed class OrganisationReader
{
    private static readonly WordSet s_nouns = new(
        "commission council ministry court bank party fund agency union group company university board committee "
            + "department administration authority association "
            + "office bureau institute foundation assembly church club league federation tribunal exchange "
            + "regulator institution "
            + "trust corps academy college hospital museum airline alliance bloc coalition firm front movement "
            + "legislature society school "
            + "network brigade regiment battalion division squadron senate parliament order team"
    );

    // "The Post", where the text has one paper that ends so; alone it is a paper's whole name.
    private static readonly WordSet s_papers = new(
        "post times journal tribune herald gazette telegraph chronicle courier express mail star sun mirror "
            + "standard observer globe inquirer dispatch"
    );

    // How many times as often as others an organisation must have been named to be meant by its last word alone.
    private const int MainLead = 2;

    private readonly Dictionary<EntityDraft, int> _seen = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<string, List<EntityDraft>> _byLastWord = new(StringComparer.Ordinal);
    private readonly AnnotatedDocument _document;
    private readonly Acronyms _acronyms;
    private readonly ModifierReader _modifiers;
    private readonly Dictionary<string, EntityDraft> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Index, EntityDraft Draft)>> _institutions = new(
        StringComparer.Ordinal
    );
    private readonly OrganisationNames _names;
    private readonly Eponyms _eponyms;

    public OrganisationReader(AnnotatedDocument document, CountryMeaning meaning, PersonReader persons, bool isSport)
    {
        _document = document;
        _eponyms = new Eponyms(persons.HasFamilyName);
        _acronyms = new Acronyms(document);
        _modifiers = new ModifierReader(document, meaning);
        _names = new OrganisationNames(
            document
                .Mentions.Where(mention =>
                    mention is { Kind: MentionKind.Organisation, Form: MentionForm.Name } && !IsPart(mention)
                )
                .Select(mention => NameText.Clean(document.Surface(mention))),
            persons.HasFamilyName,
            isSport
        );
        _acronyms.Spell(_names.All);
        foreach (var mention in document.Mentions.Where(mention => mention.Kind == MentionKind.Organisation))
        {
            IndexInstitution(mention);
        }
    }

    /// <summary>
    /// True for a seat of power ("Kremlin"), which is an organisation whatever the tagger says of it.
    /// </summary>
    public static bool IsSeat(string surface) => OrganisationList.Find(NameText.Clean(surface)) is { IsSeat: true };

    /// <summary>
    /// True for a name that ends in an institution of two words or a mission ("Norwegian Embassy"), which is an
    /// organisation whatever the tagger says of it.
    /// </summary>
    public static bool IsInstitution(string surface)
    {
        var words = NameText.Clean(surface).Split(' ');
        for (var start = 0; start < words.Length; start++)
        {
            var rest = string.Join(' ', words[start..]);
            if (
                OrganisationList.Institution(rest) is { } name
                && (rest.Contains(' ', StringComparison.Ordinal) || (start > 0 && name is "Embassy" or "Consulate"))
            )
            {
                return true;
            }
        }

        return false;
    }

    // "Its Dutch subsidiary, Quarrix Beheer", "Quarrix Beheer, a unit of Quarrix": no longer name of Quarrix.
    private bool IsPart(Mention mention)
    {
        var first = _document.Tokenized.TokenIndexAt(mention.Span.Start);
        var before = Word(first - 1) is "," ? first - 2 : first - 1;
        var next = _document.Tokenized.TokenIndexAt(mention.Span.End - 1) + 1;
        return OrganisationWords.Parts.Contains(Word(before))
            || (
                Word(next) is ","
                && Word(next + 1) is "a" or "the"
                && OrganisationWords.Parts.Contains(Word(next + 2))
                && Word(next + 3) is "of"
            );
    }

    private string Word(int token) =>
        token >= 0 && token < _document.Tokenized.Tokens.Length
            ? _document.Tokenized.Slice(_document.Tokenized.Tokens[token]).ToString()
            : "";

    /// <summary>Reads a mention of an organisation.</summary>
    public MentionReading Read(Mention mention)
    {
        var reading = ReadOne(mention);
        if (reading.Entity is { } draft)
        {
            _seen[draft] = _seen.GetValueOrDefault(draft) + 1;
        }

        return reading;
    }

    /// <summary>Reads a town that stands for a listed organisation with its seat there.</summary>
    public MentionReading ReadSeat(Mention mention, string listed) =>
        new(ReadName(mention, listed, isWhole: true).Entity, ResolutionReason.Seat);

    private MentionReading ReadOne(Mention mention)
    {
        var name = NameText.Clean(_document.Surface(mention));
        if (_acronyms.LongForm(name) is { } longForm)
        {
            var meant = ReadName(mention, longForm, isWhole: true).Entity!; // A whole name is always read as something.
            meant.Aliases.Add(name);
            return new MentionReading(meant, meant.Name == name ? ResolutionReason.FullName : ResolutionReason.Acronym);
        }

        var reading = ReadName(mention, name, isWhole: false);
        if (_acronyms.ShortForm(name) is { } acronym)
        {
            reading.Entity?.Aliases.Add(acronym);
        }

        return reading;
    }

    private MentionReading ReadName(Mention mention, string name, bool isWhole)
    {
        if (
            (OrganisationList.Find(name) ?? OrganisationList.FindTranslated(name)) is { } listed
            && !(mention.Kind == MentionKind.Organisation && IsForeign(mention, name, listed))
        )
        {
            var id = InstitutionId(listed.Name, listed.Country);
            var draft = Draft(listed.Name, () =>
                new EntityDraft(EntityKind.Organisation, id, listed.Name) { Country = listed.Country }
            );
            draft.Aliases.Add(name);
            return new MentionReading(
                draft,
                listed.IsSeat ? ResolutionReason.SeatOfPower
                    : name != listed.Name && Acronyms.IsAcronym(name) ? ResolutionReason.Acronym
                    : Eponyms.IsOutlet(name) ? ResolutionReason.Outlet
                    : ResolutionReason.FullName
            );
        }

        return ReadInstitution(mention, name)
            ?? ReadDepartment(mention, name)
            ?? ReadNoun(mention, name)
            ?? ReadPlain(name, isWhole);
    }

    /// <summary>
    /// "The Commission": the one organisation before it whose name ends so, else one that stays in its document.
    /// </summary>
    private MentionReading? ReadNoun(Mention mention, string name)
    {
        var key = NameText.Key(name);
        if (!s_nouns.Contains(key) && !s_papers.Contains(key))
        {
            return null;
        }

        if (_byLastWord.GetValueOrDefault(key) is { } meant && MainOf(meant) is { } main)
        {
            return new MentionReading(main, ResolutionReason.ShortName);
        }

        if (s_papers.Contains(key))
        {
            return null;
        }

        var draft = Draft($"{key}|", () => EntityDraft.Named(EntityKind.Organisation, name));
        draft.IsDocumentBound = true;
        draft.Aliases.Add(name);
        return new MentionReading(draft, ResolutionReason.FullName);
    }

    private EntityDraft? MainOf(List<EntityDraft> drafts)
    {
        var ordered = drafts.OrderByDescending(draft => _seen.GetValueOrDefault(draft)).ToList();
        return
            ordered.Count == 1
            || _seen.GetValueOrDefault(ordered[0]) >= MainLead * Math.Max(_seen.GetValueOrDefault(ordered[1]), 1)
            ? ordered[0]
            : null;
    }

    private MentionReading? ReadInstitution(Mention mention, string name)
    {
        var modifier = _modifiers.Read(mention, name);
        if (modifier is not null && OrganisationList.Institution(modifier.Rest) is { } institution)
        {
            return new MentionReading(WithModifier(institution, modifier, name), ResolutionReason.Institution);
        }

        if (OrganisationList.Institution(name) is not { } bare)
        {
            return null;
        }

        // An earlier full name says whose it is; a headline may run ahead of the text.
        var isTitle = _document.Document.ZoneAt(mention.Span.Start) == ZoneKind.Title;
        var owners = _institutions
            .GetValueOrDefault(bare)
            ?.Where(owner => owner.Index < mention.Id || isTitle)
            .Select(owner => owner.Draft)
            .Distinct()
            .Take(2)
            .ToList()
            ?? [];
        if (owners.Count == 1)
        {
            return new MentionReading(owners[0], ResolutionReason.Institution);
        }

        var draft = Draft($"{bare}|", () => EntityDraft.Named(EntityKind.Organisation, bare));
        draft.IsDocumentBound = true;
        draft.Aliases.Add(name);
        return new MentionReading(draft, ResolutionReason.FullName);
    }

    // "The Peruvian Justice Department": what the list knows as one country's is another's here.
    private MentionReading? ReadDepartment(Mention mention, string name) =>
        name.EndsWith(" Department", StringComparison.Ordinal)
        && mention.Kind == MentionKind.Organisation
        && OrganisationList.Find(name) is { Country: not null }
        && _modifiers.Read(mention, name) is { Country: not null } modifier
            ? new MentionReading(WithModifier(name, modifier, name), ResolutionReason.Institution)
            : null;

    private MentionReading ReadPlain(string name, bool isWhole)
    {
        var full = isWhole ? name : _names.FullNameOf(name);
        var shown = _names.CanonicalName(full);
        var draft = Draft(NameText.Key(shown), () => EntityDraft.Named(EntityKind.Organisation, shown));
        draft.Aliases.Add(NameText.IsShouted(name) && NameText.Key(name) == NameText.Key(shown) ? shown : name);
        return new MentionReading(
            draft,
            NameText.Key(name) != NameText.Key(shown) ? ResolutionReason.ShortName
                : Eponyms.IsOutlet(name) ? ResolutionReason.Outlet
                : _eponyms.IsNamedForPerson(name) ? ResolutionReason.NamedForPerson
                : ResolutionReason.FullName
        );
    }

    private EntityDraft WithModifier(string institution, Modifier modifier, string name)
    {
        var shown = $"{institution} ({modifier.Qualifier})";
        var id = InstitutionId(shown, modifier.Country);
        var draft = Draft(shown, () =>
            new EntityDraft(EntityKind.Organisation, id, shown) { Country = modifier.Country }
        );
        draft.Aliases.Add(name);
        return draft;
    }

    /// <summary>"Senate (Brazil)" is organisation/senate-br; any other name makes its id as it stands.</summary>
    private static EntityId InstitutionId(string name, string? country)
    {
        var bracket = $" ({(country is null ? null : CountryGazetteer.Default.Get(country)?.Name)})";
        return EntityId.ForName(
            EntityKind.Organisation,
            name.EndsWith(bracket, StringComparison.Ordinal) ? $"{name[..^bracket.Length]} {country}" : name
        );
    }

    /// <summary>
    /// "Philippine Justice Department": a listed short name that another country's adjective takes away.
    /// </summary>
    private bool IsForeign(Mention mention, string name, ListedOrganisation listed) =>
        listed.Country is not null
        && OrganisationList.Institution(name) is null
        && !Acronyms.IsAcronym(name)
        && _modifiers.Read(mention, name) is { Country: { } country } modifier
        && modifier.Rest == name
        && country != listed.Country
        && !listed.IsSeat
        && IsDepartment(name);

    private static bool IsDepartment(string name) =>
        name.Contains("Department", StringComparison.Ordinal)
        || name.Contains("Treasury", StringComparison.Ordinal)
        || name.Contains("House of", StringComparison.Ordinal);

    private void IndexInstitution(Mention mention)
    {
        var name = NameText.Clean(_document.Surface(mention));
        if (
            _modifiers.Read(mention, name) is { } modifier
            && OrganisationList.Institution(modifier.Rest) is { } institution
            && OrganisationList.Find(name) is null
        )
        {
            if (!_institutions.TryGetValue(institution, out var owners))
            {
                _institutions.Add(institution, owners = []);
            }

            owners.Add((mention.Id, WithModifier(institution, modifier, name)));
        }
    }

    private EntityDraft Draft(string key, Func<EntityDraft> make)
    {
        if (!_byKey.TryGetValue(key, out var draft))
        {
            draft = make();
            _byKey.Add(key, draft);
            var word = OrganisationNames.HeadOf(draft.Name);
            if (draft.Name.Contains(' ', StringComparison.Ordinal) && s_nouns.Contains(word))
            {
                if (!_byLastWord.TryGetValue(word, out var drafts))
                {
                    _byLastWord.Add(word, drafts = []);
                }

                drafts.Add(draft);
            }
        }

        return draft;
    }
}
