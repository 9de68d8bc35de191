using System.Buffers;
using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>Keys in the order of their slots on a cluster; those of one slot stay in their own order.</summary>
internal sealed class SlotOrder : IDisposable
{
    private readonly RedisKey[] _keys;
    private readonly long[] _order;

    public SlotOrder(IConnectionMultiplexer multiplexer, ByteStrings keys)
    {
        Count = keys.Count;
        _keys = ArrayPool<RedisKey>.Shared.Rent(Count);
        _order = ArrayPool<long>.Shared.Rent(Count);
        for (var i = 0; i < Count; i++)
        {
            _keys[i] = keys.Span(i).ToArray();
            _order[i] = ((long)multiplexer.HashSlot(_keys[i]) << 32) | (uint)i;
        }
        _order.AsSpan(0, Count).Sort();
    }

    public int Count { get; }

    /// <summary>Which of the keys comes at a place.</summary>
    public int Position(int place) => (int)(uint)_order[place];

    /// <summary>The key at a place.</summary>
    public RedisKey Key(int place) => _keys[Position(place)];

    /// <summary>The places of each slot.</summary>
    public IEnumerable<(int First, int Count)> Slots()
    {
        var first = 0;
        for (var place = 1; place <= Count; place++)
        {
            if (place < Count && _order[place] >> 32 == _order[first] >> 32)
                continue;
            yield return (first, place - first);
            first = place;
        }
    }

    public void Dispose()
    {
        ArrayPool<RedisKey>.Shared.Return(_keys, clearArray: true);
        ArrayPool<long>.Shared.Return(_order);
    }
}
