namespace FeatureStore.Redis;

/// <summary>
/// A copy of byte strings that nobody changes: a command that timed out may still be on its way when the caller fills its buffers again,
/// and must not carry other bytes then.
/// </summary>
internal sealed class OwnedBytes
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    public OwnedBytes(ByteStrings strings)
    {
        _bytes = GC.AllocateUninitializedArray<byte>(strings.Length);
        _ends = new int[strings.Count];
        var end = 0;
        for (var i = 0; i < _ends.Length; i++)
        {
            strings.Span(i).CopyTo(_bytes.AsSpan(end));
            _ends[i] = end += strings.Span(i).Length;
        }
    }

    public int Count => _ends.Length;

    public ReadOnlyMemory<byte> this[int index] => _bytes.AsMemory(Start(index), _ends[index] - Start(index));

    private int Start(int index) => index == 0 ? 0 : _ends[index - 1];
}
