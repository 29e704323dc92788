using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// Nouns of events, from <c>data/gazetteers/event-nouns.tsv</c>, and the verbs that bring them about.
/// </summary>
internal static class EventNouns
{
    private const string FileName = "event-nouns.tsv";
    private const int Columns = 5;

    private static readonly FrozenDictionary<string, EventNoun> s_nouns = GazetteerFile
        .Read(FileName, Columns)
        .ToFrozenDictionary(
            cells => cells[0],
            cells => new EventNoun(cells[1], [.. GazetteerFile.List(cells[2])], cells[3], cells[4] == "yes"),
            StringComparer.Ordinal
        );

    private static readonly WordSet s_doing = new(
        "gain earn secure obtain draw attract face hold have make pay give launch conduct sign reach strike "
            + "enter begin start open wage stage mount carry deliver express voice lead continue resume take "
            + "attend join complete win host undertake commit do show maintain establish receive finish "
            + "conclude close forge lose suffer issue impose send file get provide "
            + "extend build strengthen enjoy accept engage be"
    );

    private static readonly WordSet s_planning = new(
        "plan schedule seek want propose request demand discuss announce urge consider arrange prepare "
            + "expect await promise pledge offer negotiate draft welcome support "
            + "favor favour approve call hope need initiate"
    );

    private static readonly WordSet s_cancelling = new(
        "cancel postpone skip refuse reject avoid scrap abandon decline oppose rule deny block delay suspend"
    );

    /// <summary>The event of a noun; null for other nouns.</summary>
    public static EventNoun? Find(string noun) => s_nouns.GetValueOrDefault(noun);

    /// <summary>
    /// How a verb puts the event that is its object; null where the verb tells nothing of whether it happens, or who
    /// takes part.
    /// </summary>
    public static FrameMood? Under(string verb, FrameMood mood) =>
        s_doing.Contains(verb) ? mood
        : s_planning.Contains(verb) ? mood.Under(Modality.Planned)
        : s_cancelling.Contains(verb) ? mood.Under(Modality.Planned) with { IsNegated = true }
        : null;
}
