using System.Text;

namespace EntityGraph.Reading;

/// <summary>
/// Lets a UTF-8 decoder read bytes that are not UTF-8 as Windows-1252, one by one, and remembers that it did.
/// </summary>
/// <remarks>
/// For files of rows, which are decoded as they stream by and cannot be tried as a whole first. Not thread-safe.
/// </remarks>
internal sealed class Windows1252Fallback : DecoderFallback
{
    private const int LongestInvalidRun = 4;

    /// <summary>Number of runs of bytes that were no UTF-8.</summary>
    public int Count { get; private set; }

    public override int MaxCharCount => LongestInvalidRun;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private readonly Windows1252Fallback _owner;
        private string _characters = "";
        private int _position;

        public Buffer(Windows1252Fallback owner) => _owner = owner;

        public override int Remaining => _characters.Length - _position;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _owner.Count++;
            _characters = TextDecoder.Windows1252.GetString(bytesUnknown);
            _position = 0;
            return _characters.Length > 0;
        }

        public override char GetNextChar() => _position < _characters.Length ? _characters[_position++] : '\0';

        public override bool MovePrevious()
        {
            if (_position == 0)
            {
                return false;
            }

            _position--;
            return true;
        }

        public override void Reset()
        {
            _characters = "";
            _position = 0;
        }
    }
}
