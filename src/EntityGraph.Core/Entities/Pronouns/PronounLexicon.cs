using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>The closed words that pronoun rules go by; compiled for the project.</summary>
internal static class PronounLexicon
{
    private static readonly FrozenDictionary<string, PronounClass> s_classes = Classes();

    private static readonly WordSet s_reflexive = new("himself herself itself themselves myself ourselves");
    private static readonly WordSet s_possessive = new("his its their my our");

    private static readonly WordSet s_masculine = new(
        "mr mr. sir lord king prince father brother son husband widower grandfather grandson uncle nephew "
            + "stepfather stepson stepbrother "
            + "half-brother boyfriend man boy gentleman actor businessman chairman congressman spokesman "
            + "policeman fireman salesman sportsman "
            + "cameraman countryman alderman clergyman nobleman statesman duke baron count emperor pope monk "
            + "priest herr monsieur señor "
            + "don fr fr. groom bachelor dad grandpa lad guy godfather patriarch tsar sultan emir sheikh waiter hero"
    );

    private static readonly WordSet s_feminine = new(
        "mrs mrs. ms ms. miss lady dame queen princess mother sister daughter wife widow grandmother "
            + "granddaughter aunt niece stepmother "
            + "stepdaughter stepsister half-sister girlfriend woman girl actress businesswoman chairwoman "
            + "congresswoman spokeswoman policewoman "
            + "sportswoman noblewoman stateswoman duchess baroness countess empress nun frau madame señora mme "
            + "mlle bride mom mum grandma "
            + "godmother matriarch tsarina waitress hostess heroine ballerina soprano mezzo-soprano contralto "
            + "abbess heiress midwife"
    );

    /// <summary>The pronoun that a lower-case word is; null for any other word.</summary>
    public static PronounClass? ClassOf(string lower) => s_classes.TryGetValue(lower, out var found) ? found : null;

    /// <summary>True for himself and its like.</summary>
    public static bool IsReflexive(string lower) => s_reflexive.Contains(lower);

    /// <summary>True for a pronoun that stands before a noun only ("her" is left out).</summary>
    public static bool IsPossessive(string lower) => s_possessive.Contains(lower);

    /// <summary>
    /// The class that a title or noun says outright ("Mrs", "actress", "son"); null for any other word.
    /// </summary>
    public static PronounClass? SaidBy(string lower) =>
        s_masculine.Contains(lower) ? PronounClass.Masculine
        : s_feminine.Contains(lower) ? PronounClass.Feminine
        : null;

    private static FrozenDictionary<string, PronounClass> Classes()
    {
        var classes = new Dictionary<string, PronounClass>(StringComparer.Ordinal);
        Add(PronounClass.Masculine, "he him his himself");
        Add(PronounClass.Feminine, "she her hers herself");
        Add(PronounClass.Thing, "it its itself");
        Add(PronounClass.Plural, "they them their theirs themselves");
        Add(PronounClass.FirstSingular, "i me my mine myself");
        Add(PronounClass.FirstPlural, "we us our ours ourselves");
        return classes.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(PronounClass value, string words)
        {
            foreach (var word in words.Split(' '))
            {
                classes.Add(word, value);
            }
        }
    }
}
