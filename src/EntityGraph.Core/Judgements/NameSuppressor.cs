using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EntityGraph;

/// <summary>Finds names in texts of which only hashes are known.</summary>
/// <remarks>Immutable and thread-safe. O(words × numbers of words a name may have × salts).</remarks>
internal sealed class NameSuppressor
{
    private readonly ImmutableArray<(SuppressedNames Hasher, Dictionary<int, HashSet<string>> Hashes)> _salts;

    public NameSuppressor(ImmutableArray<Judgement> judgements)
    {
        _salts =
        [
            .. judgements
                .Select(judgement => judgement.Suppressed)
                .OfType<SuppressedNames>()
                .GroupBy(names => names.Salt, StringComparer.Ordinal)
                .Select(group =>
                    (
                        group.First(),
                        group
                            .SelectMany(names => names.Hashes)
                            .GroupBy(hash => hash.Words, hash => hash.Hash)
                            .ToDictionary(hashes => hashes.Key, hashes => hashes.ToHashSet(StringComparer.Ordinal))
                    )
                ),
        ];
    }

    /// <summary>True where no name is to be hidden.</summary>
    public bool IsEmpty => _salts.IsEmpty;

    /// <summary>
    /// Where hidden names stand in a text, whole words, in text order, as half-open ranges of code units; they may
    /// overlap.
    /// </summary>
    public List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        if (IsEmpty || text.Length == 0)
        {
            return found;
        }

        var words = Words(text);
        var slugs = words.ConvertAll(word => Slug.Of(text.Substring(word.Start, word.Length)));
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var (hasher, hashes) in _salts)
            {
                foreach (var (count, hidden) in hashes)
                {
                    if (
                        start + count <= words.Count
                        && hidden.Contains(hasher.HashOf(string.Join('-', slugs.GetRange(start, count))))
                    )
                    {
                        found.Add(TextSpan.Cover(words[start], words[start + count - 1]));
                    }
                }
            }
        }

        return found;
    }

    /// <summary>True where a text shows a hidden name.</summary>
    public bool IsIn(string? text) => text is not null && Find(text).Count > 0;

    // Runs of letters and digits with the marks on them: the parts between the hyphens of a slug.
    private static List<TextSpan> Words(string text)
    {
        var words = new List<TextSpan>();
        var start = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isWord =
                Rune.IsLetterOrDigit(rune)
                || (start >= 0 && category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
            if (isWord && start < 0)
            {
                start = position;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(new TextSpan(start, position));
                start = -1;
            }

            position += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            words.Add(new TextSpan(start, position));
        }

        return words;
    }
}
