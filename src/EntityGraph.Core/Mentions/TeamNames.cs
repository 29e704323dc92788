using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Turns places that play into organisations: "Brazil beat Germany 3-1".</summary>
/// <remarks>
/// Only in sentences that tell of a match (<see cref="SportScenes"/>). A country stays a country where it is a place
/// ("held in Germany", "the 2006 Germany tournament") or has what no team has ("Spain's premier"); a town is a team
/// only beside a word of play. Immutable and thread-safe; time is linear in the document.
/// </remarks>
internal static class TeamNames
{
    private const int ModifierReach = 3;

    private static readonly WordSet s_places = new(
        "in at from across near throughout outside inside into around through toward towards within ( / In "
            + "At From Across Near"
    );

    private static readonly WordSet s_travels = new(
        "travel travels travelled traveled travelling flew fly flown trip tour toured moved move moves sent "
            + "visit visited returned return went way flight "
            + "drive drove drives headed heading belongs close next according"
    );

    private static readonly WordSet s_losses = new(
        "lost lose loses losing lead defeat loss draw surrendered fell trophy title cup goal goals medal penalty went"
    );

    private static readonly WordSet s_offices = new(
        "president premier minister government parliament police army navy king queen capital border economy "
            + "prime foreign finance ambassador embassy court "
            + "authorities officials officers ministry coast president-elect chancellor"
    );

    /// <summary>The mentions with those of teams retagged, in the same order and with the same ids.</summary>
    /// <param name="document">The cut text.</param>
    /// <param name="mentions">In text order, not overlapping.</param>
    public static ImmutableArray<Mention> Correct(TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        if (mentions.IsEmpty)
        {
            return mentions;
        }

        var scenes = new SportScenes(document);
        var reader = new Reader(document, mentions, scenes);
        var teams = Enumerable.Range(0, mentions.Length).Where(reader.IsTeam).ToHashSet();
        if (scenes.IsReport)
        {
            // A report goes on about the sides that it has named.
            var names = teams.Select(index => document.Slice(mentions[index].Span)).ToHashSet(StringComparer.Ordinal);
            teams.UnionWith(
                Enumerable
                    .Range(0, mentions.Length)
                    .Where(index => names.Contains(document.Slice(mentions[index].Span)) && reader.MayBeTeam(index))
            );
        }

        return
        [
            .. mentions.Select(
                (mention, index) => teams.Contains(index) ? mention with { Kind = MentionKind.Organisation } : mention
            ),
        ];
    }

    private sealed class Reader(TokenizedDocument document, ImmutableArray<Mention> mentions, SportScenes scenes)
    {
        public bool IsTeam(int index)
        {
            var mention = mentions[index];
            if (mention.Kind is not (MentionKind.Country or MentionKind.Location))
            {
                return false;
            }

            var sentence = document.SentenceIndexAt(mention.Span.Start);
            var first = document.TokenIndexAt(mention.Span.Start);
            var next = document.TokenIndexAt(mention.Span.End - 1) + 1;
            if (
                document.Sentences[sentence].Zone is ZoneKind.Dateline or ZoneKind.Byline
                || !(
                    scenes.IsSport(sentence)
                    || (scenes.IsReport && IsBesidePlay(first, next))
                    || (mention.Kind == MentionKind.Country && SportScenes.Has("staff", Word(next)))
                )
            )
            {
                return false;
            }

            var isCountry =
                mention.Kind == MentionKind.Country
                || CountryGazetteer.Default.Lookup(document.Slice(mention.Span)) is { IsPart: true };
            return isCountry
                ? !IsPlace(index, first, next, document.Sentences[sentence])
                : IsBesidePlay(first, next) && !IsPlace(index, first, next, document.Sentences[sentence]);
        }

        /// <summary>True where a side named elsewhere in the report may be meant: not where it is a place.</summary>
        public bool MayBeTeam(int index)
        {
            var mention = mentions[index];
            var sentence = document.Sentences[document.SentenceIndexAt(mention.Span.Start)];
            return mention.Kind is MentionKind.Country or MentionKind.Location
                && sentence.Zone is not (ZoneKind.Dateline or ZoneKind.Byline)
                && !IsPlace(
                    index,
                    document.TokenIndexAt(mention.Span.Start),
                    document.TokenIndexAt(mention.Span.End - 1) + 1,
                    sentence
                );
        }

        private bool IsPlace(int index, int first, int next, Sentence sentence)
        {
            var previous = Word(first - 1);
            var before = previous is "the" or "The" ? Word(first - 2) : previous;
            if (
                s_places.Contains(before)
                || (
                    before is ","
                    && index > 0
                    && mentions[index - 1].Kind == MentionKind.Location
                    && mentions[index - 1].Span.End == document.Tokens[first - 1].Span.Start
                )
            )
            {
                return true;
            }

            if (before is "to")
            {
                return s_travels.Contains(Word(first - 2)) && Word(first - 2) is not "went"
                    || !Before(sentence, first).Any(token => s_losses.Contains(Word(token)));
            }

            if (before is "of")
            {
                return !SportScenes.Has("noun", Word(first - 2));
            }

            return IsPlaceByWhatFollows(next);
        }

        private bool IsPlaceByWhatFollows(int next)
        {
            var word = Word(next);
            if (word is "'s" or "’s" or "'" or "’")
            {
                return !Enumerable
                    .Range(next + 1, ModifierReach)
                    .TakeWhile(token => IsWord(token))
                    .Any(token => SportScenes.Has("noun", Word(token)));
            }

            return word is "host" or "hosts" or "hosted" or "hosting" or "staged"
                || s_offices.Contains(word)
                || SportScenes.Has("event", word)
                || (word is "-" or "–" && Word(next + 1) is "born" or "based" or "trained")
                || (
                    word is "will" or "to" or "is" or "has"
                    && Word(next + 1) is "host" or "stage" or "hosting" or "hosted"
                );
        }

        private bool IsBesidePlay(int first, int next)
        {
            var step = Word(next)
                is "have"
                    or "has"
                    or "had"
                    or "were"
                    or "will"
                    or "could"
                    or "never"
                    or "also"
                    or "then"
                ? 1
                : 0;
            return SportScenes.Has("play", Word(next + step))
                || SportScenes.Has("against", Word(first - 1))
                || (Word(first - 1) is "to" && Word(first - 2) is "lost" or "loses" or "lose" or "losing")
                || (
                    Word(first - 1) is "for" && Word(first - 2) is "signed" or "plays" or "played" or "play" or "scored"
                );
        }

        private bool IsWord(int token) => Word(token) is { Length: > 0 } word && char.IsLetter(word[0]);

        private static IEnumerable<int> Before(Sentence sentence, int token) =>
            Enumerable.Range(sentence.TokenStart, token - sentence.TokenStart);

        private ReadOnlySpan<char> Word(int token) =>
            token >= 0 && token < document.Tokens.Length ? document.Slice(document.Tokens[token]) : default;
    }
}
