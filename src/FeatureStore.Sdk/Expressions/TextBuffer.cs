namespace FeatureStore;

/// <summary>Room for texts in UTF-8 that live as long as one evaluation, or one entity.</summary>
internal sealed class TextBuffer
{
    private byte[] _bytes = new byte[256];
    private int _length;

    public void Clear() => _length = 0;

    /// <summary>Room for a text. What was given before stays as it is, also where the buffer had to grow.</summary>
    public Span<byte> Take(int length)
    {
        if (_bytes.Length - _length < length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + length));
        var taken = _bytes.AsSpan(_length, length);
        _length += length;
        return taken;
    }

    /// <summary>Keeps a copy of a text, to be found again by its place.</summary>
    public (int Start, int Length) Keep(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Take(text.Length));
        return (_length - text.Length, text.Length);
    }

    /// <summary>Bytes that were kept, as they are now.</summary>
    public ReadOnlyMemory<byte> Memory(long start, long length) => _bytes.AsMemory((int)start, (int)length);

    /// <summary>A text that was kept.</summary>
    public ReadOnlySpan<byte> Read(long start, long length) => _bytes.AsSpan((int)start, (int)length);
}
