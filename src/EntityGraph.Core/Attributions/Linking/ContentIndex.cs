namespace EntityGraph;

/// <summary>Finds the content that holds a stretch of text.</summary>
internal sealed class ContentIndex
{
    private readonly TextSpan[] _contents;
    private readonly int _longest;

    /// <summary>Takes the contents of some drafts.</summary>
    public ContentIndex(IEnumerable<Draft> drafts)
    {
        _contents = [.. drafts.SelectMany(draft => draft.Content).Order()];
        _longest = _contents.Length == 0 ? 0 : _contents.Max(content => content.Length);
    }

    /// <summary>
    /// The content that holds all of <paramref name="span"/>, the last one that starts where there are several; null
    /// for none.
    /// </summary>
    public TextSpan? Around(TextSpan span)
    {
        var low = 0;
        var high = _contents.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _contents[middle].Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var index = low - 1; index >= 0 && _contents[index].Start >= span.End - _longest; index--)
        {
            if (_contents[index].Contains(span))
            {
                return _contents[index];
            }
        }

        return null;
    }
}
