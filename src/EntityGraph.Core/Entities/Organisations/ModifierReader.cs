namespace EntityGraph;

/// <summary>
/// Finds whose institution a name means: "Brazilian Foreign Ministry", "Brazil's Foreign Ministry", "Foreign Ministry
/// of Brazil", "Texas Senate".
/// </summary>
internal sealed class ModifierReader
{
    private static readonly string[] s_of = [" of the ", " of ", " in "];

    private readonly AnnotatedDocument _document;
    private readonly CountryMeaning _meaning;

    public ModifierReader(AnnotatedDocument document, CountryMeaning meaning)
    {
        _document = document;
        _meaning = meaning;
    }

    /// <summary>The modifier inside a name, else beside it; null where there is none.</summary>
    public Modifier? Read(Mention mention, string name) =>
        Inside(mention, name) ?? Before(mention, name) ?? After(mention, name);

    private Modifier? Inside(Mention mention, string name)
    {
        var words = name.Split(' ');
        for (var count = Math.Min(words.Length - 1, 4); count > 0; count--)
        {
            var head = string.Join(' ', words[..count]);
            if (Of(NameText.Clean(head), mention) is { } country)
            {
                return new Modifier(country.Code, country.Name, string.Join(' ', words[count..]));
            }
        }

        foreach (var of in s_of)
        {
            var at = name.LastIndexOf(of, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && Of(name[(at + of.Length)..], mention) is { } country)
            {
                return new Modifier(country.Code, country.Name, name[..at]);
            }
        }

        return null;
    }

    private Modifier? Before(Mention mention, string name)
    {
        if (
            mention.Id == 0
            || _document.Mentions[mention.Id - 1] is var previous && !IsGap(previous.Span.End, mention.Span.Start)
        )
        {
            return null;
        }

        previous = _document.Mentions[mention.Id - 1];
        var surface = _document.Surface(previous);
        var isPossessive =
            _document.Tokenized.Text.AsSpan(previous.Span.End, mention.Span.Start - previous.Span.End).TrimEnd().Length
            > 0;
        return previous.Kind switch
        {
            MentionKind.Nationality or MentionKind.Country when Of(NameText.Clean(surface), mention) is { } country =>
                new Modifier(country.Code, country.Name, name),
            MentionKind.Location when isPossessive && _meaning.Find(surface)?.SeatOf is { } seat => new Modifier(
                seat.Code,
                seat.Name,
                name
            ),
            MentionKind.Location when _meaning.Find(surface) is null || UnitedStates.IsState(surface) => new Modifier(
                UnitedStates.IsState(surface) ? "US" : null,
                NameText.Clean(surface),
                name
            ),
            _ => null,
        };
    }

    private Modifier? After(Mention mention, string name)
    {
        if (
            mention.Id + 1 >= _document.Mentions.Length
            || _document.Mentions[mention.Id + 1] is var next
                && next.Kind is not (MentionKind.Country or MentionKind.Location)
        )
        {
            return null;
        }

        next = _document.Mentions[mention.Id + 1];

        var between = _document.Tokenized.Text.AsSpan(mention.Span.End, next.Span.Start - mention.Span.End).Trim();
        if (next.Kind == MentionKind.Location)
        {
            // "The Foreign Ministry in Moscow".
            return between is "in" && _meaning.Find(_document.Surface(next))?.SeatOf is { } seat
                ? new Modifier(seat.Code, seat.Name, name)
                : null;
        }

        return between is "of" or "of the" && Of(NameText.Clean(_document.Surface(next)), mention) is { } country
            ? new Modifier(country.Code, country.Name, name)
            : null;
    }

    private bool IsGap(int start, int end)
    {
        var gap = _document.Tokenized.Text.AsSpan(start, end - start);
        return gap.Length > 0 && gap.Trim() is "" or "'s" or "’s" or "'" or "’";
    }

    private Country? Of(string name, Mention mention) =>
        _meaning.Find(name) is { } found && (found.IsCountry || found.IsDemonym) && found.Countries.Any()
            ? _meaning.Of(found, mention.Span.Start).Country
            : null;
}
