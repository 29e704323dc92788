namespace EntityGraph;

/// <summary>
/// Finds organisations that the tagger left out and their form gives away: "the Union for Milk and Honour", "the Oriol
/// Institute for Snow", "Usinas Velmar S.A.".
/// </summary>
/// <remarks>
/// Only where the tagger found nothing there, or was not sure of it; a country may end the name ("Road Administration
/// of Iceland").
/// </remarks>
internal static class InstitutionPhrases
{
    private const int LongestTail = 8;
    private const int LongestHead = 6;

    private static readonly WordSet s_heads = new(
        "Union Party Movement Front Alliance League Coalition Association Committee Council Society "
            + "Foundation Institute Centre Center Fund Federation Network Campaign Agency Authority "
            + "Administration Office Bureau Commission Board Department Inspectorate Academy College School "
            + "University Museum Trust Confederation Organisation Organization Initiative"
    );

    // Only words that are nothing else where they follow a name.
    private static readonly WordSet s_legalForms = new(
        "S.A. S.A S.p.A. S.r.l. S.L. Ltd Ltd. Ltda Ltda. Lda Lda. Inc Inc. Corp. LLC PLC Plc plc GmbH KGaA "
            + "e.V. Oy Oyj A/S ApS ASA B.V. N.V. Kft Kft. Zrt Zrt. Nyrt. d.o.o. d.d. s.r.o. a.s. A.Ş. Bhd Bhd. Pte "
            + "Pte. Pvt Pvt. Pty"
    );

    private static readonly WordSet s_joining = new("for of against and the & on to in");
    private static readonly WordSet s_opening = new("for of against on");
    private static readonly WordSet s_small = new(
        "de la le les du des del el los dos das do da di della dei degli of and & et e y und og och i"
    );

    /// <summary>Changes the names of a document.</summary>
    public static void Correct(NameEdits names)
    {
        for (var token = 1; token < names.Document.Tokens.Length; token++)
        {
            if (s_legalForms.Contains(names.Word(token)))
            {
                LegalForm(names, token);
            }
            else if (
                names.Word(token) is "No." or "Nr." or "no." or "№"
                && names.Word(token + 1) is { Length: > 0 } number
                && char.IsAsciiDigit(number[0])
            )
            {
                Numbered(names, token);
            }
            else if (
                s_heads.Contains(names.Word(token))
                && s_opening.Contains(names.Word(token + 1))
                && names.IsOpen(token)
            )
            {
                Phrase(names, token);
            }
        }
    }

    private static void LegalForm(NameEdits names, int token)
    {
        if (
            names.Covering(token - 1)
                is { Mention.Kind: MentionKind.Other or MentionKind.Location or MentionKind.Person } known
            && known.End <= token + 1
        )
        {
            names.Put(known.First, token + 1, MentionKind.Organisation);
            return;
        }

        var start = token;
        while (
            token - start < LongestHead
            && names.IsOpen(start - 1)
            && (
                names.IsCapitalised(start - 1)
                || (
                    s_small.Contains(names.Word(start - 1)) && names.IsCapitalised(start - 2) && names.IsOpen(start - 2)
                )
            )
            && !OpensSentence(names, start)
        )
        {
            start--;
        }

        if (start < token && names.IsOpen(token))
        {
            names.Put(start, token + 1, MentionKind.Organisation);
        }
    }

    // "Aldport School No. 12": the number is part of a school's or plant's name.
    private static void Numbered(NameEdits names, int token)
    {
        if (
            names.Covering(token - 1) is { Mention.Kind: MentionKind.Organisation } known
            && known.End == token
            && !names.IsTaken(token)
            && !names.IsTaken(token + 1)
        )
        {
            names.Replace(known.First, known.First, token + 2, MentionKind.Organisation);
        }
    }

    private static void Phrase(NameEdits names, int head)
    {
        var start = head;
        while (
            head - start < LongestHead
            && names.IsCapitalised(start - 1)
            && names.IsOpen(start - 1)
            && !OpensSentence(names, start)
            && !OpensSentence(names, start - 1)
        )
        {
            start--;
        }

        var end = End(names, head + 1);
        if (end > head + 2 && (start < head || names.Word(head - 1) is "the" or "The"))
        {
            names.Put(start, end, MentionKind.Organisation);
        }
    }

    // After the last capital of the tail; what the tagger is sure of ends it, but for a country, which is taken in.
    private static int End(NameEdits names, int start)
    {
        var end = start;
        for (
            var token = start;
            token < start + LongestTail && token < names.Document.Tokens.Length && !OpensSentence(names, token);
            token++
        )
        {
            if (names.Covering(token) is { Mention.Kind: MentionKind.Country } country && names.Word(token - 1) is "of")
            {
                return country.End;
            }

            if (!names.IsOpen(token))
            {
                break;
            }

            if (names.IsCapitalised(token) && !NameHeads.IsDate(names.Word(token)))
            {
                end = token + 1;
            }
            else if (!s_joining.Contains(names.Word(token)))
            {
                break;
            }
        }

        return end;
    }

    private static bool OpensSentence(NameEdits names, int token) =>
        names.Document.SentenceIndexAt(names.Document.Tokens[token].Span.Start) is >= 0 and var sentence
        && names.Document.Sentences[sentence].TokenStart == token;
}
