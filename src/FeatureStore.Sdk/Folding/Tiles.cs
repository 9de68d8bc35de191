using System.Buffers.Binary;

namespace FeatureStore;

/// <summary>The totals of folded rows in one value, and up to where rows are folded. Used again and again.</summary>
internal sealed class Tiles(StateSchema schema)
{
    private readonly long[] _before = new long[schema.Folds.Length];
    private readonly List<Tile> _tiles = [];
    private bool _isSorted;
    private bool _hasBefore;

    /// <summary>The newest event time of rows that were folded; the beginning of time if there is none.</summary>
    public long Newest { get; private set; }

    /// <summary>The tiles, class by class, oldest first.</summary>
    public IReadOnlyList<Tile> All => _tiles;

    public void Clear()
    {
        _tiles.Clear();
        Array.Fill(_before, long.MinValue);
        (_isSorted, _hasBefore, Newest) = (true, false, long.MinValue);
    }

    /// <summary>Rows of earlier event times are folded: none of them counts for the class.</summary>
    public long Before(FoldClass fold) => _before[fold.Index];

    /// <summary>Takes the part of a value that says how far rows are folded; null if that went well.</summary>
    public string? AddBefore(ReadOnlySpan<byte> part)
    {
        if (_hasBefore || part.Length != StateFormat.BeforeLength(_before.Length) || _before.Length == 0)
            return "does not say once for each step how far rows are folded";
        for (var i = 0; i < _before.Length; i++)
            _before[i] = BinaryPrimitives.ReadInt64LittleEndian(part[(StateFormat.BeforeLimitsOffset + (8 * i))..]);
        (_hasBefore, Newest) = (true, BinaryPrimitives.ReadInt64LittleEndian(part[4..]));
        return null;
    }

    /// <summary>Takes a tile; null if that went well.</summary>
    public string? Add(ReadOnlySpan<byte> part, int at)
    {
        if (part.Length < StateFormat.TileTotalsOffset)
            return "is too short for totals";
        var index = BinaryPrimitives.ReadInt32LittleEndian(part[4..]);
        if (index < 0 || index >= schema.Folds.Length)
            return "has totals of a step that the view does not have";
        var tile = new Tile(index, BinaryPrimitives.ReadInt64LittleEndian(part[8..]), at + StateFormat.TileTotalsOffset, at + part.Length);
        if (schema.Folds[index].TileOf(tile.Start) != tile.Start || !HasTotals(part[StateFormat.TileTotalsOffset..], schema.Folds[index].Totals.Length))
            return "has totals that are none of its step";
        _isSorted &= _tiles.Count == 0 || _tiles[^1].CompareTo(tile) < 0;
        _tiles.Add(tile);
        return null;
    }

    /// <summary>Ends a value; null if its parts fit together.</summary>
    public string? End()
    {
        if (!_isSorted)
            _tiles.Sort();
        for (var i = 0; i < _tiles.Count; i++)
        {
            if (i > 0 && _tiles[i - 1].CompareTo(_tiles[i]) == 0)
                return "it has two totals of one step";
            if (_tiles[i].Start >= _before[_tiles[i].Class])
                return "it has totals of rows that are not folded";
        }
        return null;
    }

    /// <summary>The tiles of a class from a start on.</summary>
    public (int First, int End) From(FoldClass fold, long start) => (First(new(fold.Index, start, 0, 0)), First(new(fold.Index + 1, long.MinValue, 0, 0)));

    /// <summary>One of the totals of a tile.</summary>
    public static ReadOnlySpan<byte> Total(ReadOnlySpan<byte> value, Tile tile, int index)
    {
        var rest = value[tile.At..tile.End];
        for (; ; index--)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
            if (index == 0)
                return rest.Slice(4, length);
            rest = rest[(4 + length)..];
        }
    }

    private int First(Tile wanted)
    {
        var (low, high) = (0, _tiles.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_tiles[middle].CompareTo(wanted) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static bool HasTotals(ReadOnlySpan<byte> rest, int count)
    {
        for (; count > 0; count--)
        {
            if (rest.Length < 4 || BinaryPrimitives.ReadInt32LittleEndian(rest) is var length && (length < 0 || length > rest.Length - 4))
                return false;
            rest = rest[(4 + length)..];
        }
        return rest.IsEmpty;
    }
}

/// <summary>The totals of the rows of one step.</summary>
/// <param name="Class">The windows that they are for.</param>
/// <param name="Start">The event time at which the step starts.</param>
/// <param name="At">Where the totals begin in the value.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct Tile(int Class, long Start, int At, int End) : IComparable<Tile>
{
    public int CompareTo(Tile other) => Class != other.Class ? Class.CompareTo(other.Class) : Start.CompareTo(other.Start);
}
