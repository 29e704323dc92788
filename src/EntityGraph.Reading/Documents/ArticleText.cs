using System.Collections.Immutable;
using System.Text;

namespace EntityGraph.Reading;

/// <summary>
/// Puts an article's text together from paragraphs, a blank line between two, and keeps what each of them is.
/// </summary>
internal sealed class ArticleText
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Zone>.Builder _zones = ImmutableArray.CreateBuilder<Zone>();

    public int Length => _text.Length;

    public ImmutableArray<Zone> Zones => _zones.ToImmutable();

    /// <summary>Adds a paragraph; blank ones are passed over. Body paragraphs get no zone.</summary>
    public void Add(string paragraph, ZoneKind kind = ZoneKind.Body)
    {
        var trimmed = paragraph.Trim();
        if (trimmed.Length == 0)
        {
            return;
        }

        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        var start = _text.Length;
        _text.Append(trimmed);
        if (kind != ZoneKind.Body)
        {
            _zones.Add(new Zone(kind, new TextSpan(start, _text.Length)));
        }
    }

    public override string ToString() => _text.ToString();
}
