using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Corrects names by their own form: cut at hyphens, initials, families and rulers, papers, what heads a report.</summary>
/// <remarks>Precision first: a name is added only where the text or a list gives it away. Immutable and thread-safe; time is linear in the document.</remarks>
internal static class NameForms
{
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
        ShortNames.Correct(names);
        return names.Result;
    }
}
