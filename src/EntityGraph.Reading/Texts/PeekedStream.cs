namespace EntityGraph.Reading;

/// <summary>A forward-only stream whose beginning can be looked at before it is read, pipes included.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _inner;
    private byte[] _head = [];
    private int _headPosition;

    public PeekedStream(Stream inner) => _inner = inner;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    /// <summary>Number of bytes that have been read.</summary>
    public long BytesRead { get; private set; }

    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException();
    }

    /// <summary>
    /// The first bytes, at most <paramref name="count"/>; fewer only where the stream ends. Before any reading.
    /// </summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_head.Length < count)
        {
            var head = new byte[count];
            _head.CopyTo(head, 0);
            var length =
                _head.Length
                + _inner.ReadAtLeast(head.AsSpan(_head.Length), count - _head.Length, throwOnEndOfStream: false);
            _head = head[..length];
        }

        return _head.AsSpan(0, Math.Min(count, _head.Length));
    }

    public override int Read(Span<byte> buffer)
    {
        var fromHead = Math.Min(buffer.Length, _head.Length - _headPosition);
        _head.AsSpan(_headPosition, fromHead).CopyTo(buffer);
        _headPosition += fromHead;
        var length = fromHead > 0 || buffer.Length == 0 ? fromHead : _inner.Read(buffer);
        BytesRead += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
