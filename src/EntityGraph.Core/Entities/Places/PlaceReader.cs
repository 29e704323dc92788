namespace EntityGraph;

/// <summary>Reads countries, nationalities and locations of one document.</summary>
internal sealed class PlaceReader
{
    private readonly AnnotatedDocument _document;
    private readonly CountryMeaning _meaning;
    private readonly SeatReader _seats;
    private readonly TeamReader _teams;
    private readonly PlaceNames _names;
    private readonly Dictionary<EntityId, EntityDraft> _drafts = [];

    public PlaceReader(AnnotatedDocument document, CountryMeaning meaning, bool isSport)
    {
        _document = document;
        _meaning = meaning;
        _seats = new SeatReader(document, isSport);
        _teams = new TeamReader(document, isSport);
        _names = new PlaceNames(
            document
                .Mentions.Where(mention => mention is { Kind: MentionKind.Location, Form: MentionForm.Name })
                .Select(mention => NameText.Clean(document.Surface(mention)))
        );
    }

    /// <summary>Reads a mention of a country, nationality or location.</summary>
    public MentionReading Read(Mention mention)
    {
        var surface = _document.Surface(mention).TrimEnd('\'', '’');
        var name = mention.Kind == MentionKind.Country ? _meaning.FindCountry(surface) : _meaning.Find(surface);
        return mention.Kind switch
        {
            MentionKind.Country or MentionKind.Location when name is not null && TeamOf(mention, name) is { } team =>
                new MentionReading(team, ResolutionReason.Team),
            MentionKind.Country when name is { IsCountry: true } => ReadCountry(
                mention,
                name,
                ResolutionReason.FullName
            ),
            MentionKind.Nationality when name is not null => ReadDemonym(mention, name),
            MentionKind.Location
                when name?.SeatOf is { } country && !name.IsCountry && _seats.IsActing(mention, name) =>
                new MentionReading(Draft(country), ResolutionReason.Seat),
            _ => ReadLocation(mention, surface, name),
        };
    }

    /// <summary>
    /// Reads a country's name that the tagger calls an organisation in a match report; null for anything else.
    /// </summary>
    public MentionReading? ReadTeam(Mention mention) =>
        _meaning.Find(_document.Surface(mention)) is { } name
        && (name.IsCountry || name.IsPart)
        && TeamOf(mention, name) is { } team
            ? new MentionReading(team, ResolutionReason.Team)
            : null;

    /// <summary>
    /// Reads a capital that the tagger calls an organisation, where it stands for its country; null for anything else.
    /// </summary>
    public MentionReading? ReadSeat(Mention mention) =>
        _meaning.Find(_document.Surface(mention)) is { SeatOf: { } country, IsCountry: false } name
        && _seats.IsActing(mention, name)
            ? new MentionReading(Draft(country), ResolutionReason.Seat)
            : null;

    /// <summary>True for Brussels where it stands for the European Union.</summary>
    public bool IsUnion(Mention mention) => _seats.IsUnion(mention);

    /// <summary>The node of a country.</summary>
    public EntityDraft Draft(Country country)
    {
        if (!_drafts.TryGetValue(country.EntityId, out var draft))
        {
            draft = new EntityDraft(EntityKind.Country, country.EntityId, country.Name) { Country = country.Code };
            _drafts.Add(country.EntityId, draft);
        }

        return draft;
    }

    private MentionReading ReadCountry(Mention mention, CountryName name, ResolutionReason reason)
    {
        var (country, candidates) = _meaning.Of(name, mention.Span.Start);
        if (country is null)
        {
            return new MentionReading(null, null) { Candidates = [.. candidates.Select(Draft)] };
        }

        var draft = Draft(country);
        if (reason == ResolutionReason.FullName)
        {
            var clean = NameText.Clean(_document.Surface(mention));
            draft.Aliases.Add(NameText.IsShouted(clean) ? name.Surface : clean);
            var isFormer =
                country.IsFormer
                || name.Candidates.Any(candidate =>
                    candidate.Country == country && candidate.Form == CountryNameForm.FormerName
                );
            return new MentionReading(draft, isFormer ? ResolutionReason.FormerState : reason);
        }

        return new MentionReading(draft, reason);
    }

    private MentionReading ReadDemonym(Mention mention, CountryName name)
    {
        // "Swedish-born" is a person's origin, no evidence for the country.
        if ((name.IsDemonym || name.IsPrefix || name.IsCountry) && !IsOrigin(mention))
        {
            var part = name.Candidates.FirstOrDefault(candidate => candidate.Form == CountryNameForm.PartAdjective);
            return part.Country is null || name.Countries.Any()
                ? ReadCountry(mention, name, ResolutionReason.Demonym)
                : new MentionReading(Part(name, part.Country), ResolutionReason.Demonym);
        }

        return default;
    }

    private bool IsOrigin(Mention mention)
    {
        var next = _document.Tokenized.TokenIndexAt(mention.Span.End - 1) + 1;
        var tokens = _document.Tokenized.Tokens;
        return next + 1 < tokens.Length
            && tokens[next].Span.Start == mention.Span.End
            && _document.Tokenized.Slice(tokens[next]) is "-" or "‑" or "–"
            && _document.Tokenized.Slice(tokens[next + 1]) is "born" or "descended" or "raised" or "educated";
    }

    private EntityDraft? TeamOf(Mention mention, CountryName name)
    {
        var country =
            name.IsCountry ? _meaning.Of(name, mention.Span.Start).Country
            : name.IsPart ? name.Candidates.First(candidate => candidate.Form == CountryNameForm.Part).Country
            : null;
        if (country is null || _teams.NameOf(mention, name.IsCountry ? country.Name : name.Surface) is not { } team)
        {
            return null;
        }

        var id = EntityId.ForName(EntityKind.Organisation, team);
        if (!_drafts.TryGetValue(id, out var draft))
        {
            draft = new EntityDraft(EntityKind.Organisation, id, team) { Country = country.Code };
            _drafts.Add(id, draft);
        }

        return draft;
    }

    private EntityDraft Part(CountryName adjective, Country country)
    {
        var partName = CountryParts.NameOf(adjective.Surface) ?? adjective.Surface;
        return Location(partName, country.Code);
    }

    private MentionReading ReadLocation(Mention mention, string surface, CountryName? name)
    {
        var clean = NameText.Clean(surface);
        if (name is null && RegionAdjectives.PlaceOf(clean) is { } region)
        {
            return new MentionReading(
                Location(region, UnitedStates.IsState(region) ? "US" : null),
                ResolutionReason.Demonym
            );
        }

        // "Albany, New York" is in the state, not in the city that bears its name.
        var isAfterComma = UnitedStates.IsState(clean) && WordBefore(mention) is ",";
        var full = name is null && !isAfterComma ? _names.NameOf(clean) : clean;
        var shown = NameText.IsShouted(full) ? NameText.ToProperCase(full) : full;
        var country = name is { IsPart: true }
            ? name.Candidates.First(candidate => candidate.Form == CountryNameForm.Part).Country.Code
            : CountryOf(mention, shown, name);
        var draft = Location(shown, country);
        draft.Aliases.Add(clean);
        return new MentionReading(
            draft,
            NameText.Key(clean) == NameText.Key(full) ? ResolutionReason.FullName : ResolutionReason.ShortName
        );
    }

    private ReadOnlySpan<char> WordBefore(Mention mention) =>
        _document.Tokenized.TokenIndexAt(mention.Span.Start) is > 0 and var token
            ? _document.Tokenized.Slice(_document.Tokenized.Tokens[token - 1])
            : default;

    private EntityDraft Location(string name, string? country)
    {
        var id = EntityId.ForName(EntityKind.Location, name);
        if (!_drafts.TryGetValue(id, out var draft))
        {
            draft = new EntityDraft(EntityKind.Location, id, name);
            _drafts.Add(id, draft);
        }

        draft.Country ??= country;
        return draft;
    }

    /// <summary>
    /// The country of a place where the text or a list says so: "Lyon, France", "Dayton, Ohio", a capital, a state of
    /// the United States.
    /// </summary>
    private string? CountryOf(Mention mention, string shown, CountryName? name)
    {
        var tokens = _document.Tokenized.Tokens;
        var next = _document.Tokenized.TokenIndexAt(mention.Span.End);
        if (next + 1 < tokens.Length && _document.Tokenized.Slice(tokens[next]) is ",")
        {
            if (UnitedStates.TryMatchAfterComma(_document.Tokenized, next + 1, out _))
            {
                return "US";
            }

            var following = _document.MentionsIn(tokens[next + 1].Span);
            if (
                following.Start.Value < following.End.Value
                && _document.Mentions[following.Start.Value] is { Kind: MentionKind.Country } stated
                && _meaning.Find(_document.Surface(stated)) is { IsCountry: true } country
            )
            {
                return _meaning.Of(country, stated.Span.Start).Country?.Code;
            }
        }

        if (UnitedStates.IsState(shown))
        {
            return "US";
        }

        return
            name is { IsSeat: true, SeatOf: { } seat }
            && (name.Risk & (CountryNameRisk.Place | CountryNameRisk.Surname)) == 0
            ? seat.Code
            : null;
    }
}
