using System.Collections.Immutable;

namespace EntityGraph;

/// <summary>Takes suppressed entities out of a document: their mentions, and every character that names them.</summary>
/// <remarks>
/// A hidden character becomes <see cref="Block"/>, so that all offsets hold. Hidden are the mentions of suppressed
/// entities, every occurrence of a suppressed name, and in a document with a suppressed person every occurrence of
/// what the document calls that person, except inside names of others.
/// </remarks>
internal sealed class DocumentRedactor
{
    /// <summary>What a hidden character becomes.</summary>
    public const char Block = '█';

    // A shorter last part of a name ("Li", "Wu") is too often something else to hide it wherever it stands.
    private const int ShortestSurname = 3;

    private readonly ResolvedDocument _document;
    private readonly NameSuppressor _suppressor;
    private readonly HashSet<EntityId> _hidden;

    /// <summary>Takes what is known to be hidden beside what the names tell.</summary>
    public DocumentRedactor(ResolvedDocument document, NameSuppressor suppressor, HashSet<EntityId> hidden)
    {
        _document = document;
        _suppressor = suppressor;
        _hidden = hidden;
    }

    /// <summary>The document without what is suppressed; the same object where it shows nothing of it.</summary>
    public ResolvedDocument Redact()
    {
        if (_suppressor.IsEmpty)
        {
            return _document;
        }

        _hidden.UnionWith(_document.Entities.Entities.Where(ShowsHidden).Select(entity => entity.Id));
        var names = NamesOfHidden();
        var original = _document.Document;
        var spans = HiddenSpans(original.Text, names);
        var document = new Document(
            Hide(original.Text, spans),
            _suppressor.IsIn(original.Id) ? Document.HashId(original.Id) : original.Id
        )
        {
            Path = HideNames(original.Path, names),
            Source = HideNames(original.Source, names),
            Title = HideNames(original.Title, names),
            Date = original.Date,
            Url = HideNames(original.Url, names),
            Language = original.Language,
            Zones = original.Zones,
        };
        if (
            spans.Count == 0
            && _hidden.Count == 0
            && document.Id == original.Id
            && document.Path == original.Path
            && document.Source == original.Source
            && document.Title == original.Title
            && document.Url == original.Url
        )
        {
            return _document;
        }

        return Rebuild(document, spans);
    }

    private static string Hide(string text, List<TextSpan> spans) =>
        spans.Count == 0 ? text : string.Create(text.Length, (text, spans), static (characters, state) =>
            {
                state.text.CopyTo(characters);
                foreach (var span in state.spans)
                {
                    for (var position = span.Start; position < span.End; position++)
                    {
                        characters[position] = characters[position] is '\n' or '\r' ? characters[position] : Block;
                    }
                }
            });

    private static bool IsWordEdge(string text, int position) =>
        position <= 0
        || position >= text.Length
        || !char.IsLetterOrDigit(text[position - 1])
        || !char.IsLetterOrDigit(text[position]);

    private static IEnumerable<TextSpan> Occurrences(string text, string name)
    {
        for (
            var start = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            start >= 0;
            start = text.IndexOf(name, start + name.Length, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (IsWordEdge(text, start) && IsWordEdge(text, start + name.Length))
            {
                yield return new TextSpan(start, start + name.Length);
            }
        }
    }

    private bool ShowsHidden(Entity entity) => _suppressor.IsIn(entity.Name) || entity.Aliases.Any(_suppressor.IsIn);

    // What the document calls those who are hidden; bare family names of it without another bearer are theirs, too.
    private HashSet<string> NamesOfHidden()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var surnames = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entity in _document.Entities.Entities.Where(entity => _hidden.Contains(entity.Id)))
        {
            names.Add(entity.Name);
            names.UnionWith(entity.Aliases);
            var last = entity.Name[(entity.Name.LastIndexOf(' ') + 1)..];
            if (entity.Kind == EntityKind.Person && last.Length >= ShortestSurname)
            {
                surnames.Add(last);
            }
        }

        names.UnionWith(surnames);
        foreach (var entity in _document.Entities.Entities)
        {
            if (entity.Kind == EntityKind.Person && surnames.Contains(entity.Name))
            {
                _hidden.Add(entity.Id);
            }
        }

        return names;
    }

    private List<TextSpan> HiddenSpans(string text, HashSet<string> names)
    {
        var mentions = _document.Annotated.Mentions;
        bool IsHidden(Mention mention) =>
            _document.Entities.EntityOf(mention.Id) is { } entity
                ? _hidden.Contains(entity)
                : names.Contains(_document.Annotated.Surface(mention));
        var others = mentions
            .Where(mention => mention.Form == MentionForm.Name && !IsHidden(mention))
            .Select(mention => mention.Span)
            .ToList();
        var spans = mentions
            .Where(mention => mention.Form == MentionForm.Name && IsHidden(mention))
            .Select(mention => mention.Span)
            .Concat(_suppressor.Find(text))
            .Concat(
                names
                    .Order(StringComparer.Ordinal)
                    .SelectMany(name => Occurrences(text, name))
                    .Where(span => !others.Exists(other => other.Overlaps(span)))
            );
        return [.. spans.Distinct().Order()];
    }

    private string? HideNames(string? text, HashSet<string> names) =>
        text is null
            ? null
            : Hide(text, [.. _suppressor.Find(text), .. names.SelectMany(name => Occurrences(text, name))]);

    private ResolvedDocument Rebuild(Document document, List<TextSpan> spans)
    {
        var old = _document.Annotated;
        var kept = old
            .Mentions.Where(mention =>
                !(_document.Entities.EntityOf(mention.Id) is { } entity && _hidden.Contains(entity))
            )
            .Where(mention => !spans.Exists(span => span.Overlaps(mention.Span)))
            .ToList();
        var ids = new Dictionary<int, int>();
        foreach (var mention in kept)
        {
            ids.Add(mention.Id, ids.Count);
        }

        var tokenized = new TokenizedDocument(document, old.Tokenized.Tokens, old.Tokenized.Sentences);
        var annotated = old.Rebuild(
            tokenized,
            [.. kept.Select(mention => mention with { Id = ids[mention.Id] })],
            [.. old.Attributions.Select(attribution => Renumber(attribution, ids))]
        );
        var resolved = kept.Select(mention => _document.Entities.Mentions[mention.Id]).ToList();
        var shown = resolved.Select(mention => mention.Entity).OfType<EntityId>().ToHashSet();
        return new ResolvedDocument(
            annotated,
            new DocumentEntities(
                document.Id,
                [.. _document.Entities.Entities.Where(entity => shown.Contains(entity.Id))],
                [
                    .. resolved.Select(mention =>
                        mention with
                        {
                            MentionId = ids[mention.MentionId],
                            Candidates = mention.Candidates.RemoveAll(candidate => !shown.Contains(candidate)),
                            Members = mention.Members.RemoveAll(member => !shown.Contains(member)),
                        }
                    ),
                ]
            )
            {
                UnresolvedNominals = _document.Entities.UnresolvedNominals,
            }
        )
        {
            Guesses = _document.Guesses,
        };
    }

    private static Attribution Renumber(Attribution attribution, Dictionary<int, int> ids)
    {
        ImmutableArray<int> Kept(ImmutableArray<int> mentions) =>
            [.. mentions.Where(ids.ContainsKey).Select(mention => ids[mention])];
        var speakers = Kept(attribution.Speakers);
        return attribution with
        {
            Speakers = speakers,
            SpeakerForm = speakers.IsEmpty ? null : attribution.SpeakerForm,
            Relays = Kept(attribution.Relays),
            Audience = Kept(attribution.Audience),
            Targets =
            [
                .. attribution
                    .Targets.Where(target => ids.ContainsKey(target.MentionId))
                    .Select(target => target with { MentionId = ids[target.MentionId] }),
            ],
        };
    }
}
