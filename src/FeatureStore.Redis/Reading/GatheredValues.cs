using System.Buffers;

namespace FeatureStore.Redis;

/// <summary>Values that came in another order than their keys; kept until the last is there.</summary>
internal sealed class GatheredValues(int count) : StoredValues, IDisposable
{
    private readonly (int Start, int Length)[] _places = ArrayPool<(int, int)>.Shared.Rent(count);
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * count);
    private int _length;
    private SlotOrder? _order;
    private int _first;

    /// <summary>The next values are those from this place on.</summary>
    public GatheredValues At(SlotOrder order, int first)
    {
        (_order, _first) = (order, first);
        return this;
    }

    public override void Present(int index, ReadOnlySpan<byte> value)
    {
        if (_bytes.Length - _length < value.Length)
            Grow(checked(_length + value.Length));
        value.CopyTo(_bytes.AsSpan(_length));
        _places[_order!.Position(_first + index)] = (_length, value.Length);
        _length += value.Length;
    }

    public override void Absent(int index) => _places[_order!.Position(_first + index)] = (0, 0);

    public void GiveTo(StoredValues values)
    {
        for (var i = 0; i < count; i++)
        {
            var (start, length) = _places[i];
            if (length == 0)
                values.Absent(i);
            else
                values.Present(i, _bytes.AsSpan(start, length));
        }
    }

    public void Dispose()
    {
        ArrayPool<(int, int)>.Shared.Return(_places);
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    private void Grow(int atLeast)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(atLeast, (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
