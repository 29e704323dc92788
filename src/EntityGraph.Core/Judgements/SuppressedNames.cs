using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EntityGraph;

/// <summary>Names that are to be shown nowhere, as salted hashes: the names themselves are not kept.</summary>
/// <remarks>
/// A name counts by its <see cref="Slug"/>, so that case, accents and punctuation do not matter; each hash is the first
/// 16 bytes of HMAC-SHA256 (RFC 2104) of the slug under the salt. It keeps a name from being read, not from being
/// guessed.
/// </remarks>
public sealed record SuppressedNames
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltBytes = 16;

    private const int HashBytes = 16;

    private readonly byte[] _salt;

    /// <summary>Takes a salt and hashes as a file has them.</summary>
    /// <param name="salt">32 hex digits.</param>
    /// <param name="hashes">How many words the name has, and 32 hex digits.</param>
    /// <exception cref="ArgumentException">A salt or hash is not 32 hex digits, a number of words is not at least 1, or
    /// there is no hash.</exception>
    public SuppressedNames(string salt, ImmutableArray<(int Words, string Hash)> hashes)
    {
        ArgumentNullException.ThrowIfNull(salt);
        if (
            !IsHex(salt, SaltBytes)
            || hashes.IsDefaultOrEmpty
            || hashes.Any(hash => hash.Words < 1 || !IsHex(hash.Hash, HashBytes))
        )
        {
            throw new ArgumentException("Expected a salt and hashes of 32 hex digits.", nameof(hashes));
        }

        Salt = salt;
        Hashes = hashes;
        _salt = Convert.FromHexString(salt);
    }

    /// <summary>32 lower-case hex digits.</summary>
    public string Salt { get; }

    /// <summary>How many words each name has, and its hash in 32 lower-case hex digits.</summary>
    public ImmutableArray<(int Words, string Hash)> Hashes { get; }

    /// <summary>Hashes names; those that are equal but for case, accents and punctuation once.</summary>
    /// <param name="names">At least one.</param>
    /// <param name="salt">32 hex digits: one salt for a file keeps replaying fast.</param>
    public static SuppressedNames Of(IEnumerable<string> names, string salt)
    {
        ArgumentNullException.ThrowIfNull(names);
        var key = Convert.FromHexString(salt);
        return new SuppressedNames(
            salt,
            [
                .. names
                    .Select(Slug.Of)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(slug => (WordsOf(slug), Hash(key, slug))),
            ]
        );
    }

    /// <summary>Reads the form of <see cref="ToString"/>; false for anything else.</summary>
    public static bool TryParse(IReadOnlyList<string> words, [NotNullWhen(true)] out SuppressedNames? names)
    {
        ArgumentNullException.ThrowIfNull(words);
        names = null;
        var hashes = ImmutableArray.CreateBuilder<(int Words, string Hash)>();
        foreach (var word in words.Skip(1))
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            if (
                colon < 1
                || !int.TryParse(word.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count < 1
                || !IsHex(word[(colon + 1)..], HashBytes)
            )
            {
                return false;
            }

            hashes.Add((count, word[(colon + 1)..]));
        }

        if (hashes.Count == 0 || !IsHex(words[0], SaltBytes))
        {
            return false;
        }

        names = new SuppressedNames(words[0], hashes.ToImmutable());
        return true;
    }

    /// <summary>The hash of a slug under this salt.</summary>
    public string HashOf(string slug) => Hash(_salt, slug);

    /// <summary>The salt, then <c>words:hash</c> for each name.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            [Salt, .. Hashes.Select(hash => string.Create(CultureInfo.InvariantCulture, $"{hash.Words}:{hash.Hash}"))]
        );

    private static int WordsOf(string slug) => slug.Count(character => character == '-') + 1;

    private static string Hash(byte[] salt, string slug) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(slug)).AsSpan(0, HashBytes));

    private static bool IsHex(string text, int bytes) =>
        text.Length == 2 * bytes && text.All(char.IsAsciiHexDigitLower);
}
