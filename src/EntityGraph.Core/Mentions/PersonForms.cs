namespace EntityGraph;

/// <summary>
/// Reads persons by the form of their names: "Sylvester X", "Orrin Jr.", "the Kowalskis", "JKT" of John Karel Torrance.
/// </summary>
internal static class PersonForms
{
    private const double Unsure = 0.75;
    private const int LongestNickname = 2;

    private static readonly WordSet s_churchTitles = new(
        "Sister Brother Bishop Archbishop Archimandrite Abbot Abbess Canon Deacon Rabbi Imam Swami Ayatollah "
            + "Phra Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr."
    );
    private static readonly WordSet s_letters = new("KC QC SC MP MEP MSP OBE CBE MBE DBE KBE PhD MD Esq Esq.");
    private static readonly WordSet s_royalTitles = new("King Queen Emperor Empress Sultan Emir Tsar Pope");
    private static readonly WordSet s_reigns = new(
        "king queen monarch emperor empress sultan emir tsar pope pontiff ruler crown throne reign palace "
            + "King Queen Emperor Sultan Emir Pope"
    );
    private static readonly WordSet s_suffixes = new("Jr. Jr Sr. Sr");
    private static readonly string[] s_patronymics = ["ovich", "evich", "ovych", "evych", "ovna", "evna", "ivna"];
    private static readonly WordSet s_numerals = new(
        "II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII"
    );
    private static readonly WordSet s_honorifics = new("U Daw Ko Datuk Dato Tun Tan");
    private static readonly WordSet s_familyVerbs = new(
        "have are were own owned bought live lived sold moved run settled arrived went said built left"
    );

    /// <summary>Changes the names of a document.</summary>
    public static void Correct(NameEdits names)
    {
        Lists(names);
        Entries(names);
        AfterTitles(names);
        Rulers(names);
        Join(names);
        var families = Families(names);
        foreach (var (first, end, mention) in names.All)
        {
            if (IsTitleAlone(names, first, end, mention))
            {
                names.Drop(first);
            }
            else if (
                mention.Kind is MentionKind.Organisation or MentionKind.Location
                && IsPersonForm(names, first, end, mention, families)
            )
            {
                names.Replace(first, first, end, MentionKind.Person);
            }
        }

        foreach (var (first, end, mention) in names.All)
        {
            if (mention.Kind == MentionKind.Person)
            {
                WithoutTitle(names, first, end);
            }
        }
    }

    // "Ilves, Peeter (Salme); Saar, Urmas (Orissaare)": lists put the family name first. Two such entries make a list.
    private static void Lists(NameEdits names)
    {
        var entries = Enumerable
            .Range(0, Math.Max(0, names.Document.Tokens.Length - 3))
            .Where(token => IsEntry(names, token))
            .ToList();
        if (entries.Count < 2)
        {
            return;
        }

        foreach (var token in entries)
        {
            names.Put(token, token + 3, MentionKind.Person);
        }
    }

    private static bool IsEntry(NameEdits names, int token) =>
        names.Word(token + 1) is ","
        && names.Word(token + 3) is "("
        && names.IsCapitalised(token)
        && names.IsCapitalised(token + 2)
        && (token == 0 || names.Word(token - 1) is ":" or ";" || OpensSentence(names, token))
        && IsNameOrOpen(names, token)
        && IsNameOrOpen(names, token + 2)
        && CountryGazetteer.Default.Lookup(names.Word(token)) is null;

    // "9 a.m.: Oriol, Alois, farmer": the family name first where a colon or semicolon opens an entry and the second is
    // a given name.
    private static void Entries(NameEdits names)
    {
        for (var token = 1; token + 2 < names.Document.Tokens.Length; token++)
        {
            if (
                names.Word(token - 1) is ":" or ";"
                && names.Word(token + 1) is ","
                && names.Word(token + 3) is "," or ";" or "(" or "."
                && names.IsCapitalised(token)
                && names.IsCapitalised(token + 2)
                && IsNameOrOpen(names, token)
                && IsNameOrOpen(names, token + 2)
                && IsAlone(names, token)
                && IsAlone(names, token + 2)
                && GivenNames.IsListed(NameFolding.Fold(names.Word(token + 2).ToString()))
                && !GivenNames.IsListed(NameFolding.Fold(names.Word(token).ToString()))
            )
            {
                names.Put(token, token + 3, MentionKind.Person);
            }
        }
    }

    private static bool IsAlone(NameEdits names, int token) =>
        names.Covering(token) is not { } name || name.End - name.First == 1;

    private static bool IsNameOrOpen(NameEdits names, int token) =>
        names.IsOpen(token) || names.Covering(token) is { Mention.Kind: MentionKind.Person or MentionKind.Location };

    // "Sister Velmanna", "Bishop Oriolo": one word behind a title of the church is a name, though the tagger missed it;
    // "Miss Velmania" that it held for a prize or a work is none.
    private static void AfterTitles(NameEdits names)
    {
        for (var token = 1; token < names.Document.Tokens.Length; token++)
        {
            if (
                names.IsOpen(token)
                && names.IsCapitalised(token)
                && (s_churchTitles.Contains(names.Word(token - 1)) || s_royalTitles.Contains(names.Word(token - 1)))
                && names.IsOpen(token - 1)
                && names.Covering(token) is not { Mention.Kind: MentionKind.Other }
                && !names.IsCapitalised(token + 1)
                && char.IsLower(names.Word(token)[1])
                && !NameEvidence.Has("ground", names.Word(token))
                && !NameEvidence.Has("tail", names.Word(token))
            )
            {
                names.Put(token, token + 1, MentionKind.Person);
            }
        }
    }

    // "The monarch, Velmu VI": a name of one word and a numeral, where the sentence speaks of a reign.
    private static void Rulers(NameEdits names)
    {
        for (var token = 1; token < names.Document.Tokens.Length; token++)
        {
            if (
                s_numerals.Contains(names.Word(token))
                && names.Word(token).Length > 1
                && names.IsOpen(token)
                && names.IsOpen(token - 1)
                && names.IsCapitalised(token - 1)
                && names.Word(token - 1) is { Length: > 2 } given
                && char.IsLower(given[1])
                && !ContentWords.IsListed(given.ToString().ToLowerInvariant())
                && !(names.IsCapitalised(token - 2) && !s_reigns.Contains(names.Word(token - 2)))
                && TellsOfReign(names, token)
            )
            {
                names.Put(token - 1, token + 1, MentionKind.Person);
            }
        }
    }

    private static bool TellsOfReign(NameEdits names, int token)
    {
        var sentence = names.Document.Sentences[
            names.Document.SentenceIndexAt(names.Document.Tokens[token].Span.Start)
        ];
        return Enumerable
            .Range(sentence.TokenStart, sentence.TokenEnd - sentence.TokenStart)
            .Any(other => s_reigns.Contains(names.Word(other)));
    }

    // "K." and "A. Owusu", 'Delroy "Bullet"' and "Whyte": initials and a nickname in its quotation marks end nobody's
    // name.
    private static void Join(NameEdits names)
    {
        foreach (var (first, end, mention) in names.All)
        {
            if (mention.Kind != MentionKind.Person || !names.TryGet(first, out _, out _))
            {
                continue;
            }

            var next =
                IsOpenName(names, first, end) || IsFamilyFirst(names, first, end) ? end : AfterNickname(names, end);
            if (
                next > 0
                && names.TryGet(next, out var nextEnd, out var family)
                && family.Kind == MentionKind.Person
                && !OpensSentence(names, next)
            )
            {
                names.Drop(next);
                Free(names, end, next);
                names.Replace(first, first, nextEnd, MentionKind.Person);
            }
        }
    }

    // "Orlov" and "Gennady Pavlovich" side by side: one name in the order of Russian lists.
    private static bool IsFamilyFirst(NameEdits names, int first, int end) =>
        end - first == 1
        && names.TryGet(end, out var last, out _)
        && last - end == 2
        && Array.Exists(s_patronymics, ending => names.Word(last - 1).EndsWith(ending, StringComparison.Ordinal));

    private static bool IsOpenName(NameEdits names, int first, int end) =>
        (end - first > 1 && IsQuote(names.Word(end - 1)))
        || Enumerable.Range(first, end - first).All(token => IsInitial(names.Word(token)));

    // Where the name goes on after a nickname of one or two words in quotation marks; 0 where there is none.
    private static int AfterNickname(NameEdits names, int quote)
    {
        if (!IsQuote(names.Word(quote)) || names.Word(quote) is "'" or "’")
        {
            return 0;
        }

        for (var close = quote + 2; close <= quote + LongestNickname + 1; close++)
        {
            if (IsQuote(names.Word(close)))
            {
                return Enumerable.Range(quote + 1, close - quote - 1).All(token => char.IsUpper(names.Word(token)[0]))
                    ? close + 1
                    : 0;
            }
        }

        return 0;
    }

    private static void Free(NameEdits names, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            names.Drop(token);
        }
    }

    private static bool IsInitial(ReadOnlySpan<char> word) =>
        word.Length is 1 or 2 && char.IsUpper(word[0]) && (word.Length == 1 || word[1] == '.');

    private static bool IsQuote(ReadOnlySpan<char> word) =>
        word is "\"" or "“" or "”" or "‘" or "’" or "'" or "''" or "``";

    private static bool OpensSentence(NameEdits names, int token) =>
        names.Document.Sentences[names.Document.SentenceIndexAt(names.Document.Tokens[token].Span.Start)].TokenStart
        == token;

    /// <summary>The last names of the people whom the text names in full.</summary>
    private static HashSet<string> Families(NameEdits names)
    {
        var families = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (first, end, mention) in names.All)
        {
            var last = end - 1;
            while (last > first && (s_suffixes.Contains(names.Word(last)) || s_numerals.Contains(names.Word(last))))
            {
                last--;
            }

            if (mention.Kind == MentionKind.Person && last > first)
            {
                families.Add(names.Word(last).ToString());
            }
        }

        return families;
    }

    private static bool IsTitleAlone(NameEdits names, int first, int end, Mention mention)
    {
        // "Queen" before a name, "Justice" of "Chief Justice Thabo Ndlela".
        for (var token = first; token < end; token++)
        {
            if (PersonTitles.ClassOf(names.Word(token).ToString()) is null)
            {
                return false;
            }
        }

        return names.TryGet(end, out _, out var next)
            && next.Kind == MentionKind.Person
            && mention.Kind != MentionKind.Nationality;
    }

    private static bool IsPersonForm(NameEdits names, int first, int end, Mention mention, HashSet<string> families)
    {
        if (end - first > 1)
        {
            return s_suffixes.Contains(names.Word(end - 1))
                || (
                    end - first == 2
                    && s_numerals.Contains(names.Word(first + 1))
                    && names.Word(first + 1).Length > 1
                    && names.IsCapitalised(first)
                    && names.Word(first) is { Length: > 2 } given
                    && char.IsLower(given[1])
                );
        }

        var word = names.Word(first).ToString();
        if (!word.EndsWith('s') || names.Word(first - 1) is not ("the" or "The"))
        {
            return false;
        }

        return families.Contains(word[..^1])
            || (word.EndsWith("es", StringComparison.Ordinal) && families.Contains(word[..^2]))
            || (
                mention.Score < Unsure
                && s_familyVerbs.Contains(names.Word(end))
                && !ContentWords.IsListed(word[..^1].ToLowerInvariant())
                && word.Length > 5
            );
    }

    // A title inside the name is no part of it.
    private static void WithoutTitle(NameEdits names, int first, int end)
    {
        var start = first;
        while (
            start < end - 1
            && (
                PersonTitles.ClassOf(names.Word(start).ToString()) == PersonTitleClass.Name
                || (start == first && end - first > 2 && s_honorifics.Contains(names.Word(start)))
            )
        )
        {
            start++;
        }

        // "Ada Brin-Moore KC".
        var last = end - start > 2 && s_letters.Contains(names.Word(end - 1)) ? end - 1 : end;
        if (start > first || last < end)
        {
            names.Replace(first, start, last, MentionKind.Person);
        }
    }
}
