using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>What a document as a whole says of countries, states and persons.</summary>
internal sealed class CountryEvidence
{
    private static readonly WordSet s_townWords = new(
        "town mayor county County township councilman councilwoman alderman"
    );
    private static readonly WordSet s_stateWords = new(
        "country embassy ambassador ambassadors parliament border borders army peacekeepers premier prime"
    );

    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _personNames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// How often the document names states of the United States (other than those that are also countries) or its two
    /// parties.
    /// </summary>
    public int StateCount { get; private set; }

    /// <summary>
    /// How many countries the document names by something that is nothing else, the United States aside.
    /// </summary>
    public int CountryCount => _countries.Keys.Count(code => code != "US");

    /// <summary>True where the document speaks of a town or county and those who run it.</summary>
    public bool HasTownWords { get; private set; }

    /// <summary>True where the document speaks of a country and those who run it.</summary>
    public bool HasStateWords { get; private set; }

    /// <summary>True for a match report.</summary>
    public bool IsSport { get; private set; }

    /// <summary>Reads a document.</summary>
    public static CountryEvidence Of(
        TokenizedDocument document,
        ImmutableArray<Mention> mentions,
        List<CountryHit> hits
    )
    {
        var evidence = new CountryEvidence();
        foreach (var hit in hits)
        {
            if (
                hit.Name.Risk == CountryNameRisk.None
                && hit.Casing != NameCasing.Lower
                && (hit.Name.Preferred ?? hit.Name.SeatOf) is { } country
            )
            {
                evidence._countries[country.Code] = evidence._countries.GetValueOrDefault(country.Code) + 1;
            }
        }

        foreach (var mention in mentions)
        {
            var text = document.Text.AsSpan(mention.Span.Start, mention.Span.Length);
            if (mention.Kind == MentionKind.Person && text.Contains(' '))
            {
                evidence._personNames.Add(text[(text.LastIndexOf(' ') + 1)..].ToString());
                evidence._personNames.Add(text[..text.IndexOf(' ')].ToString());
            }
        }

        evidence.CountWords(document);
        return evidence;
    }

    /// <summary>
    /// How often the document names a country by something that is nothing else, or neighbours of it (at most once).
    /// </summary>
    public int CountFor(Country country)
    {
        var own = _countries.GetValueOrDefault(country.Code);
        return own + (country.Neighbours.Any(_countries.ContainsKey) ? 1 : 0);
    }

    /// <summary>True where a word is the first or last of a person's longer name.</summary>
    public bool IsPartOfAPerson(string word) => _personNames.Contains(word);

    private void CountWords(TokenizedDocument document)
    {
        for (var index = 0; index < document.Tokens.Length; index++)
        {
            var word = document.Slice(document.Tokens[index]);
            if (
                char.IsUpper(word[0])
                && (UnitedStates.TryMatchState(document, index, out _) || UnitedStates.IsPartyWord(word))
            )
            {
                StateCount++;
            }

            HasTownWords |= s_townWords.Contains(word);
            HasStateWords |= s_stateWords.Contains(word);
        }

        IsSport = SportVocabulary.IsSport(document);
    }
}
