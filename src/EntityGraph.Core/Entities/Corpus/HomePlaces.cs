using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Reads which countries and places a text ties a name to: "the Danish weekly Tiden", "Mayor Ana Brandt of Aldport",
/// "Nordhafen, a shipyard in Kiel,".
/// </summary>
/// <remarks>
/// Two of one name that are tied to unlike countries or towns are likely two. Where somebody acts or what happened to
/// it there doesn't count.
/// </remarks>
internal sealed class HomePlaces(ResolvedDocument document)
{
    private const int TokensBefore = 6;
    private const int TokensAfter = 12;
    private const int MostPlaces = 8;

    private static readonly WordSet s_ties = new("of in from at near");
    private static readonly WordSet s_breaks = new(
        ". ; : ( ) said says told who which that whose when while but has had have was were is are to by "
            + "with for against on after before over into"
    );

    private static readonly WordSet s_notPlaces = new(
        "ferry ship boat trawler yacht schooner frigate destroyer tanker freighter liner vessel tug trimaran "
            + "catamaran submarine team club band newspaper weekly daily restaurant hotel horse"
    );

    private readonly Dictionary<int, Mention> _starts = document
        .Annotated.Mentions.Where(IsPlace)
        .ToDictionary(mention => document.Tokenized.TokenIndexAt(mention.Span.Start));

    /// <summary>The ids of those countries and places, ordinal order, each once, at most eight.</summary>
    /// <param name="self">What the mentions mean.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="isAlone">Whether the document has no other of its kind, so that "the Danish paper" can only mean
    /// it.</param>
    public ImmutableArray<string> Of(Entity self, IEnumerable<Mention> mentions, bool isAlone)
    {
        var places = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions.Where(mention => mention.Form == MentionForm.Name))
        {
            var sentence = document.Tokenized.SentenceIndexAt(mention.Span.Start);
            if (sentence >= 0)
            {
                Before(
                    self,
                    document.Tokenized.TokenIndexAt(mention.Span.Start),
                    document.Tokenized.Sentences[sentence].TokenStart,
                    places
                );
                After(
                    self,
                    document.Tokenized.TokenIndexAt(mention.Span.End),
                    document.Tokenized.Sentences[sentence].TokenEnd,
                    places
                );
            }
        }

        if (isAlone || self.Kind == EntityKind.Location)
        {
            Elsewhere(self, places);
        }

        return [.. places.Take(MostPlaces)];
    }

    /// <summary>True where a mention stands after "in", "near" or "outside".</summary>
    public static bool IsPlaceThere(AnnotatedDocument document, IEnumerable<Mention> mentions) =>
        mentions.Any(mention =>
            document.Tokenized.TokenIndexAt(mention.Span.Start) is > 0 and var index
            && document.Tokenized.Slice(document.Tokenized.Tokens[index - 1])
                is "in"
                    or "In"
                    or "near"
                    or "Near"
                    or "outside"
                    or "around"
        );

    /// <summary>
    /// True where a mention stands right after "the ferry", "the club": no place, though a tagger took it for one.
    /// </summary>
    public static bool IsVesselOrTeam(AnnotatedDocument document, IEnumerable<Mention> mentions) =>
        mentions.Any(mention =>
            mention.Form == MentionForm.Name
            && document.Tokenized.TokenIndexAt(mention.Span.Start) is > 1 and var index
            && s_notPlaces.ContainsIgnoringFirstCase(document.Tokenized.Slice(document.Tokenized.Tokens[index - 1]))
        );

    private static bool IsPlace(Mention mention) =>
        mention.Form == MentionForm.Name
        && mention.Kind is MentionKind.Country or MentionKind.Location or MentionKind.Nationality;

    // "The Danish weekly", "the Argentine side", "the Hannover company".
    private void Elsewhere(Entity self, SortedSet<string> places)
    {
        foreach (var (index, mention) in _starts)
        {
            // "The Spanish town" is the place named last before it.
            var next = document.Tokenized.TokenIndexAt(mention.Span.End);
            if (self.Kind == EntityKind.Location && !IsLastPlace(self, index))
            {
                continue;
            }

            if (
                Word(index - 1) is "the" or "The" or "its" or "a" or "A"
                && next < document.Tokenized.Tokens.Length
                && (
                    Trades.Find(Word(next), self.Kind == EntityKind.Person)
                    ?? Trades.Find(Word(next + 1), self.Kind == EntityKind.Person)
                )
                    is not null
            )
            {
                Add(self, mention, places);
            }
        }
    }

    private bool IsLastPlace(Entity self, int index)
    {
        var last = _starts
            .Where(pair => pair.Key < index && pair.Value.Kind == MentionKind.Location)
            .OrderByDescending(pair => pair.Key)
            .Select(pair => pair.Value)
            .FirstOrDefault();
        return last is not null && document.Entities.EntityOf(last.Id) == self.Id;
    }

    private void Before(Entity self, int index, int first, SortedSet<string> places)
    {
        var back = index - 1;
        back -= Word(back) is "," ? 1 : 0;
        for (var steps = 0; back >= first && steps < TokensBefore; back--, steps++)
        {
            var word = Word(back);
            if (MentionEndingAt(back) is { } mention)
            {
                Add(self, mention, places);
                return;
            }

            // "The Spanish town of Córdoba".
            if (
                word is "of"
                && self.Kind == EntityKind.Location
                && Trades.Find(Word(back - 1), isPerson: false) is not null
            )
            {
                continue;
            }

            if (
                s_ties.Contains(word)
                || s_breaks.Contains(word)
                || word is ","
                || (char.IsUpper(word[0]) && back > first && PersonTitles.ClassOf(word.ToString()) is null)
            )
            {
                return;
            }
        }
    }

    private void After(Entity self, int index, int end, SortedSet<string> places)
    {
        if (index < end && (s_ties.Contains(Word(index)) || Word(index) is "(") && PlaceAt(index + 1) is { } tied)
        {
            Add(self, tied, places);
            return;
        }

        // "Nordhafen, a shipyard in Kiel", not "Oslo, Bergen and Molde".
        if (index >= end || Word(index) is not "," || char.IsUpper(Word(index + 1)[0]))
        {
            return;
        }

        for (var ahead = index + 1; ahead < end && ahead <= index + TokensAfter; ahead++)
        {
            if (PlaceAt(ahead) is { } mention)
            {
                Add(self, mention, places);
            }
            else if (s_breaks.Contains(Word(ahead)) || Word(ahead) is ",")
            {
                return;
            }
        }
    }

    private void Add(Entity self, Mention mention, SortedSet<string> places)
    {
        if (document.Entities.EntityOf(mention.Id) is { } id && id != self.Id)
        {
            places.Add(LocalContext.KeyOf(id));
            if (
                document.Entities.Entities.FirstOrDefault(entity => entity.Id == id) is { } place
                && (place.Country ?? CityCountries.Find(place.Name)) is { } country
            )
            {
                places.Add($"country/{country}");
            }
        }
    }

    private Mention? PlaceAt(int index) => _starts.GetValueOrDefault(Word(index) is "the" ? index + 1 : index);

    private Mention? MentionEndingAt(int index)
    {
        for (var start = index; start > index - 4 && start >= 0; start--)
        {
            if (_starts.TryGetValue(start, out var mention))
            {
                // A possessive may follow the name.
                var end = document.Tokenized.Tokens[index].Span;
                return mention.Span.End >= end.Start || (mention.Span.End + 1 >= end.Start && end.Length <= 2)
                    ? mention
                    : null;
            }
        }

        return null;
    }

    private ReadOnlySpan<char> Word(int index) =>
        index >= 0 && index < document.Tokenized.Tokens.Length
            ? document.Tokenized.Slice(document.Tokenized.Tokens[index])
            : ".";
}
