using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Resolves what speakers call their own, and their own who speak: a chairman's "the company", a minister's "his country", "her ministry said".</summary>
/// <remarks>
/// In what somebody says, "the" and a possessive of the third person; my and our make no relation. "The government" is that of the speaker's country, else of the
/// one country that the text is about. Where several bodies fit, none is taken. Needs trees. Static and thread-safe; linear in the text.
/// </remarks>
internal sealed class OwnNominals
{
    private const int LeastMentions = 3;
    private const int SentencesBack = 2;
    private static readonly WordSet s_countries = new("country nation homeland");
    private static readonly WordSet s_possessives = new("his her its their");

    // Those whom a capital's name gives to its country; judges, prosecutors and police are not asked for it.
    private static readonly WordSet s_officials = new("official officials authorities diplomat diplomats government");

    private readonly ResolvedDocument _document;
    private readonly AttributionText _text;
    private readonly ImmutableArray<SyntaxWord> _words;
    private readonly SpeakerSides _sides;
    private readonly AddedMentions _added;
    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly Lazy<EntityId?> _main;
    private readonly Dictionary<int, List<TextSpan>> _targets = [];
    private readonly Dictionary<int, TextSpan> _speakers = [];

    private OwnNominals(ResolvedDocument document)
    {
        _document = document;
        _text = new AttributionText(document.Annotated);
        _words = document.Annotated.SyntaxLayer?.Words ?? [];
        _sides = new SpeakerSides(document);
        _added = new AddedMentions(document);
        _entities = document.Entities.Entities.ToDictionary(entity => entity.Id);
        _main = new Lazy<EntityId?>(MainCountry);
    }

    /// <summary>The document with such nominals as mentions and as speakers and targets of its attributions.</summary>
    public static ResolvedDocument Add(ResolvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Annotated.Attributions.IsEmpty || document.Annotated.SyntaxLayer is null ? document : new OwnNominals(document).Add();
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

        if (_targets.Count == 0 && _speakers.Count == 0)
        {
            return _document;
        }

        var added = _added.Insert(Change);
        return _entities.Count == _document.Entities.Entities.Length ? added : added with { Entities = added.Entities with { Entities = InOrder(added) } };
    }

    private ImmutableArray<Entity> InOrder(ResolvedDocument document) =>
        [.. document.Entities.Mentions.Select(one => one.Entity).OfType<EntityId>().Concat(document.Entities.Entities.Select(entity => entity.Id)).Distinct().Select(id => _entities[id])];

    private Attribution Change(Attribution attribution, Func<TextSpan, int> idOf)
    {
        if (_speakers.TryGetValue(attribution.Id, out var speaker))
        {
            attribution = attribution with { Speakers = [idOf(speaker)], SpeakerForm = MentionForm.Nominal, SpeakerVia = SpeakerVia.Office };
        }

        return _targets.TryGetValue(attribution.Id, out var targets)
            ? attribution with
            {
                Targets = [.. attribution.Targets.Concat(targets.Select(span => new AttributionTarget(idOf(span), TargetVia.Name)))
                    .DistinctBy(target => target.MentionId).OrderBy(target => target.MentionId)],
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
        var meant = (owner is { } person ? Meant(person, noun, isSource: true) : null)
            ?? (_text.At(first) == "the" && _text.At(noun) is "government" or "authorities" ? _main.Value : null);
        if (meant is { } speaker)
        {
            _speakers[attribution.Id] = AddMention(noun, speaker);
        }
    }

    // "Officials in Lima": they speak for the country whose capital it is.
    private (int Noun, EntityId Country)? OfficialsOfCapital(TextSpan source)
    {
        for (var noun = _text.TokenFrom(source.Start); noun + 2 < _text.Count && _text.Tokens[noun].Span.End < source.End; noun++)
        {
            if (s_officials.Contains(_text.At(noun)) && _text.MentionAt(noun) < 0 && _text.At(noun + 1) == "in" && _text.MentionAt(noun + 2) is >= 0 and var place
                && _document.Annotated.Mentions[place].Kind == MentionKind.Location
                && CountryGazetteer.Default.Lookup(_document.Annotated.Surface(_document.Annotated.Mentions[place])) is { SeatOf: { IsSovereign: true } country })
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
        var before = _document.Annotated.Attributions.LastOrDefault(one => one.Id < attribution.Id && one.Cue is [var cue, ..] && !one.Speakers.IsEmpty
            && sentence - _document.Tokenized.SentenceIndexAt(cue.Start) is >= 0 and <= SentencesBack);
        return before is { Speakers: [var speaker] } ? _document.Entities.EntityOf(speaker) : null;
    }

    private void ReadContent(Attribution attribution)
    {
        var speaker = attribution.Speakers is [var only] ? _document.Entities.EntityOf(only) : null;
        foreach (var part in attribution.Content)
        {
            for (var token = _text.TokenFrom(part.Start); token < _text.Count && _text.Tokens[token].Span.Start < part.End; token++)
            {
                if (NounOf(token) is not (>= 0 and var noun) || _text.Tokens[noun].Span.End > part.End)
                {
                    continue;
                }

                var owner = _text.At(token) == "the" ? speaker : Possessor(token);
                if ((owner is { } own ? Meant(own, noun, isSource: false) : null) is { } meant && meant != speaker)
                {
                    TargetsOf(attribution.Id).Add(AddMention(noun, meant));
                }
            }
        }
    }

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
        var kind = entity.Value.StartsWith("person/", StringComparison.Ordinal) ? MentionKind.Person
            : entity.CountryCode is not null ? MentionKind.Country
            : MentionKind.Organisation;
        _added.Add(new Mention(0, span, kind, NominalResolver.Score) { Form = MentionForm.Nominal, Tagger = NominalResolver.TaggerName }, entity);
        return span;
    }

    /// <summary>The noun that "the" or a possessive pronoun at a token begins, where nothing but "own" stands between, nothing says which, and no mention is there; else -1.</summary>
    private int NounOf(int token)
    {
        if (!(_text.At(token) == "the" || s_possessives.Contains(_text.At(token))))
        {
            return -1;
        }

        var noun = _text.At(token + 1) == "own" ? token + 2 : token + 1;
        if (noun >= _text.Count || _words[noun].PartOfSpeech != "NOUN" || _words[noun].Relation is "compound" or "flat" || _text.MentionAt(noun) >= 0
            || _words[token].Head != noun || (noun + 1 < _text.Count && _words[noun + 1].Head == noun && _words[noun + 1].Relation is "flat" or "appos" or "compound")
            || _text.At(noun + 1) is "of" or "'s")
        {
            return -1;
        }

        return noun;
    }

    private EntityId? Possessor(int token) =>
        s_possessives.Contains(_text.At(token)) && _text.MentionAt(token) is >= 0 and var mention ? _document.Entities.EntityOf(mention) : null;

    private EntityId? Meant(EntityId owner, int token, bool isSource)
    {
        var noun = _text.At(token);
        var isPerson = owner.Value.StartsWith("person/", StringComparison.Ordinal);
        if (s_countries.Contains(noun))
        {
            return _sides.CountryOf(owner);
        }

        if (noun == "government")
        {
            return owner.CountryCode is not null ? owner : _sides.CountryOf(owner) ?? (isSource ? null : _main.Value);
        }

        if (!isPerson)
        {
            return null;
        }

        if (noun == "ministry" && _sides.BodyOf(owner, noun) is null && _sides.MinistryOf(owner) is { } ministry)
        {
            _entities.TryAdd(ministry.Id, ministry);
            return ministry.Id;
        }

        return _sides.BodyOf(owner, noun) ?? (isSource ? null : _sides.RelativeOf(owner, noun));
    }

    // The country that the text names at least three times, and twice as often as any other.
    private EntityId? MainCountry()
    {
        var counts = _document.Annotated.Mentions
            .Select(mention => _document.Entities.EntityOf(mention.Id)).OfType<EntityId>()
            .Where(id => _entities.GetValueOrDefault(id)?.Kind == EntityKind.Country)
            .GroupBy(id => id).Select(group => (group.Key, Count: group.Count()))
            .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Key).Take(2).ToList();
        return counts is [var first, ..] && first.Count >= LeastMentions && (counts.Count == 1 || first.Count >= 2 * counts[1].Count) ? first.Key : null;
    }
}
