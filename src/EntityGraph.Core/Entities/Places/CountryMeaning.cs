using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Says which country a name means in one document. A name that several share goes to the one that the document names
/// by a name or capital of its own; of several such to the one in the same sentence, or the only one named before;
/// where none is named, to the list's default (the only independent state, or one stated in <c>country-names.tsv</c>);
/// else to none.
/// </summary>
internal sealed class CountryMeaning
{
    private readonly CountryGazetteer _gazetteer;
    private readonly TokenizedDocument _document;
    private readonly Dictionary<string, List<int>> _named = new(StringComparer.Ordinal);

    public CountryMeaning(CountryGazetteer gazetteer, AnnotatedDocument document)
    {
        _gazetteer = gazetteer;
        _document = document.Tokenized;
        foreach (var mention in document.Mentions)
        {
            if (
                mention.Kind is not (MentionKind.Country or MentionKind.Nationality or MentionKind.Location)
                || Find(document.Tokenized.Slice(mention.Span)) is not { } name
            )
            {
                continue;
            }

            var owners = name.Countries.Take(2).ToList();
            if (owners.Count == 1 || (owners.Count == 0 && name.SeatOf is not null))
            {
                var code = owners.Count == 1 ? owners[0].Code : name.SeatOf!.Code; // Not null where there is no owner: see above.
                if (!_named.TryGetValue(code, out var places))
                {
                    _named.Add(code, places = []);
                }

                places.Add(mention.Span.Start);
            }
        }
    }

    /// <summary>
    /// The listed name of a mention: the whole, else its part before a hyphen ("Russian-backed" as one given token).
    /// </summary>
    public CountryName? Find(string surface)
    {
        var clean = NameText.Clean(surface);
        if (_gazetteer.Lookup(clean) is { } name)
        {
            return name;
        }

        var hyphen = clean.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 ? _gazetteer.Lookup(clean.AsSpan(0, hyphen)) : null;
    }

    /// <summary>
    /// The same for what was tagged a country, or the name of a past state that is only built like one ("Duchy of …").
    /// </summary>
    public CountryName? FindCountry(string surface) =>
        Find(surface) ?? StateNames.Read(_gazetteer, NameText.Clean(surface));

    /// <summary>The one country that a name, adjective or prefix means; else null with what it could mean.</summary>
    /// <param name="name">The listed name.</param>
    /// <param name="position">Where it stands, for a name whose owners the document names more than one of: the same
    /// sentence decides, then what was named before.</param>
    public (Country? Country, ImmutableArray<Country> Candidates) Of(CountryName name, int position)
    {
        ImmutableArray<Country> countries = [.. name.Countries];
        var sovereign = countries.Where(country => country.IsSovereign && !country.IsFormer).ToList();
        if (countries.Length == 1 || sovereign.Count == 1)
        {
            return (countries.Length == 1 ? countries[0] : sovereign[0], []);
        }

        var named = countries.Where(country => _named.ContainsKey(country.Code)).ToList();
        if (named.Count == 0)
        {
            return (name.Preferred, name.Preferred is null ? countries : []);
        }

        var meant = named.Count == 1 ? named[0] : Nearest(named, position);
        return (meant, meant is null ? countries : []);
    }

    private Country? Nearest(List<Country> named, int position)
    {
        var sentence = _document.Sentences[Math.Max(_document.SentenceIndexAt(position), 0)].Span;
        var here = named.Where(country => IsNamedIn(_named[country.Code], sentence)).Take(2).ToList();
        if (here.Count > 0)
        {
            return here.Count == 1 ? here[0] : null;
        }

        var before = named.Where(country => _named[country.Code][0] < position).Take(2).ToList();
        return before.Count == 1 ? before[0] : null;
    }

    private static bool IsNamedIn(List<int> places, TextSpan sentence)
    {
        var index = places.BinarySearch(sentence.Start);
        index = index < 0 ? ~index : index;
        return index < places.Count && places[index] < sentence.End;
    }
}
