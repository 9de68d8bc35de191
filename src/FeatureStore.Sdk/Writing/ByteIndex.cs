using System.Runtime.InteropServices;

namespace FeatureStore;

/// <summary>Finds byte strings in a list: an open hash table of positions that is used again and again.</summary>
internal sealed class ByteIndex(ByteStrings strings)
{
    private int[] _slots = new int[64];

    /// <summary>Forgets all.</summary>
    public void Clear() => Array.Clear(_slots);

    /// <summary>The position of an equal string before the last one, or -1; then the last one is remembered.</summary>
    public int FindOrRemember()
    {
        var last = strings.Count - 1;
        if (2 * strings.Count > _slots.Length)
            Rehash();
        var wanted = strings.Span(last);
        for (var slot = SlotOf(wanted); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_slots[slot] == 0)
            {
                _slots[slot] = last + 1;
                return -1;
            }
            if (strings.Span(_slots[slot] - 1).SequenceEqual(wanted))
                return _slots[slot] - 1;
        }
    }

    private void Rehash()
    {
        var old = _slots;
        _slots = new int[2 * old.Length];
        foreach (var position in old)
        {
            if (position == 0)
                continue;
            var slot = SlotOf(strings.Span(position - 1));
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = position;
        }
    }

    private int SlotOf(ReadOnlySpan<byte> value)
    {
        // Seeded anew in every process, so that nobody outside can choose keys that collide.
        var hash = default(HashCode);
        hash.AddBytes(value);
        return hash.ToHashCode() & (_slots.Length - 1);
    }
}
