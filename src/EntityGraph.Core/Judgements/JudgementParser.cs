using System.Collections.Immutable;
using System.Globalization;

namespace EntityGraph;

/// <summary>Reads one line of judgements.</summary>
internal sealed class JudgementParser
{
    private static readonly Dictionary<string, JudgementVerb> s_verbs = Enum.GetValues<JudgementVerb>()
        .ToDictionary(JudgementText.Of, StringComparer.Ordinal);

    private static readonly string[] s_dates =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:sszzz",
    ];

    private readonly List<JudgementText.Word> _words;
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> _unknown = [];
    private int _next = 1;

    private JudgementParser(List<JudgementText.Word> words)
    {
        _words = words;
    }

    private bool IsAtEnd => _next == _words.Count || _words[_next].Field is not null;

    /// <summary>The judgement of a line that is neither empty nor a comment.</summary>
    /// <exception cref="FormatException">The line is not well formed; the message says what was expected.</exception>
    public static Judgement Parse(string line, int number)
    {
        var words = JudgementText.Read(line);
        if (words[0].IsQuoted || words[0].Field is not null || !s_verbs.TryGetValue(words[0].Text, out var verb))
        {
            throw new FormatException(
                $"'{words[0].Text}' is no verb, expected one of {string.Join(", ", s_verbs.Keys)}"
            );
        }

        var parser = new JudgementParser(words);
        var judgement = parser.ReadArguments(new Judgement(verb) { Line = number });
        return parser.ReadFields(judgement);
    }

    /// <summary>True for an ISO 8601 day, or day and time with an offset.</summary>
    public static bool IsDate(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            s_dates,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out _
        );

    private Judgement ReadArguments(Judgement judgement)
    {
        switch (judgement.Verb)
        {
            case JudgementVerb.Merge:
                return judgement with { Mentions = ReadKeys("merge", 2) };
            case JudgementVerb.Split:
                judgement = judgement with { Mentions = ReadKeys("split", 1) };
                Expect("from");
                return judgement with { Others = ReadKeys("split … from", 1) };
            case JudgementVerb.Forbid:
                return judgement with { Mentions = [ReadKey("forbid")], Others = [ReadKey("forbid")] };
            case JudgementVerb.Rename:
                judgement = judgement with { Mentions = [ReadKey("rename")] };
                Expect("to");
                return judgement with { Name = Name(ReadWord("a name")) };
            case JudgementVerb.Retype:
                judgement = judgement with { Mentions = [ReadKey("retype")] };
                judgement = Takes("from")
                    ? judgement with
                    {
                        FromKind = ReadEnum<EntityKind>("kind of entity"),
                    }
                    : judgement;
                Expect("to");
                return judgement with { Kind = ReadEnum<EntityKind>("kind of entity") };
            case JudgementVerb.Reject:
                return ReadReject(judgement);
            case JudgementVerb.SetSpeaker:
                judgement = judgement with { Place = ReadKey("set-speaker") };
                Expect("to");
                return Takes("nobody") ? judgement : judgement with { Mentions = ReadKeys("set-speaker … to", 1) };
            case JudgementVerb.Suppress:
                return judgement with { Suppressed = ReadSuppressed() };
            default:
                return judgement with { DocumentId = ReadWord("the id of a document") };
        }
    }

    private Judgement ReadReject(Judgement judgement)
    {
        var word = ReadWord("a kind of relation and a predicate, as stated/employer or co_mention/-");
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        if (slash < 1 || slash == word.Length - 1 || !SnakeCase.TryParse(word[..slash], out RelationKind kind))
        {
            throw new FormatException(
                $"'{word}' is no kind of relation with a predicate, expected stated/employer, co_mention/- or the like"
            );
        }

        judgement = judgement with
        {
            Relation = kind,
            Predicate = word[(slash + 1)..] is var predicate && predicate == "-" ? null : predicate,
            Mentions = [ReadKey("reject"), ReadKey("reject")],
        };
        return Takes("at") ? judgement with { Place = ReadKey("reject … at") } : judgement;
    }

    private SuppressedNames ReadSuppressed()
    {
        var words = new List<string>();
        while (!IsAtEnd)
        {
            words.Add(_words[_next++].Text);
        }

        return words.Count > 0 && SuppressedNames.TryParse(words, out var names)
            ? names
            : throw new FormatException(
                "suppress asks for a salt of 32 hex digits and hashes as 2:0123…, never for a name"
            );
    }

    private ImmutableArray<MentionKey> ReadKeys(string verb, int least)
    {
        var keys = ImmutableArray.CreateBuilder<MentionKey>();
        while (!IsAtEnd && (keys.Count < least || _words[_next].Text is not "from"))
        {
            keys.Add(ReadKey(verb));
        }

        return keys.Count >= least
            ? keys.ToImmutable()
            : throw new FormatException($"{verb} names {keys.Count} mentions, expected {least} or more");
    }

    private MentionKey ReadKey(string verb)
    {
        var place = ReadWord($"{verb} to name a mention as document#start-end \"words\"");
        if (!MentionKey.TryParsePlace(place, out var document, out var span))
        {
            throw new FormatException($"'{place}' is no place in a document, expected document#start-end");
        }

        return IsAtEnd || !_words[_next].IsQuoted
            ? throw new FormatException($"after {place} expected the words that stand there, in quotation marks")
            : new MentionKey(document, span, Name(_words[_next++].Text));
    }

    private static string Name(string text) =>
        string.IsNullOrWhiteSpace(text) ? throw new FormatException("a name is empty") : text;

    private string ReadWord(string expected) =>
        IsAtEnd ? throw new FormatException($"the judgement ends too soon, expected {expected}") : _words[_next++].Text;

    private T ReadEnum<T>(string what)
        where T : struct, Enum
    {
        var word = ReadWord($"a {what}");
        return SnakeCase.TryParse(word, out T value)
            ? value
            : throw new FormatException(
                $"'{word}' is no {what}, expected one of {string.Join(", ", SnakeCase.All<T>())}"
            );
    }

    private bool Takes(string word)
    {
        var isThere = !IsAtEnd && _words[_next] is { IsQuoted: false } next && next.Text == word;
        _next += isThere ? 1 : 0;
        return isThere;
    }

    private void Expect(string word)
    {
        if (!Takes(word))
        {
            throw new FormatException($"expected '{word}', found {(IsAtEnd ? "nothing" : $"'{_words[_next].Text}'")}");
        }
    }

    private Judgement ReadFields(Judgement judgement)
    {
        for (; _next < _words.Count; _next++)
        {
            var (text, _, field) = _words[_next];
            if (field is null)
            {
                throw new FormatException($"'{text}' is one word too many, expected a field as by=NAME");
            }

            if (!_fields.TryAdd(field, text))
            {
                throw new FormatException($"the field {field} is given twice");
            }

            if (field is not ("by" or "when" or "why"))
            {
                _unknown.Add(KeyValuePair.Create(field, text));
            }
        }

        var when = Field("when");
        return IsDate(when)
            ? judgement with
            {
                By = Field("by"),
                When = when,
                Why = Field("why"),
                Fields = [.. _unknown],
            }
            : throw new FormatException(
                $"when is '{when}', expected a day as 2026-05-01 or a time as 2026-05-01T09:30:00Z"
            );
    }

    private string Field(string name) =>
        _fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new FormatException(
                $"the field {name} is {(_fields.ContainsKey(name) ? "empty" : "missing")}: a judgement says who (by), when and why"
            );
}
