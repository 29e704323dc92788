using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Corrects names by their own form: cut at hyphens, initials, families and rulers, papers, what heads a report.
/// </summary>
/// <remarks>
/// Precision first: a name is added only where the text or a list gives it away. Immutable and thread-safe; time is
/// linear in the document.
/// </remarks>
internal static class NameForms
{
    private const double Unsure = 0.7;

    /// <summary>The mentions in text order, ids equal to their index.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="mentions">In text order, not overlapping.</param>
    public static ImmutableArray<Mention> Correct(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        if (document.Tokens.IsEmpty)
        {
            return mentions;
        }

        var names = new NameEdits(document, mentions);
        JointNames.Correct(names);
        PersonForms.Correct(names);
        DatelineNames.Correct(names);
        InstitutionNames.Correct(names);
        InstitutionPhrases.Correct(names);
        OrganisationSpans.Correct(names);
        ShortNames.Correct(names);
        AcronymNames.Correct(names);
        Adjectives(names);
        return names.Result;
    }

    // "The Styrian parliament", and the title of a book in its quotation marks.
    private static void Adjectives(NameEdits names)
    {
        foreach (var (first, end, mention) in names.All)
        {
            if (mention.Kind is not (MentionKind.Location or MentionKind.Organisation))
            {
                continue;
            }

            var isAdjective =
                end - first == 1
                && mention.Kind == MentionKind.Location
                && mention.Score < Unsure
                && names.Word(end) is { Length: > 2 } next
                && char.IsLower(next[0])
                && names.Word(first).ToString() is var word
                && (
                    word.EndsWith("ese", StringComparison.Ordinal)
                    || word.EndsWith("ish", StringComparison.Ordinal)
                    || word.EndsWith("ian", StringComparison.Ordinal)
                )
                && CountryGazetteer.Default.Lookup(word) is null
                && CityCountries.Find(word) is null;
            var isTitle =
                end - first > 2
                && names.Word(first - 1) is "“" or "‘"
                && names.Word(end) is "”" or "’"
                && Enumerable.Range(first + 1, end - first - 2).Any(token => char.IsLower(names.Word(token)[0]))
                && !NameEvidence.Has("tail", names.Word(end - 1));
            if (isAdjective || isTitle)
            {
                names.Replace(first, first, end, MentionKind.Other);
            }
        }
    }
}
