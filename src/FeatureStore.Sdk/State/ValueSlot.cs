namespace FeatureStore;

/// <summary>One value of a row on its way into state: numbers as bits, text and bytes by reference.</summary>
internal struct ValueSlot
{
    /// <summary>Whether there is a value; nothing else counts if not.</summary>
    public bool HasValue;

    /// <summary>Integers, microseconds, days, the number of an enum, the bits of a float, the low half of a decimal or uuid.</summary>
    public long Low;

    /// <summary>The high half of a decimal or uuid.</summary>
    public long High;

    private object? _held;

    /// <summary>The text of a string.</summary>
    public readonly string? Text => _held as string;

    /// <summary>Bytes, or the elements of a list or vector as state keeps them.</summary>
    public readonly byte[]? Bytes => _held as byte[];

    public static ValueSlot Of(long value) => new() { HasValue = true, Low = value };

    public static ValueSlot Of(double value) => Of(BitConverter.DoubleToInt64Bits(value + 0.0));

    public static ValueSlot Of(float value) => Of((long)BitConverter.SingleToUInt32Bits(value + 0f));

    public static ValueSlot Of(Int128 value) => new() { HasValue = true, Low = (long)(ulong)value, High = (long)(value >> 64) };

    public static ValueSlot Of(string? text) => Holding(text);

    public static ValueSlot Of(byte[]? bytes) => Holding(bytes);

    /// <summary>A text or a list by its place in a buffer.</summary>
    public static ValueSlot Of((int Start, int Length) kept) => new() { HasValue = true, Low = kept.Start, High = kept.Length };

    public static ValueSlot Of(Guid value) => Of(UuidBits.Of(value));

    public readonly Int128 Wide => new((ulong)High, (ulong)Low);

    private static ValueSlot Holding(object? held) => held is null ? default : new() { HasValue = true, _held = held };
}
