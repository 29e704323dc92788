namespace EntityGraph;

/// <summary>Finds in a document as it is today what a judgement named when it was made.</summary>
internal static class MentionAnchors
{
    /// <summary>
    /// The mention meant: the one at the place where it still shows the same characters, else the nearest of the same
    /// name; null where there is none.
    /// </summary>
    public static Mention? Find(AnnotatedDocument document, MentionKey key, out bool isMoved)
    {
        isMoved = false;
        if (
            Stands(document.Document.Text, key)
            && document
                .Mentions.Where(mention => mention.Span.Overlaps(key.Span))
                .OrderByDescending(mention => mention.Span == key.Span)
                .ThenByDescending(mention =>
                    Math.Min(mention.Span.End, key.Span.End) - Math.Max(mention.Span.Start, key.Span.Start)
                )
                .FirstOrDefault()
                is { } there
        )
        {
            return there;
        }

        isMoved = true;
        var name = NameText.Key(key.Shown);
        return document
            .Mentions.Where(mention => NameText.Key(document.Surface(mention)) == name)
            .MinBy(mention => Math.Abs((long)mention.Span.Start - key.Span.Start));
    }

    /// <summary>
    /// The place of words: where they still stand, else their nearest occurrence; null where there is none.
    /// </summary>
    public static TextSpan? FindPlace(string text, MentionKey key, out bool isMoved)
    {
        isMoved = !Stands(text, key);
        if (!isMoved)
        {
            return key.Span;
        }

        TextSpan? nearest = null;
        for (
            var start = text.IndexOf(key.Shown, StringComparison.Ordinal);
            start >= 0;
            start = text.IndexOf(key.Shown, start + 1, StringComparison.Ordinal)
        )
        {
            if (nearest is not { } other || Math.Abs(start - key.Span.Start) < Math.Abs(other.Start - key.Span.Start))
            {
                nearest = new TextSpan(start, start + key.Shown.Length);
            }
        }

        return nearest;
    }

    private static bool Stands(string text, MentionKey key) =>
        key.Span.End <= text.Length && text.AsSpan(key.Span.Start, key.Span.Length).SequenceEqual(key.Shown);
}
