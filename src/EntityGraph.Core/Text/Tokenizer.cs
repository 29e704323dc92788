using System.Diagnostics.CodeAnalysis;

namespace EntityGraph;

/// <summary>Cuts a document's untouched text into tokens and sentences with exact offsets.</summary>
/// <remarks>
/// <para>Time and memory are linear in the text, whatever it holds; no allocation for a single token. Immutable and
/// thread-safe.</para>
/// <para>Tokens follow Universal Dependencies: <c>'s</c>, <c>n't</c>, currency signs, per cent signs and hyphens are
/// tokens of their own (<c>China-Russia</c>, <c>British-based</c> and <c>Jean-Pierre</c> are three tokens each),
/// <c>re-elected</c> and <c>e-mail</c> are one, as are URLs, addresses, handles, tags, file names, telephone numbers
/// and ISO dates. Whitespace, control and invisible format characters are in no token.</para>
/// <para>Sentences never cross zones or paragraphs (blank lines). A single line break is a break unless the line was
/// wrapped.</para>
/// </remarks>
public sealed class Tokenizer
{
    // Measured on news text: a token for every 4.7 code units, spaces included.
    private const int CodeUnitsPerToken = 4;
    private const int CodeUnitsPerSentence = 80;

    /// <summary>Cuts one document.</summary>
    /// <param name="document">Its zones bound the sentences; what no zone covers is body.</param>
    [SuppressMessage(
        "Performance",
        "CA1822",
        Justification = "A stage is an object: callers hold it beside analysers and resolvers."
    )]
    public TokenizedDocument Tokenize(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);

        var run = new Run(document);
        run.CutLines();
        return run.Finish();
    }

    private sealed class Run
    {
        private readonly Document _document;
        private readonly LineLayout _layout;
        private readonly TokenBuffer<Token> _tokens;
        private readonly TokenBuffer<Sentence> _sentences;
        private int _paragraph = -1;
        private int _zone;
        private int _lastZone = -1;
        private bool _newParagraph = true;

        public Run(Document document)
        {
            _document = document;
            _layout = new LineLayout(document.Text);
            _tokens = new TokenBuffer<Token>(document.Text.Length / CodeUnitsPerToken);
            _sentences = new TokenBuffer<Sentence>(document.Text.Length / CodeUnitsPerSentence);
        }

        public void CutLines()
        {
            var linesAreParagraphs = _layout.HasLongLines && !_layout.HasBlankLines;
            for (var line = 0; line < _layout.Count; line++)
            {
                var span = _layout[line];
                _newParagraph |= span.IsEmpty;
                if (span.IsEmpty)
                {
                    continue;
                }

                while (line + 1 < _layout.Count && !_layout[line + 1].IsEmpty && _layout.RunsOn(line))
                {
                    line++;
                }

                CutZones(span.Start, _layout[line].End);
                _newParagraph |= linesAreParagraphs;
            }
        }

        public TokenizedDocument Finish() => new(_document, _tokens.ToImmutable(), _sentences.ToImmutable());

        private void CutZones(int start, int end)
        {
            while (start < end)
            {
                var zones = _document.Zones;
                while (_zone < zones.Length && zones[_zone].Span.End <= start)
                {
                    _zone++;
                }

                var kind = ZoneKind.Body;
                var stop = end;
                var current = -1;
                if (_zone < zones.Length)
                {
                    var zone = zones[_zone];
                    var isInside = zone.Span.Start <= start;
                    kind = isInside ? zone.Kind : ZoneKind.Body;
                    current = isInside ? _zone : -1;
                    stop = Math.Min(end, isInside ? zone.Span.End : zone.Span.Start);
                }

                _newParagraph |= current != _lastZone;
                _lastZone = current;
                CutSentences(start, stop, kind);
                start = stop;
            }
        }

        private void CutSentences(int start, int end, ZoneKind zone)
        {
            var firstToken = _tokens.Count;
            new TokenScanner(_document.Text, _tokens).Scan(start, end);
            var tokens = _tokens.From(firstToken);
            if (tokens.IsEmpty)
            {
                return;
            }

            _paragraph += _newParagraph ? 1 : 0;
            _newParagraph = false;
            var text = _document.Text.AsSpan(0, end);
            for (var first = 0; first < tokens.Length; )
            {
                var next = SentenceSplitter.End(text, tokens, first);
                var span = new TextSpan(tokens[first].Span.Start, tokens[next - 1].Span.End);
                _sentences.Add(new Sentence(span, firstToken + first, firstToken + next, _paragraph, zone));
                first = next;
            }
        }
    }
}
