using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>
/// Resolves what speakers call their own, and their own who speak: a chairman's "the company", a minister's "his
/// country", "her ministry said", "my brother".
/// </summary>
/// <remarks>
/// In what somebody says, "the" and possessives; my and our only for kin. "The government", "the central bank" are
/// those of the speaker's country, else of the one country that the text is about; "the company" is the one that it is
/// about where the speaker has none. Where several fit, none is taken. Needs trees. Static and thread-safe; linear in
/// the text.
/// </remarks>
internal sealed class OwnNominals
{
    private const int SentencesBack = 2;
    private const int MostWords = 4;
    private static readonly WordSet s_countries = new("country nation homeland");
    private static readonly WordSet s_possessives = new("his her its their");
    private static readonly WordSet s_own = new("my our");

    // Those whom a capital's name gives to its country; diplomats there are other countries', judges, prosecutors and
    // police are not asked for it.
    private static readonly WordSet s_officials = new("official officials authorities government");

    private readonly ResolvedDocument _document;
    private readonly AttributionText _text;
    private readonly ImmutableArray<SyntaxWord> _words;
    private readonly SpeakerSides _sides;
    private readonly AddedMentions _added;
    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly Lazy<EntityId?> _main;
    private readonly MainBodies _bodies;
    private readonly Dictionary<int, List<TextSpan>> _targets = [];
    private readonly Dictionary<int, TextSpan> _speakers = [];
    private readonly Dictionary<int, EntityId> _own = [];

    private OwnNominals(ResolvedDocument document)
    {
        _document = document;
        _text = new AttributionText(document.Annotated);
        _words = document.Annotated.SyntaxLayer?.Words ?? [];
        _sides = new SpeakerSides(document);
        _added = new AddedMentions(document);
        _entities = document.Entities.Entities.ToDictionary(entity => entity.Id);
        _main = new Lazy<EntityId?>(() => MainCountry.Of(document));
        _bodies = new MainBodies(document);
    }

    /// <summary>The document with such nominals as mentions and as speakers and targets of its attributions.</summary>
    public static ResolvedDocument Add(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Annotated.Attributions.IsEmpty || document.Annotated.SyntaxLayer is null
            ? document
            : new OwnNominals(document).Add();
    }

    private ResolvedDocument Add()
    {
        foreach (var attribution in _document.Annotated.Attributions)
        {
            if (attribution.Speakers.IsEmpty)
            {
                ReadSource(attribution);
            }

            ReadContent(attribution);
        }

        if (_targets.Count == 0 && _speakers.Count == 0 && _own.Count == 0)
        {
            return _document;
        }

        var added = _added.Insert(Change, _own);
        return _entities.Count == _document.Entities.Entities.Length
            ? added
            : added with
            {
                Entities = added.Entities with { Entities = InOrder(added) },
            };
    }

    private ImmutableArray<Entity> InOrder(ResolvedDocument document) =>
        [
            .. document
                .Entities.Mentions.Select(one => one.Entity)
                .OfType<EntityId>()
                .Concat(document.Entities.Entities.Select(entity => entity.Id))
                .Distinct()
                .Select(id => _entities[id]),
        ];

    private Attribution Change(Attribution attribution, Func<TextSpan, int> idOf)
    {
        if (_speakers.TryGetValue(attribution.Id, out var speaker))
        {
            attribution = attribution with
            {
                Speakers = [idOf(speaker)],
                SpeakerForm = MentionForm.Nominal,
                SpeakerVia = SpeakerVia.Office,
            };
        }

        return _targets.TryGetValue(attribution.Id, out var targets)
            ? attribution with
            {
                Targets =
                [
                    .. attribution
                        .Targets.Concat(targets.Select(span => new AttributionTarget(idOf(span), TargetVia.Name)))
                        .DistinctBy(target => target.MentionId)
                        .OrderBy(target => target.MentionId),
                ],
            }
            : attribution;
    }

    // "Her ministry", "the party", where nobody is known to speak.
    private void ReadSource(Attribution attribution)
    {
        if (attribution.Source is not [var source])
        {
            return;
        }

        if (OfficialsOfCapital(source) is var (officials, country))
        {
            _speakers[attribution.Id] = AddMention(officials, country);
            return;
        }

        if (NounOf(_text.TokenFrom(source.Start)) is not (>= 0 and var noun))
        {
            return;
        }

        var first = _text.TokenFrom(source.Start);
        var owner = Possessor(first) ?? (_text.At(first) == "the" ? SpeakerBefore(attribution) : null);
        if (Meant(owner, first, noun, isSource: true) is { } speaker)
        {
            _speakers[attribution.Id] = AddMention(noun, speaker);
        }
    }

    // "Officials in Lima": they speak for the country whose capital it is.
    private (int Noun, EntityId Country)? OfficialsOfCapital(TextSpan source)
    {
        for (
            var noun = _text.TokenFrom(source.Start);
            noun + 2 < _text.Count && _text.Tokens[noun].Span.End < source.End;
            noun++
        )
        {
            if (
                s_officials.Contains(_text.At(noun))
                && _text.MentionAt(noun) < 0
                && _text.At(noun + 1) == "in"
                && _text.MentionAt(noun + 2) is >= 0 and var place
                && _document.Annotated.Mentions[place].Kind == MentionKind.Location
                && CountryGazetteer.Default.Lookup(_document.Annotated.Surface(_document.Annotated.Mentions[place]))
                    is { SeatOf: { IsSovereign: true } country }
            )
            {
                var id = EntityId.ForCountry(country.Code);
                _entities.TryAdd(id, new Entity(id, EntityKind.Country, country.Name) { Country = country.Code });
                return (noun, id);
            }
        }

        return null;
    }

    private EntityId? SpeakerBefore(Attribution attribution)
    {
        var sentence = _document.Tokenized.SentenceIndexAt(attribution.Source[0].Start);
        var before = _document.Annotated.Attributions.LastOrDefault(one =>
            one.Id < attribution.Id
            && one.Cue is [var cue, ..]
            && !one.Speakers.IsEmpty
            && sentence - _document.Tokenized.SentenceIndexAt(cue.Start) is >= 0 and <= SentencesBack
        );
        return before is { Speakers: [var speaker] } ? _document.Entities.EntityOf(speaker) : null;
    }

    private void ReadContent(Attribution attribution)
    {
        var speaker = attribution.Speakers is [var only] ? _document.Entities.EntityOf(only) : null;
        foreach (var part in attribution.Content)
        {
            for (
                var token = _text.TokenFrom(part.Start);
                token < _text.Count && _text.Tokens[token].Span.Start < part.End;
                token++
            )
            {
                if (speaker is { } self && OwnNotAnothers(token, self) is var (mention, body))
                {
                    _own[mention] = body;
                }

                if (NounOf(token) is not (>= 0 and var noun) || _text.Tokens[noun].Span.End > part.End)
                {
                    continue;
                }

                var owner = _text.At(token) == "the" || s_own.Contains(_text.At(token)) ? speaker : Possessor(token);
                if (Meant(owner, token, noun, isSource: false) is { } meant && meant != speaker)
                {
                    TargetsOf(attribution.Id).Add(AddMention(noun, meant));
                }
            }
        }
    }

    // "The company" is the speaker's own before it is the one that was just named.
    private (int Mention, EntityId Body)? OwnNotAnothers(int token, EntityId speaker) =>
        _text.At(token) == "the"
        && _text.MentionAt(token + 1) is >= 0 and var mention
        && _document.Annotated.Mentions[mention]
            is { Form: MentionForm.Nominal, Kind: MentionKind.Organisation } nominal
        && nominal.Span == _text.Tokens[token + 1].Span
        && speaker.Value.StartsWith("person/", StringComparison.Ordinal)
        && _sides.BodyOf(speaker, _text.At(token + 1)) is { } body
        && body != _document.Entities.EntityOf(mention)
            ? (mention, body)
            : null;

    private List<TextSpan> TargetsOf(int attribution)
    {
        if (!_targets.TryGetValue(attribution, out var targets))
        {
            _targets[attribution] = targets = [];
        }

        return targets;
    }

    private TextSpan AddMention(int noun, EntityId entity)
    {
        var span = _text.Tokens[noun].Span;
        var kind =
            entity.Value.StartsWith("person/", StringComparison.Ordinal) ? MentionKind.Person
            : entity.CountryCode is not null ? MentionKind.Country
            : MentionKind.Organisation;
        _added.Add(
            new Mention(0, span, kind, NominalResolver.Score)
            {
                Form = MentionForm.Nominal,
                Tagger = NominalResolver.TaggerName,
            },
            entity
        );
        return span;
    }

    /// <summary>
    /// The noun that "the" or a possessive pronoun at a token begins, where nothing says which and no mention is there;
    /// else -1.
    /// </summary>
    /// <remarks>"Own" and other adjectives may stand before kin, a further noun before an institution.</remarks>
    private int NounOf(int token)
    {
        if (!(_text.At(token) == "the" || s_possessives.Contains(_text.At(token)) || s_own.Contains(_text.At(token))))
        {
            return -1;
        }

        var noun = _words[token].Head;
        if (noun <= token || noun - token > MostWords)
        {
            return -1;
        }

        var isPlain =
            noun == token + 1
            || (noun == token + 2 && _text.At(token + 1) == "own")
            || Kinship.Contains(_text.At(noun))
            || Institution(token, noun) is not null;
        return
            isPlain
            && Enumerable.Range(token + 1, noun - token).All(word => _text.MentionAt(word) < 0)
            && _words[noun] is { PartOfSpeech: "NOUN", Relation: not ("compound" or "flat") }
            && !(
                noun + 1 < _text.Count
                && _words[noun + 1].Head == noun
                && _words[noun + 1].Relation is "flat" or "appos" or "compound"
            )
            && (
                _text.At(noun + 1) is not ("of" or "'s")
                || NominalPhrases.IsCharged(_document.Tokenized, _document.Annotated.SyntaxLayer!, noun)
            ) // Asked for in Add.
            ? noun
            : -1;
    }

    // "Central bank" between the article and the end of its phrase.
    private string? Institution(int token, int noun) =>
        InstitutionNominals.NameOf(string.Join(' ', Enumerable.Range(token + 1, noun - token).Select(_text.At)));

    private EntityId? Possessor(int token) =>
        s_possessives.Contains(_text.At(token)) && _text.MentionAt(token) is >= 0 and var mention
            ? _document.Entities.EntityOf(mention)
            : null;

    private EntityId? Meant(EntityId? owner, int first, int token, bool isSource)
    {
        var noun = _text.At(token);
        if (s_own.Contains(_text.At(first)))
        {
            return owner is { } self && Kinship.Contains(noun) ? _sides.RelativeOf(self, noun) : null;
        }

        var isThe = _text.At(first) == "the";
        if (s_countries.Contains(noun))
        {
            return (owner is { } citizen ? _sides.CountryOf(citizen) : null)
                ?? (isThe && noun == "country" && IsWhole(token) ? _main.Value : null);
        }

        if (noun == "government" || (noun == "authorities" && isThe))
        {
            return CountryOf(owner, isThe);
        }

        if (isThe && IsWhole(token) && Institution(first, token) is { } name)
        {
            return
                CountryOf(owner, isThe) is { CountryCode: { } code }
                && CountryGazetteer.Default.Get(code) is { } country
                ? Known(InstitutionNominals.EntityOf(name, country))
                : null;
        }

        if (owner is { } person && person.Value.StartsWith("person/", StringComparison.Ordinal))
        {
            if (noun == "ministry" && _sides.BodyOf(person, noun) is null && _sides.MinistryOf(person) is { } ministry)
            {
                return Known(ministry);
            }

            if (
                (_sides.BodyOf(person, noun) ?? (isSource && isThe ? null : _sides.RelativeOf(person, noun))) is { } own
            )
            {
                return own;
            }
        }

        return isThe && IsWhole(token) ? _bodies.Find(noun, _text.Tokens[token].Span.Start) : null;
    }

    private bool IsWhole(int noun) => NominalPhrases.Ends(_document.Tokenized, _document.Annotated.SyntaxLayer!, noun); // Asked for in Add.

    private EntityId? CountryOf(EntityId? owner, bool isThe) =>
        owner is { CountryCode: not null }
            ? owner
            : (owner is { } self ? _sides.CountryOf(self) : null) ?? (isThe ? _main.Value : null);

    private EntityId Known(Entity entity)
    {
        _entities.TryAdd(entity.Id, entity);
        return entity.Id;
    }
}
