namespace FeatureStore;

/// <summary>Byte strings side by side in one buffer that is used again: the keys and values of one call to a store.</summary>
public sealed class ByteStrings
{
    private byte[] _bytes = new byte[1024];
    private int[] _ends = new int[16];
    private int _length;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of all of them.</summary>
    public int Length => _length;

    /// <summary>One of them. It stays as it is until <see cref="Clear"/>, wherever others are added.</summary>
    public ReadOnlyMemory<byte> this[int index] => _bytes.AsMemory(Start(index), _ends[index] - Start(index));

    /// <summary>One of them, to look at before the next is added.</summary>
    public ReadOnlySpan<byte> Span(int index) => _bytes.AsSpan(Start(index), _ends[index] - Start(index));

    /// <summary>Adds a copy of a byte string.</summary>
    public void Add(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Grow(value.Length));
        End();
    }

    /// <summary>Room at the end of the string that is being written; finish it with <see cref="End"/>.</summary>
    public Span<byte> Grow(int count)
    {
        if (_bytes.Length - _length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(_length + count)));
        var room = _bytes.AsSpan(_length, count);
        _length += count;
        return room;
    }

    /// <summary>Ends the string that is being written: the next one starts here.</summary>
    public void End()
    {
        if (Count == _ends.Length)
            Array.Resize(ref _ends, 2 * Count);
        _ends[Count++] = _length;
    }

    /// <summary>Forgets the last one.</summary>
    public void RemoveLast()
    {
        Count--;
        _length = Start(Count);
    }

    /// <summary>Forgets what was written since the last <see cref="End"/>.</summary>
    public void Undo() => _length = Start(Count);

    /// <summary>Forgets all of them and keeps the buffer.</summary>
    public void Clear() => (Count, _length) = (0, 0);

    private int Start(int index) => index == 0 ? 0 : _ends[index - 1];
}
