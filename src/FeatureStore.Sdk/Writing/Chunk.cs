using System.Buffers;

namespace FeatureStore;

/// <summary>Rows on their way to a store: as they came, then grouped so that each key is written once.</summary>
internal sealed class Chunk
{
    private readonly ByteStrings _identities = new();
    private readonly ByteIndex _known;
    private readonly ByteIndex _byKey;
    private int[] _next = [];
    private int[] _last = [];
    private int[] _lengths = [];

    public Chunk() => (_known, _byKey) = (new(_identities), new(DistinctKeys));

    /// <summary>The key of each row.</summary>
    public ByteStrings Keys { get; } = new();

    /// <summary>The rows.</summary>
    public ByteStrings Rows { get; } = new();

    /// <summary>The keys, each once.</summary>
    public ByteStrings DistinctKeys { get; } = new();

    /// <summary>The rows of each distinct key, one after the other.</summary>
    public ByteStrings Values { get; } = new();

    /// <summary>The lengths of the values in the store.</summary>
    public Memory<int> Lengths => _lengths.AsMemory(0, DistinctKeys.Count);

    /// <summary>Remembers the row added last; false if it equals an earlier one, and then it is gone.</summary>
    public bool Remember()
    {
        var last = Rows.Count - 1;
        var (key, row) = (Keys.Span(last), Rows.Span(last));
        var identity = _identities.Grow(key.Length + row.Length);
        key.CopyTo(identity);
        row.CopyTo(identity[key.Length..]);
        _identities.End();
        if (_known.FindOrRemember() < 0)
            return true;
        _identities.RemoveLast();
        Keys.RemoveLast();
        Rows.RemoveLast();
        return false;
    }

    /// <summary>Groups the rows by key, in the order in which keys and rows came.</summary>
    public void Group()
    {
        var first = ArrayPool<int>.Shared.Rent(Rows.Count);
        if (_next.Length < Rows.Count)
            (_next, _last, _lengths) = (new int[Rows.Count], new int[Rows.Count], new int[Rows.Count]);
        for (var row = 0; row < Rows.Count; row++)
        {
            _next[row] = -1;
            DistinctKeys.Add(Keys.Span(row));
            var group = _byKey.FindOrRemember();
            if (group < 0)
            {
                group = DistinctKeys.Count - 1;
                first[group] = row;
            }
            else
            {
                DistinctKeys.RemoveLast();
                _next[_last[group]] = row;
            }
            _last[group] = row;
        }
        for (var group = 0; group < DistinctKeys.Count; group++)
        {
            for (var row = first[group]; row >= 0; row = _next[row])
                Rows.Span(row).CopyTo(Values.Grow(Rows.Span(row).Length));
            Values.End();
        }
        ArrayPool<int>.Shared.Return(first);
    }

    /// <summary>Forgets everything and keeps the buffers.</summary>
    public void Clear()
    {
        foreach (var strings in new[] { _identities, Keys, Rows, DistinctKeys, Values })
            strings.Clear();
        _known.Clear();
        _byKey.Clear();
    }
}
