using System.Text.RegularExpressions;

namespace EntityGraph;

/// <summary>
/// Finds other names that the text itself gives: "Rell (born Ana Brandt)", "Nordhafen, formerly Halvard Shipping", "Ana
/// Brandt (Ана Брандт)".
/// </summary>
/// <remarks>Only the words between two names decide; both must be of one kind, and neither a country.</remarks>
internal static partial class AliasReader
{
    private const int LongestGap = 80;
    private const string Adverbs =
        "(?:(?:also|better|best|formerly|previously|originally|once|now|later|then|popularly|commonly|professionally|otherwise|widely|officially|formally|sometimes) "
        + ""
        + ")*";

    /// <summary>Lets the second name of every such pair mean what the first does.</summary>
    public static void Join(AnnotatedDocument document, MentionReading[] readings)
    {
        var joined = new Dictionary<EntityDraft, EntityDraft>(ReferenceEqualityComparer.Instance);
        int? named = null;
        for (var index = 1; index < document.Mentions.Length; index++)
        {
            named = NamedBefore(document, index, isOpen: named is not null) ?? NamingClauses.NamedBy(document, index);
            if (
                named is null
                || Meant(readings[named.Value], joined) is not { } first
                || Meant(readings[index], joined) is not { } second
                || first == second
                || first.Kind == EntityKind.Country
            )
            {
                continue;
            }

            if (first.Kind != second.Kind)
            {
                // What is renamed to a firm's name is a firm, whatever the tagger took the new name for.
                if (!IsRenamed(document, named.Value, index) || !IsOpenKind(first, second))
                {
                    continue;
                }

                (first, second) = first.Kind == EntityKind.Organisation ? (first, second) : (second, first);
            }

            joined.Add(second, first);
            first.Aliases.UnionWith(second.Aliases);
            first.Country ??= second.Country;
            first.IsDocumentBound &= second.IsDocumentBound;
        }

        for (var index = 0; joined.Count > 0 && index < readings.Length; index++)
        {
            var reading = readings[index];
            if (Meant(reading, joined) is { } meant && meant != reading.Entity)
            {
                readings[index] = new MentionReading(meant, ResolutionReason.Alias);
            }
            else if (!reading.Candidates.IsDefaultOrEmpty)
            {
                readings[index] = reading with
                {
                    Candidates = [.. reading.Candidates.Select(candidate => Meant(candidate, joined)).Distinct()],
                };
            }
        }
    }

    private static bool IsRenamed(AnnotatedDocument document, int first, int second) =>
        Gap(document, document.Mentions[first], document.Mentions[second]) is { } gap
        && (Renaming().IsMatch(gap) || IsBecoming(document, second, gap) || NamingClauses.IsNow(document, second));

    private static bool IsOpenKind(EntityDraft first, EntityDraft second) =>
        first.Kind == EntityKind.Organisation
            ? IsOpenKind(second)
            : second.Kind == EntityKind.Organisation && IsOpenKind(first);

    private static bool IsOpenKind(EntityDraft draft) =>
        draft.Kind is EntityKind.Location or EntityKind.Other && draft.Country is null;

    // The mention whose other name this one is; null where the text says nothing of the kind. A place may stand
    // between: "Paisios of Metsovo, in the world Ilias Karras", "known throughout Peru as".
    private static int? NamedBefore(AnnotatedDocument document, int index, bool isOpen)
    {
        var gap = Gap(document, document.Mentions[index - 1], document.Mentions[index]);
        if (
            gap is not null
            && (
                Announces(gap)
                || IsFormer(document, index, gap)
                || IsBecoming(document, index, gap)
                || IsGlossed(document, index, gap)
                || IsOtherScript(document, index, gap)
                || (isOpen && Continuing().IsMatch(gap))
            )
        )
        {
            return document.Mentions[index].Kind != MentionKind.Location && IsPlaceOf(document, index - 1)
                ? index - 2
                : index - 1;
        }

        return
            index > 1
            && Gap(document, document.Mentions[index - 2], document.Mentions[index]) is { } wide
            && Nicknaming().IsMatch(wide)
            ? index - 2
            : null;
    }

    private static bool IsPlaceOf(AnnotatedDocument document, int place) =>
        place > 0
        && document.Mentions[place].Kind is MentionKind.Location or MentionKind.Country
        && Gap(document, document.Mentions[place - 1], document.Mentions[place])?.Trim() is "of" or "from";

    private static EntityDraft? Meant(MentionReading reading, Dictionary<EntityDraft, EntityDraft> joined) =>
        reading.Entity is { } draft ? Meant(draft, joined) : null;

    private static EntityDraft Meant(EntityDraft draft, Dictionary<EntityDraft, EntityDraft> joined)
    {
        while (joined.TryGetValue(draft, out var other))
        {
            draft = other;
        }

        return draft;
    }

    private static string? Gap(AnnotatedDocument document, Mention first, Mention second)
    {
        var length = second.Span.Start - first.Span.End;
        return
            first.Form == MentionForm.Name
            && second.Form == MentionForm.Name
            && length is > 0 and <= LongestGap
            && document.Tokenized.SentenceIndexAt(first.Span.Start)
                == document.Tokenized.SentenceIndexAt(second.Span.Start)
            ? document.Document.Text.Substring(first.Span.End, length)
            : null;
    }

    // "Lind called Brandt a fool" names nobody.
    private static bool Announces(string gap) =>
        (Announcing().IsMatch(gap) && gap.Trim() is not "called")
        || Renaming().IsMatch(gap)
        || Nicknaming().IsMatch(gap);

    // "Twiga, the former Savanna Parcel," but not "Twiga, the former Savanna Parcel driver".
    private static bool IsFormer(AnnotatedDocument document, int index, string gap) =>
        Former().IsMatch(gap)
        && document.Mentions[index].Span.End is var end
        && (end == document.Document.Text.Length || document.Document.Text[end] is ',' or '.' or ';' or ')');

    // "The Union voted to become the Velmar Party", of organisations alone: who becomes somebody's heir does not get
    // the name.
    private static bool IsBecoming(AnnotatedDocument document, int index, string gap) =>
        document.Mentions[index - 1].Kind == MentionKind.Organisation
        && Becoming().IsMatch(gap)
        && !NamingClauses.GoesOn(document, document.Mentions[index]);

    /// <summary>
    /// "Ana Brandt (Ана Брандт": in brackets, in letters of another script, perhaps after the language's name.
    /// </summary>
    private static bool IsOtherScript(AnnotatedDocument document, int index, string gap) =>
        Bracket().IsMatch(gap)
        && IsLatin(document.Surface(document.Mentions[index - 1]))
            != IsLatin(document.Surface(document.Mentions[index]));

    /// <summary>
    /// "Ana Brandt, or Rell, as everybody calls her", "the Institute for Snow, SIS for short": what follows says that
    /// it is a name.
    /// </summary>
    private static bool IsGlossed(AnnotatedDocument document, int index, string gap)
    {
        var text = document.Document.Text;
        var end = document.Mentions[index].Span.End;
        return Or().IsMatch(gap) && Glossing().IsMatch(text.AsSpan(end, Math.Min(LongestGap, text.Length - end)));
    }

    // Latin letters and their accented forms end before the Greek block; later blocks of Latin letters are accented
    // ones.
    private static bool IsLatin(string name) =>
        name.Where(char.IsLetter).All(letter => letter is < 'Ͱ' or (>= 'Ḁ' and <= 'ỿ'));

    [GeneratedRegex(
        @"^['’""”]?(?: ?,| ?\()? ?(?:or )?(?:who is |which is |who was |which was |is |was )?"
            + Adverbs
            + @"(?:in short|for short|known (?:as|by (?:his|her|its|their) \w+ name)|a\.k\.a\.|aka|alias|née|né|nee|real name|birth name|stage name|short for|abbreviated(?: as| to)?|born) ?,?:? ?(?:the )?[""'“‘]?$"
            + @"|^['’""”]?(?: ?\( ?|(?: ?,)? ?(?:who |which )?(?:is |was |has been |had been )|(?: ?,) (?:(?:formerly|previously|originally|once) ))"
            + Adverbs
            + @"(?:called|nicknamed|renamed|rebranded as) ?:? ?(?:the )?[""'“‘]?$"
            + @"|^['’""”]?, (?:now |since |later )?(?:nicknamed|renamed|rebranded as) (?:the )?[""'“‘]?$"
            + @"|^,? (?:then|now) still $|^,? who (?:\p{L}+ )?as $"
            + @"|^['’""”]?(?: ?,| ?\() ?(?:now|formerly|previously|originally) (?:the )?[""'“‘]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Announcing();

    [GeneratedRegex(
        @"^['’”""]?,? (?:which |who )?(?:has |have |had |is |was |will |would |will be |is to be |is to )?(?:since |just |recently |now |been |being |itself |last \p{L}+ |this \p{L}+ |in \d{4} |on \p{L}+ )*"
            + @"(?:rebrand(?:s|ed|ing)?(?: itself)? (?:as|to)|(?:restyl|relaunch|renam|retitl)(?:es|ed|ing) (?:itself |himself |herself )?(?:as|to)|chang(?:e|es|ed|ing) (?:its|his|her) (?:\p{L}+ )?name (?:[\p{L}\d]+ ){0,4}to"
            + @"|(?:takes|took|taken|adopts|adopted|assumes|assumed|bears|bore) the name(?: of)?|goes by(?: the name(?: of)?)?|went by(?: the name(?: of)?)?|used to be (?:called|known as|named)"
            + @"|(?:now |still |also |formerly |previously )?(?:(?:trades|traded|trading|operates|operating|operated|does business|doing business|records|writes|publishes) as|\p{L}+ under the (?:\p{L}+ )?name(?: of)?)"
            + @"|(?:call|calls|called|styles|styled|names|named) (?:itself|himself|herself))(?: simply| just| the)* ?[""'“‘]?$"
            + @"|^,? (?:which|who) (?:until|till|up to|before) (?:\p{L}+ )?[\p{L}\d]+ (?:was |had been )?(?:called|styled|named|known as)(?: itself| himself| herself)? (?:the )?[""'“‘]?$"
            + @"|^, (?:then|now|since|later|today|still|at the time|before that) (?:called|named|known as|trading as|styled) (?:the )?[""'“‘]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Renaming();

    [GeneratedRegex(
        @"^['’”""]?,? (?:whom|who|which|that) (?:[\p{L}-]+['’]?s? ){1,5}(?:calls?|called|knows?|knew|nicknames?|nicknamed|dubs?|dubbed) (?:as |simply |just |only )*[""'“‘]?$"
            + @"|^['’”""]?,? (?:who (?:is|was) |is |was )?"
            + Adverbs
            + @"known (?:to|among|in|by|throughout|at|across|around|on) (?:[\p{L}-]+['’]?s? ){1,7}(?:as|under) (?:the name |simply |just |only )*[""'“‘]?$"
            + @"|^['’”""]?, (?:who (?:is|was) )?(?:registered|listed|entered|baptised|baptized|christened) (?:as )?[""'“‘]?$"
            + @"|^['’”""]?,? (?:in (?:the world|religion|civil life|private life|secular life|lay life)|to (?:his|her|its|their) (?:\p{L}+ )?(?:friends|fans|family|neighbours|neighbors|followers|admirers|team-mates|teammates)),? [""'“‘]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Nicknaming();

    [GeneratedRegex(
        @"^,? (?:which |that )?(?:has |have |had )?(?:vote|agree|decide|resolve|plan|promise)[sd]? (?:[\p{L}\d]+,? ){0,5}to (?:become|be called|be known as|be renamed) (?:the )?[""'“‘]?$"
            + @"|^,? (?:will |is to |would |will now )become (?:the )?[""'“‘]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Becoming();

    [GeneratedRegex(
        @"^,? (?:the former|until (?:last \p{L}+|\p{Lu}\p{L}+|\d{4}),?(?: the)?) $",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Former();

    [GeneratedRegex(
        @"^[""'’”]? ?(?:,|,? or) (?:(?:simply|just|formerly|the) )*[""'“‘]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Continuing();

    [GeneratedRegex(
        @"^[""'’”]?,? (?:or )?(?:in short |briefly |simply |just )?(?:the )?[""'“‘]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Or();

    [GeneratedRegex(
        @"^[""'’”]?,? (?:for short|in short|as (?:\p{L}+ ){1,6}(?:calls?|called|knows?|known|says?)\b|as (?:he|she|it|they) (?:is|are|was|were) (?:known|called)\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Glossing();

    [GeneratedRegex(@"^ ?\((?:in )?(?:\p{Lu}[\p{L} ]{2,30}: ?)?[""'“‘]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}
