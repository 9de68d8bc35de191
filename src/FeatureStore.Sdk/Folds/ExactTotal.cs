using System.Buffers.Binary;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>How many integers or decimals there are and their sum, exact in 128 bits; only a result has to fit.</summary>
internal struct ExactTotal : ITotal<long>, ITotal<Int128>
{
    private Int128 _sum;
    private long _count;

    public static int Size => 24;

    public void Add(long number) => Add((Int128)number);

    public void Add(Int128 number)
    {
        _sum += number;
        _count++;
    }

    public void Merge(ReadOnlySpan<byte> part)
    {
        _sum += BinaryPrimitives.ReadInt128LittleEndian(part);
        _count += BinaryPrimitives.ReadInt64LittleEndian(part[16..]);
    }

    public readonly void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteInt128LittleEndian(to, _sum);
        BinaryPrimitives.WriteInt64LittleEndian(to[16..], _count);
    }

    public readonly FoldResult Result(string aggregate, FeatureType type)
    {
        if (_count == 0)
            return default;
        var isDecimal = type.Kind == TypeKind.Decimal;
        if (aggregate == "avg")
            return new(ValueSlot.Of((isDecimal ? Decimals.ToDouble(_sum, type.Scale) : (double)_sum) / _count));
        var fits = isDecimal ? Decimals.Fits(_sum, FeatureType.MaxDecimalPrecision) : _sum >= long.MinValue && _sum <= long.MaxValue;
        return fits ? new(ValueSlot.Of(_sum)) : new(default, Overflowed: true);
    }
}
