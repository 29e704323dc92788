using System.Text.RegularExpressions;

namespace EntityGraph;

/// <summary>
/// Finds other names that a clause of its own gives to who or what the sentence before is about: "From August it is the
/// Velmar Academy", "On her diploma she is Ines Oriolo", "It began as Velmar Mills", "As Velmar Mills the group had two
/// sites".
/// </summary>
/// <remarks>
/// Only where the sentence before, or this one before the clause, names one alone that the pronoun can mean. A name
/// that goes on ("it is Velmar's mill", "it was Oriolo who") names nobody.
/// </remarks>
internal static partial class NamingClauses
{
    /// <summary>The mention whose other name one is; null where no such clause gives it.</summary>
    public static int? NamedBy(AnnotatedDocument document, int index)
    {
        var mention = document.Mentions[index];
        var text = document.Document.Text;
        if (mention.Form != MentionForm.Name || mention.Kind is MentionKind.Country or MentionKind.Nationality)
        {
            return null;
        }

        var sentence = document.Tokenized.SentenceIndexAt(mention.Span.Start);
        if (sentence < 0)
        {
            return null;
        }

        var span = document.Tokenized.Sentences[sentence].Span;
        if (mention.Span.End > span.End)
        {
            return null;
        }

        var before = text[span.Start..mention.Span.Start];
        if (GoesOn(document, mention))
        {
            return null;
        }

        if (index > 0 && IsNow(document, index))
        {
            return index - 1;
        }

        var after = text[mention.Span.End..span.End];
        var isOpening = AsOpening().IsMatch(before);
        var pronoun = isOpening ? Subject().Match(after) : Naming().Match(before);
        return pronoun.Success && IsFull(document, mention)
            ? Only(document, index, sentence, IsThing(pronoun.Groups["who"].Value))
            : null;
    }

    /// <summary>
    /// True where the name before is from some day on this one: "From today Aldport School No. 12 is the Velmar
    /// Academy".
    /// </summary>
    public static bool IsNow(AnnotatedDocument document, int index)
    {
        var text = document.Document.Text;
        var (first, second) = (document.Mentions[index - 1], document.Mentions[index]);
        var sentence = document.Tokenized.Sentences[document.Tokenized.SentenceIndexAt(second.Span.Start)].Span;
        return first.Kind == MentionKind.Organisation
            && second.Kind != MentionKind.Person
            && first.Form == MentionForm.Name
            && first.Span.Start >= sentence.Start
            && first.Span.End < second.Span.Start
            && Now().IsMatch(text[sentence.Start..first.Span.Start])
            && Being().IsMatch(text[first.Span.End..second.Span.Start]);
    }

    /// <summary>True for a name that goes on behind the mention: "Velmar's", "Oriolo who", "Velmar-".</summary>
    public static bool GoesOn(AnnotatedDocument document, Mention mention) =>
        GoingOn().IsMatch(document.Document.Text[mention.Span.End..]);

    private static bool IsThing(string subject) => subject is not ("he" or "she" or "He" or "She");

    // One word after "is" may be anything.
    private static bool IsFull(AnnotatedDocument document, Mention mention) =>
        NameText.Clean(document.Surface(mention)).Contains(' ', StringComparison.Ordinal);

    // The one person, or the one thing, of the sentence before, with another name.
    private static int? Only(AnnotatedDocument document, int index, int sentence, bool isThing)
    {
        int? found = null;
        for (var other = index - 1; other >= 0; other--)
        {
            var mention = document.Mentions[other];
            var place = document.Tokenized.SentenceIndexAt(mention.Span.Start);
            if (place < sentence - 1)
            {
                break;
            }

            if (
                mention.Form != MentionForm.Name
                || (isThing ? mention.Kind != MentionKind.Organisation : mention.Kind != MentionKind.Person)
            )
            {
                continue;
            }

            if (found is not null && document.Surface(document.Mentions[found.Value]) != document.Surface(mention))
            {
                return null;
            }

            found = other;
        }

        return found;
    }

    [GeneratedRegex(
        @"(?:^|[,;:(] ?|\b(?:and|but|where|that) |^(?:On|To|In|For|At|Among|By)\b[^.;,]{0,40} )(?<who>[Hh]e|[Ss]he) (?:is|was) (?:known as |called |listed as |registered as |entered as )?[""'“‘]?$"
            + @"|^(?:From|Since|As of|Now|Today|Until|Till|Before|Under)\b[^.;]{0,40}\b(?<who>it)(?: is|'s|’s| was| has been| will be) (?:now |still |then |called |named |known as )*(?:the )?[""'“‘]?$"
            + @"|^(?<who>It|He|She) (?:had |has |first |once )*(?:began|begun|started|started out|was founded|was set up|was established|was born|was registered|was christened|was baptised|grew up|opened|traded|is known|was known)(?: life)?(?: (?:in|at) \p{Lu}[\p{L}-]+| in \d{4})* as (?:the )?[""'“‘]?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Naming();

    [GeneratedRegex(
        @"^(?:From|Since|As of|As from|Starting|Beginning|Until|Till) (?:[\p{L}\d]+ ){0,4}?(?:\p{L}+|\d+),? (?:the )?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Now();

    [GeneratedRegex(
        @"^ (?:is|was|will be|has been) (?:called |named |known as )?(?:the )?[""'“‘]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Being();

    [GeneratedRegex(@"^As (?:the )?[""'“‘]?$", RegexOptions.CultureInvariant)]
    private static partial Regex AsOpening();

    [GeneratedRegex(
        @"^[""'”’]?,? (?<who>it|the (?:\p{L}+ )?(?:group|company|firm|party|club|school|bank|college|university|union|agency|paper|newspaper|chain|maker)) (?:had|has|was|is|won|ran|made|sold|bought|employed|used)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"^[""'”’]?(?:['’]s\b|['’](?= )|,? (?:who|that|which|and|or)\b| \p{Lu}|-)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex GoingOn();
}
