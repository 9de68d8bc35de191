namespace FeatureStore;

/// <summary>Values to set where they are what they were.</summary>
internal sealed class Rewrites
{
    public ByteStrings Keys { get; } = new();

    public ByteStrings Expected { get; } = new();

    public ByteStrings Values { get; } = new();

    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> value)
    {
        Keys.Add(key);
        Expected.Add(expected);
        Values.Add(value);
    }

    /// <summary>The keys and values that were set, or those that were not.</summary>
    public (ByteStrings Keys, ByteStrings Values) Where(ReadOnlySpan<bool> replaced, bool wanted)
    {
        var (keys, values) = (new ByteStrings(), new ByteStrings());
        for (var i = 0; i < replaced.Length; i++)
        {
            if (replaced[i] != wanted)
                continue;
            keys.Add(Keys.Span(i));
            values.Add(Values.Span(i));
        }
        return (keys, values);
    }
}
