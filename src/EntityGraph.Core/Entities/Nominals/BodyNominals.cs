using System.Collections.Frozen;

namespace EntityGraph;

/// <summary>
/// Resolves "the country", "the ministry", "the alliance" to the one country or organisation of the document that they
/// can mean.
/// </summary>
/// <remarks>
/// A country is the only one that its own and the sentence before name before it. An organisation is the only one named
/// before whose name has the noun as its head, or that the list calls so.
/// </remarks>
internal sealed class BodyNominals
{
    private const int LongestPhrase = 3;

    private static readonly WordSet s_countries = new("country nation");

    private static readonly WordSet s_bodies = new(
        "ministry party court bank commission committee council union agency alliance bloc university "
            + "federation league foundation institute "
            + "association fund organisation organization club church parliament senate assembly department "
            + "bureau authority company group airline "
            + "newspaper coalition movement cartel watchdog lender regulator tribunal front academy museum "
            + "hospital firm carrier operator retailer manufacturer"
    );

    // What a firm may be called that does not say so in its name.
    private static readonly WordSet s_firms = new("company firm group carrier operator retailer manufacturer");

    // And what other bodies may be called that do not.
    private static readonly WordSet s_unsaid = new(
        "party movement club coalition association union foundation institute agency federation alliance "
            + "front bank airline lender"
    );

    private static readonly FrozenDictionary<string, string[]> s_classes = new Dictionary<string, string[]>(
        StringComparer.Ordinal
    )
    {
        ["alliance"] = ["NATO"],
        ["bloc"] =
        [
            "European Union",
            "ASEAN",
            "BRICS",
            "African Union",
            "Mercosur",
            "Eurasian Economic Union",
            "ECOWAS",
        ],
        ["union"] = ["European Union", "African Union"],
        ["cartel"] = ["OPEC"],
        ["watchdog"] = ["International Atomic Energy Agency", "IAEA"],
        ["agency"] =
        [
            "International Atomic Energy Agency",
            "IAEA",
            "UNHCR",
            "UNICEF",
            "UNRWA",
            "WHO",
            "World Health Organization",
        ],
        ["fund"] = ["International Monetary Fund", "IMF"],
        ["lender"] = ["World Bank", "International Monetary Fund", "IMF"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "The country music star", "the party leader": the noun only says of what kind the next one is.
    private static readonly WordSet s_goesOn = new(
        "'s ’s , . ; : ? ! ) — – - \" ” and or but is was are were has had have will would could should may might must can said says did does "
            + "to in on at by with from for since after before until while as that which who also now not when "
            + "where because if so than into over "
            + "against amid during under through between among about announced agreed called denied rejected "
            + "voted wants wanted plans planned faces "
            + "faced remains remained needs needed began became made took held won lost rose fell sent signed"
    );

    private readonly ResolvedDocument _document;
    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly Dictionary<string, List<(EntityId Entity, int Position)>> _byHead = new(StringComparer.Ordinal);

    public BodyNominals(ResolvedDocument document)
    {
        _document = document;
        _entities = document.Entities.Entities.ToDictionary(entity => entity.Id);
        foreach (
            var mention in document.Annotated.Mentions.Where(mention =>
                mention.Form == MentionForm.Name || mention.Tagger == NominalResolver.TaggerName
            )
        )
        {
            if (
                document.Entities.EntityOf(mention.Id) is { } id
                && _entities[id] is { Kind: EntityKind.Organisation } entity
            )
            {
                foreach (var head in HeadsOf(entity))
                {
                    if (!_byHead.TryGetValue(head, out var bearers))
                    {
                        _byHead.Add(head, bearers = []);
                    }

                    bearers.Add((id, mention.Span.Start));
                }
            }
        }
    }

    /// <summary>Every such noun phrase, in text order, resolved where that is safe.</summary>
    public IEnumerable<Nominal> All()
    {
        for (var sentence = 0; sentence < _document.Tokenized.Sentences.Length; sentence++)
        {
            var bounds = _document.Tokenized.Sentences[sentence];
            if (bounds.Zone is not (ZoneKind.Title or ZoneKind.Body))
            {
                continue;
            }

            for (var token = bounds.TokenStart; token + 1 < bounds.TokenEnd; token++)
            {
                if (Word(token) is not ("the" or "The"))
                {
                    continue;
                }

                var noun = HeadFrom(token + 1, bounds);
                if (noun >= bounds.TokenEnd || !Goes(noun + 1, bounds))
                {
                    continue;
                }

                var span = TextSpan.Cover(
                    _document.Tokenized.Tokens[token + 1].Span,
                    _document.Tokenized.Tokens[noun].Span
                );
                if (noun > token + 1)
                {
                    if (NamedSo(token + 1, noun, span.Start) is { } named)
                    {
                        yield return new Nominal(span, MentionKind.Organisation, named);
                    }
                }
                else if (s_countries.Contains(Word(noun)))
                {
                    yield return new Nominal(span, MentionKind.Country, CountryBefore(sentence, span.Start));
                }
                else if (s_bodies.Contains(Word(noun)))
                {
                    var word = Word(noun).ToString();
                    yield return new Nominal(
                        span,
                        MentionKind.Organisation,
                        BodyBefore(word, span.Start) ?? FirmBefore(word, sentence, span.Start)
                    );
                }
            }
        }
    }

    // Past words in small letters, to the first that can call a body; else the first.
    private int HeadFrom(int token, Sentence sentence)
    {
        for (
            var noun = token;
            noun < Math.Min(sentence.TokenEnd, token + LongestPhrase) && char.IsLower(Word(noun)[0]);
            noun++
        )
        {
            if (s_bodies.Contains(Word(noun)))
            {
                return noun;
            }
        }

        return token;
    }

    // "The electoral commission" after "the Malawi Electoral Commission": the one body whose name ends so.
    private EntityId? NamedSo(int start, int noun, int position)
    {
        var words = _document.Tokenized.Text[
            _document.Tokenized.Tokens[start].Span.Start.._document.Tokenized.Tokens[noun].Span.End
        ];
        var bodies = _byHead
            .GetValueOrDefault(Noun(Word(noun).ToString()))
            ?.Where(bearer =>
                bearer.Position < position
                && _entities[bearer.Entity] is var body
                && body.Aliases.Prepend(body.Name).Any(name => NameEnds(name, words))
            )
            .Select(bearer => bearer.Entity)
            .Distinct()
            .Take(2)
            .ToList();
        return bodies is [var only] ? only : null;
    }

    private static bool NameEnds(string name, string words)
    {
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return $" {(bracket < 0 ? name : name[..bracket])}".EndsWith($" {words}", StringComparison.OrdinalIgnoreCase);
    }

    private bool Goes(int token, Sentence sentence) =>
        (_document.Annotated.SyntaxLayer is { } syntax && NominalPhrases.Ends(_document.Tokenized, syntax, token - 1))
        || token >= sentence.TokenEnd
        || s_goesOn.Contains(Word(token))
        || RoleWords.Follow.Contains(Word(token).ToString())
        || Word(token).EndsWith("ed", StringComparison.Ordinal);

    private EntityId? CountryBefore(int sentence, int position)
    {
        var start = _document.Tokenized.Sentences[Math.Max(sentence - 1, 0)].Span.Start;
        var range = _document.Annotated.MentionsIn(new TextSpan(start, position));
        var countries = _document
            .Annotated.Mentions[range]
            .Select(mention => _document.Entities.EntityOf(mention.Id))
            .OfType<EntityId>()
            .Where(id => _entities[id].Kind == EntityKind.Country)
            .Distinct()
            .Take(2)
            .ToList();
        return countries.Count == 1 ? countries[0] : null;
    }

    private EntityId? BodyBefore(string noun, int position)
    {
        var bodies = _byHead
            .GetValueOrDefault(Noun(noun))
            ?.Where(bearer => bearer.Position < position)
            .Select(bearer => bearer.Entity)
            .Distinct()
            .Take(2)
            .ToList();
        return bodies is [var only] ? only : null;
    }

    // "Velmar fell. The company said": the only body that its and the sentence before name and whose name calls it
    // nothing else.
    private EntityId? FirmBefore(string noun, int sentence, int position)
    {
        if (!s_firms.Contains(noun) || _byHead.ContainsKey(Noun(noun)))
        {
            return null;
        }

        var start = _document.Tokenized.Sentences[Math.Max(sentence - 1, 0)].Span.Start;
        var firms = _document
            .Annotated.Mentions[_document.Annotated.MentionsIn(new TextSpan(start, position))]
            .Select(mention => _document.Entities.EntityOf(mention.Id))
            .OfType<EntityId>()
            .Where(id =>
                _entities[id] is { Kind: EntityKind.Organisation } entity
                && !Eponyms.IsOutlet(entity.Name)
                && HeadsOf(entity).All(head => head == "company")
            )
            .Distinct()
            .Take(2)
            .ToList();
        return firms is [var only] && !IsInstitution(_entities[only]) && !IsOtherBody(_entities[only]) ? only : null;
    }

    // "The Lind School of Baking".
    private static bool IsOtherBody(Entity entity) =>
        OrganisationNames.HeadOf(entity.Name) is var head
        && !s_firms.Contains(head)
        && Noun(head) != "company"
        && CommonNouns.KindOf(head) == MentionKind.Organisation;

    private static bool IsInstitution(Entity entity) =>
        entity.Name.EndsWith(')') || OrganisationList.Find(entity.Name) is not null;

    /// <summary>
    /// The nouns by which an organisation can be called: the heads of its names, and what the list calls it.
    /// </summary>
    public static IEnumerable<string> HeadsOf(Entity entity)
    {
        var heads = entity
            .Aliases.Prepend(entity.Name)
            .Where(name => name.Contains(' ', StringComparison.Ordinal))
            .Select(OrganisationNames.HeadOf)
            .Select(Noun);
        var classes = s_classes.Where(pair => pair.Value.Contains(entity.Name)).Select(pair => pair.Key);
        return heads.Concat(classes).Where(head => s_bodies.Contains(head)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>True where a name of the organisation says that it is one: the Harbour Union is a "union".</summary>
    public static bool IsCalled(Entity entity, string noun) => HeadsOf(entity).Contains(Noun(noun));

    /// <summary>True where nothing in the names of the organisation says that it is no such thing.</summary>
    public static bool MayBeCalled(Entity entity, string noun) =>
        !IsInstitution(entity)
        && !Eponyms.IsOutlet(entity.Name)
        && !IsOtherBody(entity)
        && (
            s_firms.Contains(noun)
                ? HeadsOf(entity).All(head => head == "company")
                : s_unsaid.Contains(noun) && !HeadsOf(entity).Any()
        );

    private static string Noun(string word) =>
        word switch
        {
            "organization" => "organisation",
            "corporation"
            or "corp"
            or "inc"
            or "ltd"
            or "plc"
            or "ag"
            or "gmbh"
            or "sa"
            or "nv"
            or "se"
            or "oyj"
            or "asa"
            or "ab"
            or "spa"
            or "as"
            or "co"
            or "llc"
            or "bhd" => "company",
            _ => word,
        };

    private ReadOnlySpan<char> Word(int token) => _document.Tokenized.Slice(_document.Tokenized.Tokens[token]);
}
