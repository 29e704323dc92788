namespace EntityGraph;

/// <summary>
/// Finds institutions by words that say in another language what they are: "the Instytut Meteorologii Górskiej",
/// "Nordnorsk Sjømatforbund".
/// </summary>
internal static class InstitutionNames
{
    private const int LongestTail = 6;

    private static readonly WordSet s_small = new(
        "de la le les du des del el los las dos das do da di della dei delle degli für der die van voor za dla an d'"
    );
    private static readonly WordSet s_of = new(
        "de la du des del dos das do da di della dei delle degli für van voor za dla"
    );
    private static readonly WordSet s_and = new("e y et i und en och og");

    /// <summary>
    /// Changes the names of a document: a run of capitals with such a word first or last is an organisation, whatever
    /// it was taken for.
    /// </summary>
    public static void Correct(NameEdits names)
    {
        for (var token = 0; token < names.Document.Tokens.Length; token++)
        {
            if (
                !names.IsCapitalised(token)
                || !InstitutionWords.IsForeign(NameFolding.Fold(names.Word(token).ToString()))
            )
            {
                continue;
            }

            if (!names.IsOpen(token))
            {
                Retype(names, token);
            }
            else if (End(names, token + 1) is var end && end > token + 1)
            {
                names.Put(token, end, MentionKind.Organisation);
            }
        }
    }

    private static void Retype(NameEdits names, int token)
    {
        if (
            names.Covering(token) is { } name
            && name.End - name.First > 1
            && (token == name.First || token == name.End - 1)
            && name.Mention.Kind is MentionKind.Location or MentionKind.Other or MentionKind.Person
        )
        {
            names.Replace(name.First, name.First, name.End, MentionKind.Organisation);
        }

        // "Instituto Rural" of which the tagger left out "do Milho e da Cevada".
        if (
            names.Covering(token) is { Mention.Kind: MentionKind.Organisation } known
            && token == known.First
            && s_of.Contains(names.Word(known.End))
            && EndWithPlaces(names, known.End) is var end
            && end > known.End
        )
        {
            for (var part = known.End; part < end; part++)
            {
                names.Drop(part);
            }

            names.Replace(known.First, known.First, end, MentionKind.Organisation);
        }
    }

    // "Instituto Rural" and "do Milho e da Cevada", whatever the tagger took the rest for.
    private static int EndWithPlaces(NameEdits names, int start)
    {
        var end = End(names, start);
        return
            names.TryGet(start + 1, out var next, out var mention)
            && mention.Kind is MentionKind.Location or MentionKind.Other
            && end <= start + 1
            ? next
            : end;
    }

    // After the last capital of the run that goes on here, small words between.
    private static int End(NameEdits names, int start)
    {
        var end = start;
        for (var token = start; token < start + LongestTail && names.IsOpen(token); token++)
        {
            if (names.IsCapitalised(token))
            {
                end = token + 1;
            }
            else if (
                !s_small.Contains(names.Word(token))
                && !(s_and.Contains(names.Word(token)) && s_of.Contains(names.Word(token + 1)))
            )
            {
                break;
            }
        }

        return end;
    }
}
