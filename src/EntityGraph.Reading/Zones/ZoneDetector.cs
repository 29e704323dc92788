using System.Collections.Immutable;

namespace EntityGraph.Reading;

/// <summary>Tells headline, byline, dateline, captions and boilerplate of an article from its running text.</summary>
/// <remarks>
/// By layout and set phrases of English news alone, line by line. A first line is the title where it reads like a
/// headline and a blank line, a byline or a dateline follows. O(length); every pattern looks at a bounded part of a
/// line.
/// </remarks>
public static class ZoneDetector
{
    private const int MaxHeadLines = 8;
    private const int MaxLinkItems = 12;
    private const int TailLines = 4;

    /// <summary>Finds the zones of a text.</summary>
    /// <param name="text">The text that the zones point into.</param>
    /// <param name="title">The headline where it is known; it becomes the title zone where the text begins with
    /// it.</param>
    public static DetectedZones Detect(string text, string? title = null) => Detect(text, title, []);

    /// <summary>The same where some zones are known: they stay, and lines that they touch are not looked at.</summary>
    internal static DetectedZones Detect(string text, string? title, ImmutableArray<Zone> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Run(text, known).Detect(title);
    }

    private sealed class Run
    {
        private readonly string _text;
        private readonly List<TextLine> _lines;
        private readonly List<Zone> _zones;
        private readonly HashSet<int> _taken = [];
        private int _datelineIndex = -1;
        private DateOnly? _date;
        private string? _agency;

        public Run(string text, ImmutableArray<Zone> known)
        {
            _text = text;
            _lines = TextLine.Of(text);
            _zones = [.. known];
        }

        public DetectedZones Detect(string? title)
        {
            TakeKnown();
            TakeTitle(title);
            var bodyStart = TakeHead();
            TakeDateline(bodyStart);
            TakeBody(bodyStart);

            _zones.Sort((left, right) => left.Span.CompareTo(right.Span));
            var titles = _zones.Where(zone => zone.Kind == ZoneKind.Title).Select(zone => zone.Span);
            var found = titles.Select(span => _text.Substring(span.Start, span.Length)).FirstOrDefault();
            return new DetectedZones([.. _zones], found, _date, _agency);
        }

        private void TakeKnown()
        {
            var line = 0;
            foreach (var zone in _zones.OrderBy(zone => zone.Span))
            {
                while (line < _lines.Count && _lines[line].End <= zone.Span.Start)
                {
                    line++;
                }

                for (; line < _lines.Count && _lines[line].Start < zone.Span.End; line++)
                {
                    _taken.Add(line);
                }
            }
        }

        private void TakeTitle(string? title)
        {
            var trimmed = title?.Trim();
            if (string.IsNullOrEmpty(trimmed) || _lines.Count == 0 || _taken.Contains(0))
            {
                return;
            }

            var start = _lines[0].Start;
            var end = start + trimmed.Length;
            if (
                _text.AsSpan(start).StartsWith(trimmed)
                && (end == _text.Length || _lines.Exists(line => line.End == end))
            )
            {
                _zones.Add(new Zone(ZoneKind.Title, new TextSpan(start, end)));
                for (var line = 0; line < _lines.Count && _lines[line].Start < end; line++)
                {
                    _taken.Add(line);
                }
            }
        }

        /// <summary>
        /// Takes title, byline, date and caption lines up to the first line of running text, whose index it gives.
        /// </summary>
        private int TakeHead()
        {
            var index = 0;
            for (; index < _lines.Count && index < MaxHeadLines; index++)
            {
                if (_taken.Contains(index))
                {
                    continue;
                }

                var line = _lines[index];
                if (LinePatterns.IsByline(_text, line))
                {
                    Take(index, ZoneKind.Byline);
                }
                else if (LinePatterns.IsDateLine(_text, line, out var date))
                {
                    Take(index, ZoneKind.Dateline);
                    _date ??= date;
                }
                else if (LinePatterns.IsCaption(_text, line))
                {
                    Take(index, ZoneKind.Caption);
                }
                else if (IsTitle(index))
                {
                    Take(index, ZoneKind.Title);
                }
                else
                {
                    break;
                }
            }

            return index;
        }

        private bool IsTitle(int index) =>
            !_zones.Exists(zone => zone.Kind == ZoneKind.Title)
            && index + 1 < _lines.Count
            && !DatelinePattern.TryMatch(_text, _lines[index], out _)
            && (
                _lines[index + 1].IsAfterBlank
                    ? IsHeadlineBefore(index + 1)
                    : IsSignature(index + 1) && LinePatterns.IsHeadline(_text, _lines[index])
            );

        // With a byline or a dateline after it, or in capitals throughout, a headline may end in a full stop.
        private bool IsHeadlineBefore(int next) =>
            LinePatterns.IsHeadline(
                _text,
                _lines[next - 1],
                allowFullStop: IsSignature(next) || LinePatterns.IsTitleCase(_text, _lines[next - 1])
            );

        private bool IsSignature(int index) =>
            LinePatterns.IsByline(_text, _lines[index]) || DatelinePattern.TryMatch(_text, _lines[index], out _);

        private void TakeDateline(int bodyStart)
        {
            // A standfirst or a picture may stand between headline and dateline.
            for (var index = bodyStart; index < _lines.Count && index < bodyStart + 3; index++)
            {
                if (!_taken.Contains(index) && DatelinePattern.TryMatch(_text, _lines[index], out var dateline))
                {
                    _zones.Add(new Zone(ZoneKind.Dateline, dateline.Span));
                    _date ??= dateline.Date;
                    _agency = dateline.Agency;
                    _datelineIndex = index;
                    return;
                }
            }
        }

        private void TakeBody(int bodyStart)
        {
            for (var index = bodyStart; index < _lines.Count; index++)
            {
                if (_taken.Contains(index))
                {
                    continue;
                }

                var line = _lines[index];
                if (index != _datelineIndex && LinePatterns.IsBoilerplate(_text, line))
                {
                    Take(index, ZoneKind.Boilerplate);
                    index = LinePatterns.IsLinkHeading(_text, line)
                        ? TakeLinkItems(index + 1) - 1
                        : TakeWrapped(index + 1, ZoneKind.Boilerplate) - 1;
                }
                else if (index != _datelineIndex && LinePatterns.IsCaption(_text, line))
                {
                    Take(index, ZoneKind.Caption);
                    index = TakeWrapped(index + 1, ZoneKind.Caption) - 1;
                }
                else if (
                    index >= _lines.Count - TailLines
                    && LinePatterns.CreditsIndex(_text, line) is >= 0 and var start
                    && start > line.Start
                )
                {
                    _zones.Add(new Zone(ZoneKind.Boilerplate, new TextSpan(start, line.End)));
                }
            }
        }

        private int TakeLinkItems(int index)
        {
            var end = Math.Min(_lines.Count, index + MaxLinkItems);
            while (index < end && !_taken.Contains(index) && LinePatterns.IsHeadline(_text, _lines[index]))
            {
                Take(index++, ZoneKind.Boilerplate);
            }

            return index;
        }

        /// <summary>
        /// Takes the lines on which a wrapped line goes on: no blank line before them, and a small letter first.
        /// </summary>
        private int TakeWrapped(int index, ZoneKind kind)
        {
            while (
                index < _lines.Count
                && !_lines[index].IsAfterBlank
                && char.IsLower(_text[_lines[index].Start])
                && !_taken.Contains(index)
            )
            {
                Take(index++, kind);
            }

            return index;
        }

        private void Take(int index, ZoneKind kind)
        {
            _taken.Add(index);
            _zones.Add(new Zone(kind, _lines[index].Span));
        }
    }
}
