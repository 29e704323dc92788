using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// One document's reading of its country names: what the tagger said, what stands around a name, what else the document
/// names.
/// </summary>
internal sealed partial class CountryContext
{
    private readonly CountryGazetteer _gazetteer;
    private readonly TokenizedDocument _document;
    private readonly ImmutableArray<Mention> _mentions;
    private readonly SentenceCase[] _cases;
    private readonly CountryEvidence _evidence;

    public CountryContext(CountryGazetteer gazetteer, TokenizedDocument document, ImmutableArray<Mention> mentions)
    {
        _gazetteer = gazetteer;
        _document = document;
        _mentions = mentions;
        Hits = CountryScan.Run(gazetteer, document);
        _cases = SentenceCasing.Of(document);
        _evidence = CountryEvidence.Of(document, mentions, Hits);
    }

    /// <summary>The listed names of the document, in text order.</summary>
    public List<CountryHit> Hits { get; }

    /// <summary>What a name is that the tagger left out; null for no mention.</summary>
    public MentionKind? ReadAlone(int index)
    {
        var hit = Hits[index];
        if (hit.Casing == NameCasing.Lower)
        {
            return null;
        }

        if (hit.Name.IsCountry && Score(index, null) > 0)
        {
            return IsRiver(hit) ? MentionKind.Location : MentionKind.Country;
        }

        if (hit.Name is { IsSeat: true, IsCountry: false } && !hit.Name.IsDemonym)
        {
            return IsSeatAlone(hit) ? MentionKind.Location : null;
        }

        if (IsDemonymOrPrefix(index))
        {
            return IsNationality(index) && !IsPartOfAName(hit) ? MentionKind.Nationality : null;
        }

        return hit.Name.IsPart && FollowsPlacePreposition(hit) ? MentionKind.Location : null;
    }

    /// <summary>
    /// What a name is on which the tagger put a mention of the same extent; null where it is no name ("French fries").
    /// </summary>
    public MentionKind? ReadTagged(int index, Mention mention)
    {
        var hit = Hits[index];
        if (mention.Kind is not MentionKind.Person && (IsThing(hit) || IsCommonWord(hit)))
        {
            return null;
        }

        if (mention.Kind is MentionKind.Person && IsDemonymOrPrefix(index) && (hit.Name.Risk != 0 || hit.Name.IsPrefix))
        {
            return _evidence.IsPartOfAPerson(hit.Name.Surface) || IsPartOfAName(hit)
                ? mention.Kind
                : Demonym(index, mention.Kind);
        }

        if (hit.Name.IsCountry)
        {
            // A team is an organisation: the tagger's word stands where the document is about sport.
            if (mention.Kind is MentionKind.Organisation && _evidence.IsSport)
            {
                return mention.Kind;
            }

            return Score(index, mention) > 0
                ? IsRiver(hit)
                    ? MentionKind.Location
                    : MentionKind.Country
                : mention.Kind is MentionKind.Country
                    ? MentionKind.Location
                    : mention.Kind;
        }

        // "The Indians" that the tagger calls an organisation are a team.
        var isTeam =
            mention.Kind is MentionKind.Organisation
            && hit.Name.Candidates.Any(candidate => candidate.Form == CountryNameForm.People);
        return IsDemonymOrPrefix(index) && !isTeam ? Demonym(index, mention.Kind)
            // A capital that is nothing else is no person, and outside sport no organisation.
            : mention.Kind is MentionKind.Person or MentionKind.Organisation or MentionKind.Other
            && IsSeatThere(hit, mention)
                ? MentionKind.Location
            : mention.Kind is MentionKind.Country ? MentionKind.Location
            : mention.Kind;
    }

    /// <summary>
    /// What a listed name is that is longer than the mention inside it; null where the mention stands.
    /// </summary>
    public MentionKind? ReadWider(int index, Mention mention)
    {
        var hit = Hits[index];
        if (
            hit.Casing == NameCasing.Lower
            || mention.Kind is MentionKind.Person or MentionKind.Organisation && hit.Name.Risk != 0
        )
        {
            return null;
        }

        return hit.Name.IsCountry ? MentionKind.Country
            : IsDemonymOrPrefix(index) && IsNationality(index) ? MentionKind.Nationality
            : hit.Name.IsPart ? MentionKind.Location
            : null;
    }

    /// <summary>
    /// True where a mention is the listed name but for an article before it or a possessive after it.
    /// </summary>
    public bool IsSameName(Mention mention, CountryHit hit)
    {
        if (mention.Span == hit.Span)
        {
            return true;
        }

        if (!mention.Span.Contains(hit.Span))
        {
            return false;
        }

        var before = _document.Text.AsSpan(mention.Span.Start, hit.Span.Start - mention.Span.Start).Trim();
        var after = _document.Text.AsSpan(hit.Span.End, mention.Span.End - hit.Span.End).Trim();
        return (before.IsEmpty || before.Equals("the", StringComparison.OrdinalIgnoreCase))
            && (
                after.IsEmpty
                || after.Equals("'s", StringComparison.Ordinal)
                || after.Equals("’s", StringComparison.Ordinal)
            );
    }

    /// <summary>
    /// The mentions of a joint name or of a name after a lower-case prefix: "China-Russia", "pro-Russian",
    /// "British-based". Empty where the mention is one name.
    /// </summary>
    public ImmutableArray<Mention> ReadJoint(Mention mention, int first, int end)
    {
        if (mention.Kind is MentionKind.Person || !IsOnlyHitsAndJoiners(mention, first, end))
        {
            return [];
        }

        var parts = ImmutableArray.CreateBuilder<Mention>();
        for (var index = first; index < end; index++)
        {
            var hit = Hits[index];
            if (
                hit.Casing == NameCasing.Lower
                || hit.Name.IsSeat && !hit.Name.IsCountry
                || IsDemonymOrPrefix(index) && !IsNationality(index)
            )
            {
                return [];
            }

            var kind =
                hit.Name.IsCountry ? MentionKind.Country
                : IsDemonymOrPrefix(index) ? MentionKind.Nationality
                : MentionKind.Location;
            parts.Add(mention with { Span = hit.Span, Kind = kind });
        }

        return parts.ToImmutable();
    }

    /// <summary>
    /// What a mention is that is one given token with hyphens inside ("Russian-backed" of a file that brings its tokens
    /// along): the whole token is a nationality where its names are adjectives and its other parts lower-case words;
    /// null where the tagger's word stands.
    /// </summary>
    public MentionKind? ReadWholeToken(Mention mention)
    {
        if (
            mention.Kind is not MentionKind.Other
            || _document.Tokens[_document.TokenIndexAt(mention.Span.Start)].Span != mention.Span
        )
        {
            return null;
        }

        var text = _document.Text.AsSpan(mention.Span.Start, mention.Span.Length);
        var hasDemonym = false;
        foreach (var range in text.Split('-'))
        {
            var part = text[range];
            var isDemonym =
                !part.IsEmpty
                && char.IsUpper(part[0])
                && _gazetteer.Lookup(part) is { } name
                && (name.IsDemonym || name.IsPrefix);
            if (!isDemonym && (part.IsEmpty || !char.IsLower(part[0]) || s_origins.Contains(part)))
            {
                return null;
            }

            hasDemonym |= isDemonym;
        }

        return hasDemonym && text.Contains('-') ? MentionKind.Nationality : null;
    }

    private bool IsOnlyHitsAndJoiners(Mention mention, int first, int end)
    {
        var index = first;
        var tokens = _document.Tokens;
        for (
            var token = _document.TokenIndexAt(mention.Span.Start);
            token < tokens.Length && tokens[token].Span.Start < mention.Span.End;
            token++
        )
        {
            if (index < end && Hits[index].First == token)
            {
                if (!mention.Span.Contains(Hits[index].Span))
                {
                    return false;
                }

                token = Hits[index].End - 1;
                index++;
                continue;
            }

            var word = Word(token);
            var isJoiner = word.Length == 1 && NameFolding.Fold(word[0]) is '-' or '/';
            var isTail = char.IsLower(word[0]) && (IsGlued(token - 1) || IsGlued(token));
            if (!isJoiner && !isTail)
            {
                return false;
            }
        }

        return index == end;
    }

    private MentionKind Demonym(int index, MentionKind kind) =>
        IsNationality(index) ? MentionKind.Nationality
        : kind is MentionKind.Nationality or MentionKind.Country or MentionKind.Location ? MentionKind.Other
        : kind;

    private ReadOnlySpan<char> Word(int token) =>
        token >= 0 && token < _document.Tokens.Length ? _document.Slice(_document.Tokens[token]) : default;

    /// <summary>True where no white space parts a token from the next.</summary>
    private bool IsGlued(int token) =>
        token >= 0
        && token + 1 < _document.Tokens.Length
        && _document.Tokens[token].Span.End == _document.Tokens[token + 1].Span.Start;

    private bool IsFirst(int token) =>
        _document.Sentences[_document.SentenceIndexAt(_document.Tokens[token].Span.Start)].TokenStart == token;

    private bool IsMentioned(int token)
    {
        var start = _document.Tokens[token].Span.Start;
        var low = 0;
        var high = _mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.End <= start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _mentions.Length && _mentions[low].Span.Contains(start);
    }
}
