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

    /// <summary>The keys and values that were not set.</summary>
    public static (ByteStrings Keys, ByteStrings Values) Left(ByteStrings keys, ByteStrings values, ReadOnlySpan<bool> replaced)
    {
        var (leftKeys, leftValues) = (new ByteStrings(), new ByteStrings());
        for (var i = 0; i < replaced.Length; i++)
        {
            if (replaced[i])
                continue;
            leftKeys.Add(keys.Span(i));
            leftValues.Add(values.Span(i));
        }
        return (leftKeys, leftValues);
    }
}
