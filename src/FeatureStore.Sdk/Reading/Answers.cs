using System.Text;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The features of one entity, filled view by view and read by generated code. Used again for the next entity.</summary>
internal sealed class Answers(FeatureType[] types) : FeatureReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ValueSlot[] _values = new ValueSlot[types.Length];
    private readonly StoredElements _elements = new();
    private readonly FeatureStatus[] _statuses = new FeatureStatus[types.Length];

    public override DateTimeOffset? AsOf => Instants.Of(Instant);

    /// <summary>The instant asked for.</summary>
    public long Instant { get; set; }

    /// <summary>The texts of the entity, in UTF-8.</summary>
    public TextBuffer Texts { get; } = new();

    public void Clear() => Texts.Clear();

    /// <summary>The value of a feature; texts are where <see cref="TextOf"/> finds them, bytes and lists where <see cref="GetBytes"/> and <see cref="GetElements"/> do.</summary>
    public ref readonly ValueSlot Value(int ordinal) => ref _values[ordinal];

    /// <summary>A text in UTF-8.</summary>
    public ReadOnlySpan<byte> TextOf(int ordinal)
    {
        ref var value = ref _values[ordinal];
        if (value.Text is { } text)
        {
            Span<byte> bytes = Texts.Take(Utf8.GetByteCount(text));
            Utf8.GetBytes(text, bytes);
            return bytes;
        }
        return Texts.Read(value.Low, value.High);
    }

    /// <summary>Keeps a text, bytes or a list. They are the store's and soon gone; the string is made when somebody reads it.</summary>
    public ValueSlot Keep(ReadOnlySpan<byte> text) => ValueSlot.Of(Texts.Keep(text));

    /// <summary>Whether bits are a value of a type. Not every pattern is one, and what a store holds may have been written by anybody.</summary>
    /// <param name="value">The value; of a text or list its place.</param>
    /// <param name="type">Its type.</param>
    /// <param name="element">How the elements of a list are stored.</param>
    public bool IsValue(in ValueSlot value, FeatureType type, StoredColumn? element) => type.Kind switch
    {
        TypeKind.String => System.Text.Unicode.Utf8.IsValid(Texts.Read(value.Low, value.High)),
        TypeKind.Vector or TypeKind.List => PackedList.IsValue(Texts.Read(value.Low, value.High), element!, type),
        TypeKind.Bool => value.Low is 0 or 1,
        TypeKind.Date => DateDays.IsDate(value.Low),
        TypeKind.Decimal => Decimals.Fits(value.Wide, type.Precision),
        TypeKind.Duration => DurationTicks.IsDuration(value.Low),
        _ => true,
    };

    public FeatureStatus StatusOf(int ordinal) => _statuses[ordinal];

    public void Set(int ordinal, in ValueSlot value, FeatureStatus status) => (_values[ordinal], _statuses[ordinal]) = (value, status);

    /// <summary>Sets a feature to the value of a column; its default stands for null. False if the bytes are no value of the column's type.</summary>
    public bool TrySet(int ordinal, StateRows rows, ReadOnlySpan<byte> row, StoredColumn column, in ValueSlot instead)
    {
        if (rows.IsNull(row, column))
            Set(ordinal, instead, FeatureStatus.Null);
        else if (!rows.IsValue(row, column))
            return false;
        else
            Set(ordinal, column.Tail >= 0 ? Keep(rows.Tail(row, column)) : column.Size == 16 ? ValueSlot.Of(column.ReadWide(row)) : ValueSlot.Of((Int128)column.ReadNumber(row)), FeatureStatus.Present);
        return true;
    }

    public override bool IsNull(int ordinal) => !_values[ordinal].HasValue;

    public override bool GetBoolean(int ordinal) => _values[ordinal].Low != 0;

    public override sbyte GetInt8(int ordinal) => (sbyte)_values[ordinal].Low;

    public override short GetInt16(int ordinal) => (short)_values[ordinal].Low;

    public override int GetInt32(int ordinal) => (int)_values[ordinal].Low;

    public override long GetInt64(int ordinal) => _values[ordinal].Low;

    public override byte GetUInt8(int ordinal) => (byte)_values[ordinal].Low;

    public override ushort GetUInt16(int ordinal) => (ushort)_values[ordinal].Low;

    public override uint GetUInt32(int ordinal) => (uint)_values[ordinal].Low;

    public override float GetFloat32(int ordinal) => BitConverter.UInt32BitsToSingle((uint)_values[ordinal].Low);

    public override double GetFloat64(int ordinal) => BitConverter.Int64BitsToDouble(_values[ordinal].Low);

    public override decimal GetDecimal(int ordinal) => Decimals.ToDecimal(_values[ordinal].Wide, types[ordinal].Scale);

    public override string GetString(int ordinal) =>
        _values[ordinal].Text ?? Utf8.GetString(Texts.Read(_values[ordinal].Low, _values[ordinal].High));

    public override Guid GetUuid(int ordinal) => UuidBits.ToGuid(_values[ordinal].Wide);

    public override DateOnly GetDate(int ordinal) => DateDays.ToDate(_values[ordinal].Low);

    public override DateTimeOffset GetInstant(int ordinal) => Instants.Of(_values[ordinal].Low);

    public override long GetEnum(int ordinal) => _values[ordinal].Low;

    public override TimeSpan GetDuration(int ordinal) => DurationTicks.ToTimeSpan(_values[ordinal].Low);

    public override byte[] GetBytes(int ordinal) => _values[ordinal].Bytes ?? Texts.Read(_values[ordinal].Low, _values[ordinal].High).ToArray();

    public override ElementReader GetElements(int ordinal)
    {
        var (low, high) = (_values[ordinal].Low, _values[ordinal].High);
        _elements.Load(types[ordinal], _values[ordinal].Bytes is { } bytes ? bytes : Texts.Memory(low, high));
        return _elements;
    }
}
