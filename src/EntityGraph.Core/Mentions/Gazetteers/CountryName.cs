using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>A name and the countries that it can mean.</summary>
public sealed class CountryName
{
    internal CountryName(
        string surface,
        ImmutableArray<CountryCandidate> candidates,
        Country? preferred,
        CountryNameRisk risk
    )
    {
        Surface = surface;
        Candidates = candidates;
        Preferred = preferred;
        Risk = risk;
        foreach (var candidate in candidates)
        {
            IsCountry |= candidate.Form <= CountryNameForm.ShortForm;
            IsDemonym |=
                candidate.Form is CountryNameForm.Adjective or CountryNameForm.People or CountryNameForm.PartAdjective;
            IsPrefix |= candidate.Form is CountryNameForm.Prefix;
            IsSeat |= candidate.Form is CountryNameForm.Capital or CountryNameForm.Seat;
            IsPart |= candidate.Form is CountryNameForm.Part;
        }
    }

    /// <summary>The name as the list writes it.</summary>
    public string Surface { get; }

    /// <summary>What it can mean, independent states first, then by code, then by form.</summary>
    public ImmutableArray<CountryCandidate> Candidates { get; }

    /// <summary>
    /// Whom it means when the document says no more: the only country, the only independent state, or the list's
    /// documented default. Null where several are left ("Virgin Islanders").
    /// </summary>
    public Country? Preferred { get; }

    /// <summary>What else it often is.</summary>
    public CountryNameRisk Risk { get; }

    /// <summary>True where it names a country: common, official, former or short name.</summary>
    public bool IsCountry { get; }

    /// <summary>True where it is an adjective or people's noun, of a country or of a part of one.</summary>
    public bool IsDemonym { get; }

    /// <summary>True where it stands for a country before a hyphen.</summary>
    public bool IsPrefix { get; }

    /// <summary>True where it is a capital or another seat.</summary>
    public bool IsSeat { get; }

    /// <summary>True where it names a part of a country (England), which is a location.</summary>
    public bool IsPart { get; }

    /// <summary>
    /// The countries it can name or describe, each once, in the order of <see cref="Candidates"/>; capitals and seats
    /// don't count.
    /// </summary>
    public IEnumerable<Country> Countries =>
        Candidates
            .Where(candidate =>
                candidate.Form
                    is not (
                        CountryNameForm.Capital
                        or CountryNameForm.Seat
                        or CountryNameForm.Part
                        or CountryNameForm.PartAdjective
                    )
            )
            .Select(candidate => candidate.Country)
            .Distinct();

    /// <summary>
    /// The country whose capital or seat it is; null where it is none, or is one of several countries.
    /// </summary>
    public Country? SeatOf
    {
        get
        {
            var seats = Candidates
                .Where(candidate => candidate.Form is CountryNameForm.Capital or CountryNameForm.Seat)
                .Select(candidate => candidate.Country)
                .Distinct()
                .Take(2)
                .ToArray();
            return seats.Length == 1 ? seats[0] : null;
        }
    }

    /// <summary>The name as the list writes it.</summary>
    public override string ToString() => Surface;
}
