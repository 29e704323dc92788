namespace EntityGraph;

/// <summary>How much speaks for each kind that a name may be of. Ranks without a unit; they add up.</summary>
internal struct NameRanks
{
    public double Person;
    public double Organisation;
    public double Location;

    /// <summary>The rank of a kind; 0 for those that are not weighed.</summary>
    public readonly double Of(MentionKind kind) =>
        kind switch
        {
            MentionKind.Person => Person,
            MentionKind.Organisation => Organisation,
            MentionKind.Location => Location,
            _ => 0,
        };

    /// <summary>The kind of the highest rank; of equal ones the first of person, organisation, place.</summary>
    public readonly MentionKind Best =>
        Person >= Organisation && Person >= Location ? MentionKind.Person
        : Organisation >= Location ? MentionKind.Organisation
        : MentionKind.Location;

    /// <summary>By how much a kind leads the better of the two others.</summary>
    public readonly double LeadOf(MentionKind kind) =>
        kind switch
        {
            MentionKind.Person => Person - Math.Max(Organisation, Location),
            MentionKind.Organisation => Organisation - Math.Max(Person, Location),
            MentionKind.Location => Location - Math.Max(Person, Organisation),
            _ => 0,
        };
}
