using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Takes the values of one input: keys and requests.</summary>
internal sealed class InputValues(EquatableArray<KeyDefinition> columns) : ValueWriter
{
    private readonly ValueSlot[] _values = new ValueSlot[columns.Count];
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

    // What is not finite is null, and zero has no sign, as in rows of a source.
    public override void Write(float value)
    {
        if (float.IsFinite(value))
            Write((long)BitConverter.SingleToUInt32Bits(value + 0f));
        else
            WriteNull();
    }

    public override void Write(double value)
    {
        if (double.IsFinite(value))
            Write(BitConverter.DoubleToInt64Bits(value + 0.0));
        else
            WriteNull();
    }

    public override void Write(decimal value)
    {
        var (name, type) = columns[_next];
        _values[_next++] = Decimals.Unscaled(value, type.Scale) is { } unscaled && Decimals.Fits(unscaled, type.Precision)
            ? ValueSlot.Of(unscaled)
            : throw new FeatureStoreException($"'{name}' is {type.Name}, and {value.ToString(System.Globalization.CultureInfo.InvariantCulture)} does not fit. Round it, or declare more digits.");
    }

    public override void Write(DateTimeOffset value) => Write(Instants.Floor(value));

    public override void WriteNull() => _values[_next++] = default;
}
