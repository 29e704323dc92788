using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Turns the raw names of a tagger into the mentions of a document: trimmed, with countries told from places, by lists
/// and rules.
/// </summary>
/// <remarks>
/// Steps run in the order of <see cref="NameCorrections"/>, whichever are chosen. A pure function of document and
/// mentions: immutable, deterministic and thread-safe. Time is linear in the document.
/// </remarks>
public sealed class NameCorrector
{
    private readonly CountryRefiner _refiner;

    /// <summary>Creates the stage.</summary>
    /// <param name="gazetteer">Names of countries, shared, not copied.</param>
    /// <param name="steps">The steps to run; all by default.</param>
    public NameCorrector(CountryGazetteer gazetteer, NameCorrections steps = NameCorrections.All)
    {
        _refiner = new CountryRefiner(gazetteer);
        Steps = steps;
    }

    /// <summary>The steps that run.</summary>
    public NameCorrections Steps { get; }

    /// <summary>Corrects the names of one document.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="mentions">What the tagger found, in text order, not overlapping.</param>
    /// <returns>In text order, not overlapping, ids equal to their index.</returns>
    public ImmutableArray<Mention> Correct(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(document);

        mentions = Has(NameCorrections.Trim) ? NameTrimmer.Trim(document, mentions) : mentions;
        mentions = Has(NameCorrections.Countries) ? _refiner.Refine(document, mentions) : mentions;
        mentions = Has(NameCorrections.Heads)
            ? NameForms.Correct(document, NameKinds.Correct(document, NameHeads.Correct(document, mentions)))
            : mentions;
        mentions = Has(NameCorrections.Countries) ? TeamNames.Correct(document, mentions) : mentions;
        return Has(NameCorrections.Headlines) ? HeadlineNames.Correct(document, mentions) : mentions;
    }

    private bool Has(NameCorrections step) => (Steps & step) != 0;
}
