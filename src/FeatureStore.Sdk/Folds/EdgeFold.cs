using System.Buffers.Binary;

namespace FeatureStore;

/// <summary>The oldest or the newest values, in their order and at most n: as a list, or the one there is.</summary>
/// <param name="input">Whose values.</param>
/// <param name="n">How many at most.</param>
/// <param name="newest">Which of them, if there are more.</param>
/// <param name="isList">Whether the result is a list.</param>
internal sealed class EdgeFold(FoldInput input, int n, bool newest, bool isList) : Fold
{
    private readonly Cell _cell = new(input);
    private readonly ByteStrings _values = new();
    private readonly ByteStrings _list = new();
    private readonly int[] _found = new int[n];

    public override void Clear() => _values.Clear();

    public override void Add(in FoldRows rows, int first, int end)
    {
        if (newest)
            AddNewest(rows, first, end);
        else
            AddOldest(rows, first, end);
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
            if (newest || _values.Count < n)
                _values.Add(part.Slice(at, length));
            at += length;
        }
        return true;
    }

    public override void Write(ByteStrings to)
    {
        for (var i = First; i < _values.Count; i++)
            WriteWithLength(to, _values.Span(i));
    }

    public override FoldResult Result(Answers answers)
    {
        if (!isList)
            return _values.Count == 0 ? default : new(_cell.Value(_values.Span(First), answers));
        _list.Clear();
        for (var i = First; i < _values.Count; i++)
        {
            if (_cell.Size == 0)
                WriteWithLength(_list, _values.Span(i));
            else
                _values.Span(i).CopyTo(_list.Grow(_cell.Size));
        }
        _list.End();
        return new(answers.Keep(_list.Span(0)));
    }

    // Merging adds more than are wanted, and the newest are the last.
    private int First => Math.Max(0, _values.Count - n);

    private void AddOldest(in FoldRows rows, int first, int end)
    {
        for (var i = first; i < end && _values.Count < n; i++)
        {
            if (_cell.TryRead(rows, i, out var value))
                _values.Add(value);
        }
    }

    private void AddNewest(in FoldRows rows, int first, int end)
    {
        var count = 0;
        for (var i = end - 1; i >= first && count < n; i--)
        {
            if (_cell.TryRead(rows, i, out _))
                _found[count++] = i;
        }
        while (count > 0)
        {
            _cell.TryRead(rows, _found[--count], out var value);
            _values.Add(value);
        }
    }

    private static void WriteWithLength(ByteStrings to, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(to.Grow(sizeof(int)), value.Length);
        value.CopyTo(to.Grow(value.Length));
    }
}
