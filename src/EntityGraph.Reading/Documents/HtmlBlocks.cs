using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace EntityGraph.Reading;

/// <summary>A paragraph of a page.</summary>
/// <param name="Text">White space collapsed as a browser would; line breaks kept.</param>
/// <param name="Kind">What the page's own marks say that it is.</param>
/// <param name="IsHeading">True for h1 to h6.</param>
internal readonly record struct HtmlBlock(string Text, ZoneKind Kind, bool IsHeading);

/// <summary>Cuts a page into the paragraphs that a browser would show.</summary>
internal static partial class HtmlBlocks
{
    private static readonly FrozenSet<string> s_hidden = new[]
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "head",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "form",
        "button",
        "select",
        "option",
        "textarea",
        "input",
        "nav",
        "footer",
        "aside",
        "dialog",
        "menu",
        "map",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_blocks = new[]
    {
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The paragraphs in page order. Not recursive: pages may nest as deep as they like. O(nodes).</summary>
    public static List<HtmlBlock> Of(INode root)
    {
        var walk = new Walk();
        NodeWalk.Visit(root, (node, _) => walk.Enter(node), walk.Leave);
        return walk.Finish();
    }

    private static bool IsHidden(IElement element) =>
        s_hidden.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || HiddenStyle().IsMatch(element.GetAttribute("style") ?? "");

    private static ZoneKind? MarkedKind(IElement element)
    {
        if (element.LocalName is "figcaption" or "caption")
        {
            return ZoneKind.Caption;
        }

        var name = element.ClassName + " " + element.GetAttribute("itemprop");
        return name.Length == 1 ? null
            : CaptionClass().IsMatch(name) ? ZoneKind.Caption
            : BylineClass().IsMatch(name) ? ZoneKind.Byline
            : BoilerplateClass().IsMatch(name) ? ZoneKind.Boilerplate
            : null;
    }

    [GeneratedRegex(
        @"display\s*:\s*none|visibility\s*:\s*hidden",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex HiddenStyle();

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:fig|photo|image|img|media|wp)?-?_?caption(?:$|[\s_-])|(?:photo|image|picture|media)[_-]?credit",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CaptionClass();

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:byline|author|authors|writer)(?:$|[\s_-](?!bio|box|profile))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BylineClass();

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:related|recirc\w*|newsletter|promo|share|sharing|social|subscribe|subscription|more-on|read-more|recommended|tags|copyright|disclaimer|advert\w*|author-bio)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BoilerplateClass();

    private sealed class Walk
    {
        private readonly List<HtmlBlock> _blocks = [];
        private readonly StringBuilder _text = new();
        private readonly Stack<(INode Node, ZoneKind Kind)> _kinds = [];
        private bool _isHeading;
        private bool _needsSpace;

        private ZoneKind Kind => _kinds.TryPeek(out var top) ? top.Kind : ZoneKind.Body;

        public bool Enter(INode node)
        {
            if (node is IText text)
            {
                Append(text.Data);
                return false;
            }

            if (node is not IElement element)
            {
                return node is IDocumentFragment or IDocument;
            }

            if (IsHidden(element))
            {
                return false;
            }

            if (element.LocalName == "br")
            {
                _text.Append('\n');
                _needsSpace = false;
            }

            var isBlock = s_blocks.Contains(element.LocalName);
            if (isBlock)
            {
                Flush();
                _isHeading = element.LocalName is ['h', >= '1' and <= '6'];
                if (MarkedKind(element) is { } kind)
                {
                    _kinds.Push((node, kind));
                }
            }

            _needsSpace |= element.LocalName is "td" or "th";
            return true;
        }

        public void Leave(INode node)
        {
            if (node is IElement element && s_blocks.Contains(element.LocalName))
            {
                Flush();
                _isHeading = false;
            }

            if (_kinds.TryPeek(out var top) && top.Node == node)
            {
                _kinds.Pop();
            }
        }

        public List<HtmlBlock> Finish()
        {
            Flush();
            return _blocks;
        }

        private void Append(string data)
        {
            foreach (var character in data)
            {
                if (character is ' ' or '\n' or '\r' or '\t' or '\f')
                {
                    _needsSpace = true;
                    continue;
                }

                if (_needsSpace && _text.Length > 0 && _text[^1] != '\n')
                {
                    _text.Append(' ');
                }

                _needsSpace = false;
                _text.Append(character);
            }
        }

        private void Flush()
        {
            // Two line breaks in a row are how old pages part paragraphs.
            foreach (
                var part in _text
                    .ToString()
                    .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            {
                _blocks.Add(new HtmlBlock(part, Kind, _isHeading));
            }

            _text.Clear();
            _needsSpace = false;
        }
    }
}
