namespace FeatureStore.Testing;

/// <summary>The keys of a read that have a value, with their values.</summary>
internal sealed class FoundValues(ByteStrings asked) : StoredValues
{
    public ByteStrings Keys { get; } = new();

    public ByteStrings Values { get; } = new();

    public override void Present(int index, ReadOnlySpan<byte> value)
    {
        Keys.Add(asked.Span(index));
        Values.Add(value);
    }

    public override void Absent(int index)
    {
    }
}
