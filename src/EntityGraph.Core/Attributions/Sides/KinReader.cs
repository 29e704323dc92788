namespace EntityGraph;

/// <summary>
/// Reads whose brother, wife or lawyer a text says that somebody is: "Lind's brother Per", "his lawyer, Ana Lind", "Per
/// Holm, whose sister Ana", "Ana, the wife of Holm".
/// </summary>
/// <remarks>
/// Both have to be persons whom the text names; a pronoun counts as whom it means. Linear in the text.
/// </remarks>
internal sealed class KinReader
{
    private const int MostModifiers = 3;
    private const int LongestApposition = 20;
    private const string Spouse = "spouse";

    private static readonly WordSet s_modifiers = new(
        "elder older younger eldest oldest youngest twin half late own only former ex first second third "
            + "beloved billionaire teenage little big and then-"
    );

    private static readonly WordSet s_left = new("former ex ex- then then-");

    private readonly ResolvedDocument _document;
    private readonly List<(EntityId Person, string Noun, EntityId Of)> _found = [];

    public KinReader(ResolvedDocument document)
    {
        _document = document;
        for (var sentence = 0; sentence < document.Tokenized.Sentences.Length; sentence++)
        {
            var bounds = document.Tokenized.Sentences[sentence];
            for (
                var token = bounds.TokenStart;
                bounds.Zone is ZoneKind.Title or ZoneKind.Body && token < bounds.TokenEnd;
                token++
            )
            {
                if (Kinship.Contains(Word(token)))
                {
                    Read(token, bounds);
                }
                else if (Word(token) is "married")
                {
                    ReadMarried(token, bounds);
                }
            }
        }
    }

    /// <summary>Who is what to whom, in text order.</summary>
    public IReadOnlyList<(EntityId Person, string Noun, EntityId Of)> Found => _found;

    private void Read(int kin, Sentence sentence)
    {
        var left = kin - 1;
        while (kin - 1 - left < MostModifiers && left >= sentence.TokenStart && s_modifiers.Contains(Word(left)))
        {
            if (s_left.Contains(Word(left)) && Word(kin) is not ("wife" or "husband" or "partner"))
            {
                return;
            }

            left--;
        }

        var end = kin + 1;
        var owner =
            Word(left) is "'s" or "’s" or "'" or "’" ? PersonAt(left - 1)
            : Word(left) is "whose" ? PersonAt(left - 1) ?? PersonAt(left - 2)
            : PersonAt(left) is { } meant && IsPossessive(left) ? meant
            : Word(end) is "of" ? PersonAt(++end)
            : null;
        if (owner is not { } of)
        {
            return;
        }

        if (Word(end - 1) is "of" || end > kin + 1)
        {
            end = EndOfMention(end);
        }

        var named = PersonAt(end)
            ?? (
                Word(end) == ","
                && PersonAt(end + 1) is { } apposed
                && Word(EndOfMention(end + 1)) is "," or "." or "" or ")"
                    ? PersonAt(end + 1)
                    : null
            );
        named ??= Before(left, sentence, of) ?? (end > kin + 1 ? Apposed(left, sentence) : null);
        if (named is { } person && person != of)
        {
            _found.Add((person, Word(kin), of));
        }
    }

    // "Ana Lind, Holm's wife", "Ana Lind is his wife".
    private EntityId? Before(int token, Sentence sentence, EntityId owner)
    {
        // Past the owner, its mark and an article.
        while (
            token > sentence.TokenStart
            && (Word(token) is "'s" or "’s" or "'" or "’" or "the" or "a" || PersonAt(token) == owner)
        )
        {
            token--;
        }

        return Word(token) is "," or "is" or "was" or "as" ? PersonAt(token - 1) : null;
    }

    // "Ana Lind, a baker in Oslo and the niece of Per Holm": the last name before that an apposition follows.
    private EntityId? Apposed(int token, Sentence sentence)
    {
        for (var back = token; back > Math.Max(sentence.TokenStart, token - LongestApposition); back--)
        {
            if (PersonAt(back - 1) is { } person)
            {
                return Word(back) == "," ? person : null;
            }
        }

        return null;
    }

    // "Ana Lind is married to a doctor, Per Holm"; "Ana Lind, who is married to Per Holm".
    private void ReadMarried(int token, Sentence sentence)
    {
        var other = Word(token + 1) == "to" ? token + 2 : token + 1;
        while (
            other < Math.Min(sentence.TokenEnd, token + LongestApposition)
            && PersonAt(other) is null
            && Word(other) is not ("and" or "." or ";" or "who" or "in" or "whose")
        )
        {
            other++;
        }

        var self = token - 1;
        while (self >= sentence.TokenStart && (PersonAt(self) is null || IsPossessive(self)))
        {
            self--;
        }

        if (self >= sentence.TokenStart && PersonAt(self) is { } one && PersonAt(other) is { } spouse && one != spouse)
        {
            _found.Add((one, Spouse, spouse));
            _found.Add((spouse, Spouse, one));
        }
    }

    private EntityId? PersonAt(int token) =>
        MentionAt(token) is { Kind: MentionKind.Person } mention
        && _document.Entities.EntityOf(mention.Id) is { } entity
        && entity.Value.StartsWith("person/", StringComparison.Ordinal)
            ? entity
            : null;

    private bool IsPossessive(int token) =>
        Word(token) is "his" or "her" or "their" or "His" or "Her" or "Their" or "my" or "My";

    private int EndOfMention(int token) =>
        MentionAt(token) is { } mention ? _document.Tokenized.TokenIndexAt(mention.Span.End - 1) + 1 : token;

    private Mention? MentionAt(int token) =>
        token >= 0 && token < _document.Tokenized.Tokens.Length
            ? _document.Annotated.MentionOver(_document.Tokenized.Tokens[token].Span)
            : null;

    private string Word(int token) =>
        token >= 0 && token < _document.Tokenized.Tokens.Length
            ? _document.Tokenized.Slice(_document.Tokenized.Tokens[token]).ToString()
            : "";
}
