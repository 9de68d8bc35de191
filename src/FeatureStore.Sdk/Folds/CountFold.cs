using System.Buffers.Binary;

namespace FeatureStore;

/// <summary>The number of rows, or of those that have a value.</summary>
internal sealed class CountFold(FoldInput input) : Fold
{
    private long _count;

    public override void Clear() => _count = 0;

    public override void Add(in FoldRows rows, int first, int end)
    {
        if (input.Computed is { } computed)
        {
            foreach (ref readonly var value in rows.Computed(computed)[first..end])
                _count += value.HasValue ? 1 : 0;
        }
        else if (input.Column is { NullBit: >= 0 } column)
        {
            for (var i = first; i < end; i++)
                _count += rows.Rows.IsNull(rows[i], column) ? 0 : 1;
        }
        else
        {
            _count += end - first;
        }
    }

    public override bool TryMerge(ReadOnlySpan<byte> part)
    {
        if (part.Length != sizeof(long))
            return false;
        _count += BinaryPrimitives.ReadInt64LittleEndian(part);
        return true;
    }

    public override void Write(ByteStrings to) => BinaryPrimitives.WriteInt64LittleEndian(to.Grow(sizeof(long)), _count);

    public override FoldResult Result(Answers answers) => new(ValueSlot.Of(_count));
}
