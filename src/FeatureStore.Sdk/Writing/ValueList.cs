namespace FeatureStore;

/// <summary>Keeps what a store has for some keys; an empty value stands for none.</summary>
internal sealed class ValueList : StoredValues
{
    public ByteStrings Values { get; } = new();

    public override void Present(int index, ReadOnlySpan<byte> value) => Values.Add(value);

    public override void Absent(int index) => Values.Add([]);
}
