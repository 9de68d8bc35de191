namespace FeatureStore;

/// <summary>Takes the key values of one input.</summary>
internal sealed class KeyValues(int count) : ValueWriter
{
    private readonly ValueSlot[] _values = new ValueSlot[count];
    private int _next;

    public ReadOnlySpan<ValueSlot> Values => _values;

    /// <summary>Starts with the first value again.</summary>
    public void Restart() => _next = 0;

    public override void Write(bool value) => Write(value ? 1L : 0L);

    public override void Write(sbyte value) => Write((long)value);

    public override void Write(short value) => Write((long)value);

    public override void Write(int value) => Write((long)value);

    public override void Write(long value) => _values[_next++] = ValueSlot.Of(value);

    public override void Write(byte value) => Write((long)value);

    public override void Write(ushort value) => Write((long)value);

    public override void Write(uint value) => Write((long)value);

    public override void Write(string? value) => _values[_next++] = ValueSlot.Of(value);

    public override void Write(Guid value) => _values[_next++] = ValueSlot.Of(value);

    public override void Write(DateOnly value) => Write(DateDays.Of(value));

    public override void Write(float value) => Write((long)BitConverter.SingleToUInt32Bits(value));

    public override void Write(double value) => Write(BitConverter.DoubleToInt64Bits(value));

    public override void Write(decimal value) => throw new NotSupportedException("A decimal is no key.");

    public override void Write(DateTimeOffset value) => Write(Instants.Floor(value));

    public override void WriteNull() => _values[_next++] = default;
}
