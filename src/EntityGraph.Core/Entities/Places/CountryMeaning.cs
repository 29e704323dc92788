using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Says which country a name means in one document. A name that several share goes to the one that the document names by a name of its own;
/// else to the list's default (the only independent state, or one stated in <c>country-names.tsv</c>); else to none.
/// </summary>
internal sealed class CountryMeaning
{
    private readonly CountryGazetteer _gazetteer;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public CountryMeaning(CountryGazetteer gazetteer, AnnotatedDocument document)
    {
        _gazetteer = gazetteer;
        foreach (var mention in document.Mentions)
        {
            if (mention.Kind is not (MentionKind.Country or MentionKind.Nationality or MentionKind.Location)
                || Find(document.Tokenized.Slice(mention.Span)) is not { } name)
            {
                continue;
            }

            var owners = name.Countries.Take(2).ToList();
            if (owners.Count == 1)
            {
                _named.Add(owners[0].Code);
            }
            else if (owners.Count == 0 && name.SeatOf is { } seat)
            {
                _named.Add(seat.Code);
            }
        }
    }

    /// <summary>The listed name of a mention: the whole, else its part before a hyphen ("Russian-backed" as one given token).</summary>
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

    /// <summary>The one country that a name, adjective or prefix means; else null with what it could mean.</summary>
    public (Country? Country, ImmutableArray<Country> Candidates) Of(CountryName name)
    {
        ImmutableArray<Country> countries = [.. name.Countries];
        var sovereign = countries.Where(country => country.IsSovereign && !country.IsFormer).ToList();
        if (countries.Length == 1 || sovereign.Count == 1)
        {
            return (countries.Length == 1 ? countries[0] : sovereign[0], []);
        }

        var named = countries.Where(country => _named.Contains(country.Code)).Take(2).ToList();
        return named.Count switch
        {
            1 => (named[0], []),
            0 when name.Preferred is { } preferred => (preferred, []),
            _ => (null, countries),
        };
    }
}
