using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Gives each name of a document the one kind that most speaks for: the tagger's word at all its places, longer names
/// that hold it, and the words beside it.
/// </summary>
/// <remarks>
/// "Vistula" is the airline where the text has "Vistula Air", "Tveit" a man where it has "Harlan Tveit Jr.", "Gavi, the
/// Geneva-based alliance" no person. Countries, their adjectives and capitals are left to <see cref="CountryRefiner"/>.
/// Words that the tagger missed and the text uses as a name elsewhere are added. Immutable and thread-safe; time is
/// linear in the document but for names that share a word.
/// </remarks>
internal static class NameKinds
{
    // Ranks set by hand beside those of NameEvidence.
    private const double TaggerWeight = 2;
    private const double MostTagged = 4;
    private const double Surname = 2.5;
    private const double FirstWord = 1;
    private const double ShortForm = 2;
    private const double OnlyShortForm = 3;
    private const double MostShort = 6;
    private const double Listed = 3;
    private const double City = 2;
    private const double LocationTold = 1.5;
    private const double Lead = 0.5;
    private const double OtherLead = 2.5;
    private const double SureEnough = 0.6;
    private const double SureTown = 0.85;
    private const double ClearLead = 2;

    /// <summary>The mentions, in text order, ids equal to their index.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="mentions">In text order, not overlapping.</param>
    public static ImmutableArray<Mention> Correct(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        var reader = new Reader(document, mentions);
        var corrected = mentions.Select(reader.Correct).ToList();
        return [.. corrected.Select((mention, id) => mention with { Id = id })];
    }

    private sealed class Reader
    {
        private readonly TokenizedDocument _document;
        private readonly bool _isReport;
        private readonly HashSet<string> _others = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, NameRanks> _ranks = new(StringComparer.OrdinalIgnoreCase);

        // By the words beside it alone: that the tagger half saw a name many times makes it no surer.
        private readonly Dictionary<string, NameRanks> _told = new(StringComparer.OrdinalIgnoreCase);

        // Words of the longer names that the tagger took for people: who bears them may share them with a firm.
        private readonly HashSet<string> _people = new(StringComparer.OrdinalIgnoreCase);

        private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

        public Reader(TokenizedDocument document, ImmutableArray<Mention> mentions)
        {
            _document = document;
            _isReport = SportVocabulary.IsSport(document);
            var evidence = new NameEvidence(document);
            foreach (var group in mentions.Where(IsWeighed).GroupBy(Surface, StringComparer.OrdinalIgnoreCase))
            {
                var ranks = default(NameRanks);
                foreach (var mention in group)
                {
                    evidence.Weigh(mention, ref ranks);
                }

                _told.Add(group.Key, ranks);
                _counts.Add(group.Key, group.Count());
                Tagged(group, ref ranks);
                if (group.All(mention => mention.Kind == MentionKind.Other))
                {
                    // An adjective, a work or an index: only the words beside it count.
                    _others.Add(group.Key);
                }
                else if (OrganisationList.Find(group.Key) is not null || OutletList.Contains(group.Key))
                {
                    ranks.Organisation += Listed;
                }

                ranks.Location += CityCountries.Find(group.Key) is not null ? City : 0;
                _ranks.Add(group.Key, ranks);
            }

            foreach (var person in mentions.Where(mention => mention.Kind == MentionKind.Person).Select(Surface))
            {
                var words = person.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                _people.UnionWith(words.Length > 1 ? words : []);
            }

            foreach (
                var longer in mentions
                    .Where(mention => IsWeighed(mention) && Surface(mention).Contains(' ', StringComparison.Ordinal))
                    .DistinctBy(Surface, StringComparer.Ordinal)
            )
            {
                if (!IsNamedShort(longer))
                {
                    Shorter(longer);
                }
            }
        }

        public Mention Correct(Mention mention)
        {
            if (!IsWeighed(mention) || !_ranks.TryGetValue(Surface(mention), out var ranks))
            {
                return mention;
            }

            var best = ranks.Best;
            var lead = ranks.Of(best) - ranks.Of(mention.Kind);
            if (best == mention.Kind)
            {
                // What the tagger hardly dared to say, and the text does.
                return mention.Score < SureEnough && _told[Surface(mention)].LeadOf(best) >= ClearLead
                    ? mention with
                    {
                        Score = SureEnough,
                    }
                    : mention;
            }

            return IsKept(mention, best) || lead < (mention.Kind == MentionKind.Other ? OtherLead : Lead)
                ? mention
                : mention with
                {
                    Kind = best,
                    Score = Math.Max(mention.Score, SureEnough),
                };
        }

        // In a match report or a table a town and its club share a name; a known town is a town, and its club a club
        // where the tagger is sure.
        private bool IsKept(Mention mention, MentionKind best) =>
            mention.Kind is MentionKind.Organisation or MentionKind.Location
            && best is MentionKind.Organisation or MentionKind.Location
            && (
                _isReport
                || (
                    (mention.Kind == MentionKind.Location || mention.Score >= SureTown)
                    && (CityCountries.Find(Surface(mention)) is not null || UnitedStates.IsState(Surface(mention)))
                )
            );

        private static void Tagged(IEnumerable<Mention> group, ref NameRanks ranks)
        {
            foreach (var kind in group.GroupBy(mention => mention.Kind))
            {
                var rank = Math.Min(kind.Sum(mention => TaggerWeight * mention.Score), MostTagged);
                ranks.Person += kind.Key == MentionKind.Person ? rank : 0;
                ranks.Organisation += kind.Key == MentionKind.Organisation ? rank : 0;
                ranks.Location += kind.Key == MentionKind.Location ? rank : 0;
            }
        }

        // "Corvale", a firm wherever it stands alone, is no given name: "Corvale Malt" is the firm in full.
        private bool IsNamedShort(Mention longer)
        {
            var (name, words) = (Surface(longer), Surface(longer).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (
                longer.Kind != MentionKind.Person
                || CityCountries.Find(words[0]) is not null
                || _ranks.ContainsKey(words[^1])
                || !_ranks.TryGetValue(words[0], out var ranks)
                || ranks.LeadOf(MentionKind.Organisation) < ClearLead
            )
            {
                return false;
            }

            var count = _counts[words[0]];
            Raise(name, MentionKind.Organisation, count < 2 ? 0 : Math.Min(count * ShortForm, MostShort));
            return count >= 2;
        }

        // What a longer name says of its parts.
        private void Shorter(Mention longer)
        {
            var words = Surface(longer).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            if (longer.Kind == MentionKind.Person)
            {
                while (words.Count > 1 && words[^1] is "Jr." or "Jr" or "Sr." or "Sr" || IsNumeral(words[^1]))
                {
                    words.RemoveAt(words.Count - 1);
                }

                Raise(
                    words[^1],
                    MentionKind.Person,
                    words.Count > 1 || longer.Kind == MentionKind.Person ? Surname : 0
                );
                Raise(words[0], MentionKind.Person, FirstWord);
                return;
            }

            for (var count = 1; count < words.Count; count++)
            {
                var part = string.Join(' ', words.Take(count));
                Raise(
                    part,
                    longer.Kind,
                    longer.Kind != MentionKind.Organisation ? FirstWord
                        : _people.Contains(part) ? ShortForm
                        : OnlyShortForm
                );
            }
        }

        private void Raise(string part, MentionKind kind, double rank)
        {
            if (
                !_others.Contains(part)
                && _ranks.TryGetValue(part, out var ranks)
                && (kind != MentionKind.Organisation || ranks.Location < LocationTold)
            )
            {
                ranks.Person += kind == MentionKind.Person ? rank : 0;
                ranks.Organisation += kind == MentionKind.Organisation ? rank : 0;
                ranks.Location += kind == MentionKind.Location ? rank : 0;
                _ranks[part] = ranks;
            }
        }

        private bool IsWeighed(Mention mention) =>
            mention.Kind is MentionKind.Person or MentionKind.Organisation or MentionKind.Location or MentionKind.Other
            && CountryGazetteer.Default.Lookup(Surface(mention)) is null;

        private static bool IsNumeral(string word) =>
            word.Length < 6 && word.All(character => character is 'I' or 'V' or 'X');

        private string Surface(Mention mention) => _document.Slice(mention.Span).ToString();
    }
}
