using System.Buffers.Binary;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>
/// How many numbers there are, their mean, and the sum of their squared distances from it. Sums of squares would lose the
/// digits that matter where numbers lie far from zero.
/// </summary>
internal struct Moments : ITotal<double>
{
    private double _mean;
    private double _squares;
    private long _count;

    public static int Size => 24;

    public void Add(double number)
    {
        _count++;
        var distance = number - _mean;
        _mean += distance / _count;
        _squares += distance * (number - _mean);
    }

    public void Merge(ReadOnlySpan<byte> part)
    {
        var (mean, squares, count) = (BinaryPrimitives.ReadDoubleLittleEndian(part), BinaryPrimitives.ReadDoubleLittleEndian(part[8..]), BinaryPrimitives.ReadInt64LittleEndian(part[16..]));
        if (count <= 0)
            return;
        // The square of a distance from nothing may be out of range, and no times what is out of range is no number.
        if (_count == 0)
        {
            (_mean, _squares, _count) = (mean, squares, count);
            return;
        }
        var (distance, all) = (mean - _mean, _count + count);
        _squares += squares + (distance * distance * ((double)_count * count / all));
        _mean += distance * ((double)count / all);
        _count = all;
    }

    public readonly void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(to, _mean);
        BinaryPrimitives.WriteDoubleLittleEndian(to[8..], _squares);
        BinaryPrimitives.WriteInt64LittleEndian(to[16..], _count);
    }

    public readonly FoldResult Result(string aggregate, FeatureType type)
    {
        if (_count < 2)
            return default;
        var variance = _squares / (_count - 1);
        return FloatResult.Of(aggregate == "stddev" ? Math.Sqrt(variance) : variance);
    }
}
