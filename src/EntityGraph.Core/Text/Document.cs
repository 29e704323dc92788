using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace EntityGraph;

/// <summary>One news text with what is known of where it came from. Immutable and thread-safe.</summary>
public sealed class Document
{
    private const int IdBytes = 8;

    /// <summary>Creates a document over an untouched text.</summary>
    /// <param name="text">The text that all offsets point into.</param>
    /// <param name="id">The given id; null or empty takes <see cref="HashId"/> of the text.</param>
    public Document(string text, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Id = string.IsNullOrEmpty(id) ? HashId(text) : id;
    }

    /// <summary>The given id, else the first 16 hex digits of SHA-256 over the UTF-8 text.</summary>
    public string Id { get; }

    /// <summary>The text that all offsets point into.</summary>
    public string Text { get; }

    /// <summary>Where it was read, as the user named it; null where it came from memory.</summary>
    public string? Path { get; init; }

    /// <summary>Who published it.</summary>
    public string? Source { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1 code of its language, where stated.</summary>
    public string? Language { get; init; }

    /// <summary>What its stretches are, in text order, never overlapping; what no zone covers is body.</summary>
    public ImmutableArray<Zone> Zones { get; init; } = [];

    /// <summary>
    /// The first 16 hex digits (lower case) of SHA-256 over the UTF-8 form of a text; a lone surrogate counts as
    /// U+FFFD.
    /// </summary>
    public static string HashId(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, IdBytes));

    /// <summary>What the code unit at <paramref name="position"/> belongs to. O(log zones).</summary>
    public ZoneKind ZoneAt(int position)
    {
        var low = 0;
        var high = Zones.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var zone = Zones[middle];
            if (zone.Span.Contains(position))
            {
                return zone.Kind;
            }

            if (zone.Span.Start > position)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        return ZoneKind.Body;
    }
}
