using System.Buffers.Binary;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>How many floats there are and their sum, compensated: what an addition loses is kept beside the total and added at the end.</summary>
internal struct RealTotal : ITotal<double>
{
    private double _sum;
    private double _lost;
    private long _count;

    public static int Size => 24;

    public void Add(double number)
    {
        var next = _sum + number;
        _lost += Math.Abs(_sum) >= Math.Abs(number) ? _sum - next + number : number - next + _sum;
        _sum = next;
        _count++;
    }

    public void Merge(ReadOnlySpan<byte> part)
    {
        var count = BinaryPrimitives.ReadInt64LittleEndian(part[16..]);
        Add(BinaryPrimitives.ReadDoubleLittleEndian(part));
        _lost += BinaryPrimitives.ReadDoubleLittleEndian(part[8..]);
        _count += count - 1;
    }

    public readonly void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(to, _sum);
        BinaryPrimitives.WriteDoubleLittleEndian(to[8..], _lost);
        BinaryPrimitives.WriteInt64LittleEndian(to[16..], _count);
    }

    public readonly FoldResult Result(string aggregate, FeatureType type)
    {
        if (_count == 0)
            return default;
        var sum = _sum + _lost;
        return FloatResult.Of(aggregate == "avg" ? sum / _count : sum);
    }
}
