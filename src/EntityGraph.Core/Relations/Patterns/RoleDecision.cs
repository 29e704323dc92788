namespace EntityGraph;

/// <summary>Decides which predicate a title states for the name that it belongs to.</summary>
internal static class RoleDecision
{
    private const string PositionHeld = "position_held";
    private const string Chairperson = "chairperson";
    private const string Employer = "employer";
    private const string Party = "member_of_political_party";
    private const int LongestAbbreviation = 4;

    // Whose chancellor leads the government; elsewhere it is a minister.
    private static readonly HashSet<EntityId> s_chancellors = [EntityId.ForCountry("DE"), EntityId.ForCountry("AT")];

    private static readonly HashSet<string> s_envoys = Set(
        "ambassador|envoy|high commissioner|consul general|negotiator|rapporteur"
    );
    private static readonly HashSet<string> s_advisers = Set(
        "adviser|advisor|aide|counsel|national security adviser|national security advisor|representative"
    );
    private static readonly HashSet<string> s_speakingFor = Set("spokesman|spokeswoman|spokesperson|spox|negotiator");

    private static readonly HashSet<string> s_lawmakers = Set(
        "senator|sen|representative|rep|congressman|congresswoman|lawmaker|legislator|mp|mep|member of "
            + "parliament|parliamentarian|delegate|assemblyman|assemblywoman|councillor|councilman|councilwoman"
    );

    private static readonly string[] s_cutEnds =
    [
        " Lt",
        " Lt.",
        " Minority",
        " Majority",
        " Vice",
        " Deputy",
        " Chief",
        " Attorney",
        " Assistant",
    ];

    /// <summary>True for members of a parliament, who come "from" a place and sit for a party.</summary>
    public static bool IsLawmaker(TitleEntry entry) => s_lawmakers.Contains(entry.Text);

    /// <summary>True for who serves a head of state or government: "the Norwegian president's envoy".</summary>
    public static bool IsOfStaff(TitleEntry entry) =>
        s_speakingFor.Contains(entry.Text)
        || s_envoys.Contains(entry.Text)
        || s_advisers.Contains(entry.Text)
        || entry.Text is "chief of staff" or "press secretary";

    /// <summary>The predicate for a name before the title; null for none.</summary>
    public static string? Left(SentenceItems items, RolePhrase phrase, Role role)
    {
        if (
            phrase.Left < 0
            || phrase.IsLeftBlocked
            || IsJoined(items, phrase.Left)
            || items[phrase.Left].Kind is not { } kind
            || role.Entry.For(kind) is null
        )
        {
            return null;
        }

        var item = items[phrase.Left];
        var isName = !item.IsNationality && !phrase.IsLeftPossessive;
        return
            (item.IsNationality && role.Entry.Adjective == TitleAdjective.No)
            || (isName && kind == EntityKind.Country && !IsNameAllowed(items, phrase, role.Entry))
            || (isName && role.Modifiers.HasUnknown)
            || (isName && (IsTold(items, phrase) || IsCut(items, phrase.Left)))
            ? null
            : Of(items, phrase.Left, role, isDirect: !HasDutyAfter(items, phrase));
    }

    /// <summary>The predicate for the name after the phrase's titles; null for none.</summary>
    public static string? Right(SentenceItems items, RolePhrase phrase, Role role)
    {
        return Right(items, phrase.Right, phrase.Preposition, phrase.IsRightDirect && !IsOfPart(items, phrase), role);
    }

    /// <summary>True for who heads no more than a part of what follows: "Asia director for Y".</summary>
    public static bool IsOfPart(SentenceItems items, RolePhrase phrase) =>
        phrase.Left >= 0
        && !phrase.IsLeftPossessive
        && !items[phrase.Left].IsNationality
        && phrase.Roles[0].Entry.Modifiers == TitleModifiers.Functional;

    /// <summary>The predicate for a name after the title and its preposition; null for none.</summary>
    public static string? Right(SentenceItems items, int name, string preposition, bool isDirect, Role role) =>
        name >= 0 && items[name].Kind is { } kind
            ? Right(kind, items[name].Entity, items.Surface(name), preposition, isDirect, role)
            : null;

    /// <summary>The predicate for an entity after the title and its preposition; null for none.</summary>
    public static string? Right(
        EntityKind kind,
        EntityId? entity,
        string surface,
        string preposition,
        bool isDirect,
        Role role
    )
    {
        if (role.Entry.For(kind) is not { } predicate)
        {
            return null;
        }

        var isOrganisation = kind == EntityKind.Organisation;
        var fits = preposition switch
        {
            "of" => !s_envoys.Contains(role.Entry.Text) || isOrganisation,
            "for" => isOrganisation
                || s_speakingFor.Contains(role.Entry.Text)
                || (IsCandidate(role.Entry) && kind == EntityKind.Location)
                || !isDirect,
            "at" => isOrganisation,
            "with" => isOrganisation && predicate == Employer,
            "to" => s_advisers.Contains(role.Entry.Text),
            "from" => IsLawmaker(role.Entry) || (isOrganisation && predicate == Employer),
            _ => false,
        };
        if (!fits)
        {
            return null;
        }

        // "A member of parliament for the Coastal Alliance" sits there for a party.
        return
            preposition is "for" or "from"
            && isOrganisation
            && IsLawmaker(role.Entry)
            && !OrganisationWords.IsInstitution(surface)
            && isDirect
            ? Party
            : Of(kind, entity, surface, role, isDirect);
    }

    /// <summary>The status of a role: what its words say, else current; left open for "the first president".</summary>
    public static RelationStatus StatusOf(Role role)
    {
        var isCandidate = IsCandidate(role.Entry);
        return role.Modifiers.Status switch
        {
            RelationStatus.Former => RelationStatus.Former,
            { } status when !isCandidate => status,
            _ when isCandidate => RelationStatus.Candidate,
            _ => role.Modifiers.IsOrdinal ? RelationStatus.None : RelationStatus.Current,
        };
    }

    /// <summary>True for who seeks a post.</summary>
    public static bool IsCandidate(TitleEntry entry) =>
        entry.Words[^1] is "candidate" or "nominee" or "hopeful" or "contender";

    /// <summary>
    /// Whether a preposition after title and name says where the role is held: "analyst X at Y", "President X of Y".
    /// </summary>
    public static bool IsPostponed(Role role, string preposition) =>
        preposition == "of" || IsLawmaker(role.Entry) || role.Entry.Organisation == Employer;

    private static string? Of(SentenceItems items, int name, Role role, bool isDirect) =>
        items[name].Kind is { } kind ? Of(kind, items[name].Entity, items.Surface(name), role, isDirect) : null;

    /// <summary>The predicate of a role at an entity that it belongs to; null where it states none.</summary>
    public static string? Of(EntityKind kind, EntityId? entity, string surface, Role role, bool isDirect)
    {
        var predicate = role.Entry.For(kind);
        var hasDuty = role.Modifiers.HasUnknown || role.Modifiers.HasPortfolio;
        if (
            predicate is null
            || role.Modifiers.IsBlocked
            || (role.Entry.Modifiers == TitleModifiers.Closed && (hasDuty || !isDirect))
            || (role.Entry.Modifiers == TitleModifiers.Portfolio && !hasDuty)
        )
        {
            return null;
        }

        var isParty = kind == EntityKind.Organisation && PartyNames.IsParty(surface);
        if (predicate == Employer)
        {
            // "a Republican strategist" leans to the party; who pays is not said. Nobody works in an honorary post.
            return isParty ? null
                : role.Modifiers.IsHonorary ? PositionHeld
                : predicate;
        }

        if (IsLawmaker(role.Entry) && isParty)
        {
            return Party;
        }

        var isLesser =
            role.Modifiers.IsDeputy
            || (
                predicate == Chairperson
                && (!isDirect || (role.Entry.Modifiers == TitleModifiers.Functional && hasDuty))
            )
            || (role.Entry.Text == "chancellor" && !s_chancellors.Contains(entity ?? default));
        return isLesser ? PositionHeld : predicate;
    }

    // "in China President Pell said": the name may belong to the words before it.
    private static bool IsNameAllowed(SentenceItems items, RolePhrase phrase, TitleEntry entry)
    {
        var surface = items.Surface(phrase.Left);
        var isAbbreviation =
            surface.Contains('.', StringComparison.Ordinal)
            || (surface.Length <= LongestAbbreviation && surface.All(char.IsUpper));
        var before = phrase.Start - 1;
        return isAbbreviation
            ? !items.Is(before, "in", "at", "across")
            : entry.Adjective == TitleAdjective.Yes
                && !items.Is(before, "in", "at", "across", "from", "to", "into", "inside", "near");
    }

    // "told Quarrix President Pell would come": the name is the one told.
    private static bool IsTold(SentenceItems items, RolePhrase phrase) =>
        items[phrase.Left].Kind == EntityKind.Organisation
        && items.Is(phrase.Left - 1, "told", "tell", "tells", "telling", "asked", "asks", "on", "in");

    // "Quarrix's director of advertising": the duty follows. Only chiefs become holders of a post by it.
    private static bool HasDutyAfter(SentenceItems items, RolePhrase phrase) =>
        phrase.Right < 0
        && phrase.Roles[0].Entry.Modifiers == TitleModifiers.Functional
        && items.Is(phrase.HeadEnd, "of", "for")
        && items[phrase.HeadEnd + 1].IsWord;

    // The last part of a hyphenated name ("AFL-CIO"), where it is no "then-Norwegian".
    private static bool IsJoined(SentenceItems items, int name) =>
        items[name].IsGlued && !RoleWords.Status.ContainsKey(items[name - 1].Word);

    // "Priorities USA chief X", "House Minority Leader X": the tagger took part of a longer name.
    private static bool IsCut(SentenceItems items, int name)
    {
        var before = items[name - 1];
        var isLonger =
            name > 1
            && before.IsCapital
            && before.IsWord
            && !before.IsGlued
            && !RoleWords.Stop.Contains(before.Word)
            && !RoleWords.Status.ContainsKey(before.Word)
            && !RoleWords.Neutral.Contains(before.Word)
            && !RoleWords.Deputy.Contains(before.Word)
            && !RoleWords.Modal.ContainsKey(before.Word)
            && TitleLexicon.Match(items, name - 1) is null
            && items[name].Kind == EntityKind.Country;
        var surface = items.Surface(name);
        return isLonger || s_cutEnds.Any(end => surface.EndsWith(end, StringComparison.Ordinal));
    }

    private static HashSet<string> Set(string words) => new(words.Split('|'), StringComparer.Ordinal);
}
