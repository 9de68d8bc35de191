namespace FeatureStore.Conformance;

/// <summary>Keeps what a store hands out, and holds it to one call per key, in order.</summary>
public sealed class StoredBytes : StoredValues
{
    /// <summary>The values; null where there is none.</summary>
    public List<byte[]?> Values { get; } = [];

    public override void Present(int index, ReadOnlySpan<byte> value)
    {
        Assert.False(value.IsEmpty);
        Add(index, value.ToArray());
    }

    public override void Absent(int index) => Add(index, null);

    private void Add(int index, byte[]? value)
    {
        Assert.Equal(Values.Count, index);
        Values.Add(value);
    }
}
