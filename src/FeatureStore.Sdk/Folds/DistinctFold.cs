using System.Buffers.Binary;

namespace FeatureStore;

/// <summary>How many different values there are, exactly: it keeps them all.</summary>
internal sealed class DistinctFold : Fold
{
    private readonly Cell _cell;
    private readonly ByteStrings _values = new();
    private readonly ByteIndex _known;

    public DistinctFold(FoldInput input) => (_cell, _known) = (new(input), new(_values));

    public override void Clear()
    {
        _values.Clear();
        _known.Clear();
    }

    public override void Add(in FoldRows rows, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_cell.TryRead(rows, i, out var value))
                Add(value);
        }
    }

    public override bool TryMerge(ReadOnlySpan<byte> part)
    {
        for (var at = 0; at < part.Length;)
        {
            if (part.Length - at < sizeof(int))
                return false;
            var length = BinaryPrimitives.ReadInt32LittleEndian(part[at..]);
            at += sizeof(int);
            if (length < 0 || length > part.Length - at || (_cell.Size > 0 && length != _cell.Size))
                return false;
            Add(part.Slice(at, length));
            at += length;
        }
        return true;
    }

    public override void Write(ByteStrings to)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(to.Grow(sizeof(int)), _values.Span(i).Length);
            _values.Span(i).CopyTo(to.Grow(_values.Span(i).Length));
        }
    }

    public override FoldResult Result(Answers answers) => new(ValueSlot.Of((long)_values.Count));

    private void Add(ReadOnlySpan<byte> value)
    {
        _values.Add(value);
        if (_known.FindOrRemember() >= 0)
            _values.RemoveLast();
    }
}
