namespace EntityGraph.Formats;

/// <summary>Takes the lines of a CoNLL file one by one and gives a document at each end.</summary>
internal sealed class ConllParser
{
    // Tweets in public corpora hold tokens of which nothing but the tag is left.
    private const string LostToken = "\uFFFD";

    private const int MaxShown = 40;

    private readonly string _path;
    private readonly List<ConllSentence> _sentences = [];
    private readonly List<string> _tokens = [];
    private readonly List<ConllSpan> _spans = [];
    private int _documents;
    private bool _hasStarts;

    public ConllParser(string path) => _path = path;

    public ConllDocument? Take(string line, int number)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            EndSentence();
            return _hasStarts ? null : EndDocument();
        }

        var (token, tag) = Columns(line);
        if (token == ConllReader.DocumentStart)
        {
            var document = Finish();
            _hasStarts = true;
            return document;
        }

        TakeTag(tag, number);
        _tokens.Add(token.Length == 0 ? LostToken : token);
        return null;
    }

    public ConllDocument? Finish()
    {
        EndSentence();
        return EndDocument();
    }

    private static (string Token, string Tag) Columns(string line)
    {
        var mark = line.Contains('\t', StringComparison.Ordinal) ? '\t' : ' ';
        var trimmed = line.TrimEnd(' ', '\t', '\r');
        var first = trimmed.IndexOf(mark, StringComparison.Ordinal);
        return first < 0
            ? (trimmed, "O")
            : (trimmed[..first].Trim(' '), trimmed[(trimmed.LastIndexOf(mark) + 1)..].Trim(' '));
    }

    private void TakeTag(string tag, int number)
    {
        if (tag is "O" or "_")
        {
            return;
        }

        if (tag.Length < 3 || tag[1] != '-' || tag[0] is not ('B' or 'I' or 'E' or 'S' or 'L' or 'U'))
        {
            throw new DataFormatException(
                _path,
                number,
                $"expected a tag like O, B-PER or I-PER, found '{Shown(tag)}'."
            );
        }

        var label = tag[2..];
        var continues =
            tag[0] is 'I' or 'E' or 'L'
            && _spans.Count > 0
            && _spans[^1].End == _tokens.Count
            && _spans[^1].Label == label;
        if (continues)
        {
            _spans[^1] = _spans[^1] with { End = _tokens.Count + 1 };
        }
        else
        {
            _spans.Add(new ConllSpan(_tokens.Count, _tokens.Count + 1, label));
        }
    }

    // A binary file read as text would fill the screen, and might steer it.
    private static string Shown(string tag)
    {
        var start = tag.Length <= MaxShown ? tag : tag[..MaxShown] + "…";
        return string.Concat(start.Select(character => char.IsControl(character) ? LostToken[0] : character));
    }

    private void EndSentence()
    {
        if (_tokens.Count > 0)
        {
            _sentences.Add(new ConllSentence([.. _tokens], [.. _spans]));
            _tokens.Clear();
            _spans.Clear();
        }
    }

    private ConllDocument? EndDocument()
    {
        if (_sentences.Count == 0)
        {
            return null;
        }

        var document = new ConllDocument(++_documents, _hasStarts, [.. _sentences]);
        _sentences.Clear();
        return document;
    }
}
