using System.Buffers.Binary;
using System.Text.Unicode;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>
/// The rows of one value that are visible at some instant, in the order of their event times. The bytes stay where they
/// are; what is kept here is where each row starts. Used again and again, so that a read allocates nothing.
/// </summary>
internal sealed class StateRows(StateSchema schema)
{
    // How every row begins, if all of a schema have the same length.
    private readonly uint _fixedStart = schema.TailCount > 0 || schema.FixedLength > StateFormat.MaxRowLength ? 0 : StateFormat.Row | ((uint)schema.FixedLength << 8);
    private readonly int _lastNulls = schema.BitmapLength == 0 ? 0 : schema.BitmapOffset + schema.BitmapLength - 1;
    private readonly byte _unusedNulls = (schema.Stored.Length & 7) == 0 ? (byte)0 : (byte)(0xFF << (schema.Stored.Length & 7));
    private int[] _starts = new int[16];
    private long[] _times = new long[16];

    public StateSchema Schema { get; } = schema;

    /// <summary>The totals of folded rows.</summary>
    public Tiles Tiles { get; } = new(schema);

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where each row starts.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>The event time of each row, ascending.</summary>
    public ReadOnlySpan<long> Times => _times.AsSpan(0, Count);

    /// <summary>No answer before this instant can be given.</summary>
    public long Floor { get; private set; }

    /// <summary>Up to when a replaced value is complete; the beginning of time for a set of rows.</summary>
    public long Complete { get; private set; }

    public void Clear()
    {
        (Count, Floor, Complete) = (0, long.MinValue, long.MinValue);
        Tiles.Clear();
    }

    /// <summary>Reads a value; null if that went well, else what is wrong with it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="instant">Rows that are visible later are left out.</param>
    public string? Load(ReadOnlySpan<byte> value, long instant)
    {
        Clear();
        var (at, sorted, latestTime) = (0, true, Instants.Subtract(instant, Schema.Delay));
        if (instant == long.MaxValue)
            latestTime = instant;
        while (at < value.Length)
        {
            if (_fixedStart != 0)
                at = LoadFixed(value, at, latestTime, ref sorted);
            var rest = value[at..];
            if (rest.IsEmpty)
                break;
            if (rest.Length < 4)
                return $"it ends in the middle of a part, at byte {at}";
            var (mark, length) = StateFormat.ReadStart(rest);
            if (length > rest.Length)
                return $"the part at byte {at} is said to be {length} bytes long, and {rest.Length} are left";
            if (mark is StateFormat.Row or StateFormat.WideRow)
            {
                if (!IsRow(rest[..length], mark == StateFormat.WideRow))
                    return $"the part at byte {at} is not a row of the view";
                var time = BinaryPrimitives.ReadInt64LittleEndian(rest[StateFormat.TimeOffset..]);
                var known = Schema.Available is null ? time : Math.Max(time, BinaryPrimitives.ReadInt64LittleEndian(rest[(StateFormat.TimeOffset + 8)..]));
                if (known <= latestTime)
                {
                    sorted &= Count == 0 || _times[Count - 1] <= time;
                    Add(at, time);
                }
            }
            else if (mark == StateFormat.Floor && length == StateFormat.FloorLength)
            {
                Floor = Math.Max(Floor, BinaryPrimitives.ReadInt64LittleEndian(rest[4..]));
                Complete = Math.Max(Complete, BinaryPrimitives.ReadInt64LittleEndian(rest[12..]));
            }
            else if (mark is StateFormat.Tile or StateFormat.Before)
            {
                if ((mark == StateFormat.Tile ? Tiles.Add(rest[..length], at) : Tiles.AddBefore(rest[..length])) is { } wrong)
                    return $"the part at byte {at} {wrong}";
            }
            else
            {
                return $"the part at byte {at} begins with 0x{mark:x2}, which version {StateFormat.Version} of the format does not know";
            }
            at += length;
        }
        if (!sorted)
            Array.Sort(_times, _starts, 0, Count);
        return Tiles.End();
    }

    // Most of the time of a read goes by here.
    private int LoadFixed(ReadOnlySpan<byte> value, int at, long latestTime, ref bool sorted)
    {
        var (count, length, isLate) = (Count, (int)(_fixedStart >> 8), Schema.Available is not null);
        var newest = count == 0 ? long.MinValue : _times[count - 1];
        for (; value.Length - at >= length; at += length)
        {
            var row = value.Slice(at, length);
            if (BinaryPrimitives.ReadUInt32LittleEndian(row) != _fixedStart || (row[_lastNulls] & _unusedNulls) != 0)
                break;
            var time = BinaryPrimitives.ReadInt64LittleEndian(row[StateFormat.TimeOffset..]);
            if (time > latestTime || (isLate && BinaryPrimitives.ReadInt64LittleEndian(row[(StateFormat.TimeOffset + 8)..]) > latestTime))
                continue;
            if (count == _starts.Length)
                Grow();
            (_starts[count], _times[count]) = (at, time);
            count++;
            sorted &= newest <= time;
            newest = time;
        }
        Count = count;
        return at;
    }

    /// <summary>A row's bytes and what follows it.</summary>
    public ReadOnlySpan<byte> Row(ReadOnlySpan<byte> value, int index) => value[_starts[index]..];

    /// <summary>How many rows lie before the instant, or at it too.</summary>
    public int CountBefore(long instant, bool inclusive)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_times[middle] < instant || (inclusive && _times[middle] == instant))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Leaves rows out.</summary>
    /// <param name="indexes">Those that stay, in the order of their times.</param>
    public void Keep(ReadOnlySpan<int> indexes)
    {
        for (var i = 0; i < indexes.Length; i++)
            (_starts[i], _times[i]) = (_starts[indexes[i]], _times[indexes[i]]);
        Count = indexes.Length;
    }

    /// <summary>Puts two rows of one time in each other's place.</summary>
    public void Swap(int left, int right) => (_starts[left], _starts[right]) = (_starts[right], _starts[left]);

    /// <summary>Puts rows of one time in another order.</summary>
    public void Place(int first, ReadOnlySpan<int> starts) => starts.CopyTo(_starts.AsSpan(first));

    private bool IsRow(ReadOnlySpan<byte> row, bool wide)
    {
        var ends = Schema.TailCount * (wide ? 4 : 2);
        if (row.Length < Schema.FixedLength + ends || (Schema.TailCount == 0 && (row.Length != Schema.FixedLength || wide)))
            return false;
        if ((Schema.Stored.Length & 7) is var used and > 0 && row[Schema.BitmapOffset + Schema.BitmapLength - 1] >> used != 0)
            return false;
        var (last, tail) = (0, row.Length - Schema.FixedLength - ends);
        for (var i = 0; i < Schema.TailCount; i++)
        {
            var end = TailEnd(row, i, wide);
            if (end < last || end > tail)
                return false;
            last = end;
        }
        return last == tail;
    }

    private int TailEnd(ReadOnlySpan<byte> row, int tail, bool wide) => wide
        ? BinaryPrimitives.ReadInt32LittleEndian(row[(Schema.FixedLength + (4 * tail))..])
        : BinaryPrimitives.ReadUInt16LittleEndian(row[(Schema.FixedLength + (2 * tail))..]);

    /// <summary>Whether a column of a row is null.</summary>
    public bool IsNull(ReadOnlySpan<byte> row, StoredColumn column) =>
        column.NullBit >= 0 && (row[Schema.BitmapOffset + (column.NullBit >> 3)] & (1 << (column.NullBit & 7))) != 0;

    /// <summary>The byte and the bit of a row that say whether a column is null; no bit for one that never is.</summary>
    public (int Offset, int Bit) NullOf(StoredColumn column) =>
        column.NullBit < 0 ? (0, 0) : (Schema.BitmapOffset + (column.NullBit >> 3), 1 << (column.NullBit & 7));

    /// <summary>Whether the bytes of a column that is not null are a value of its type. Not every bit pattern is one.</summary>
    public bool IsValue(ReadOnlySpan<byte> row, StoredColumn column) => column.Type.Kind switch
    {
        TypeKind.String => Utf8.IsValid(Tail(row, column)),
        TypeKind.Bytes => true,
        TypeKind.Vector or TypeKind.List => PackedList.IsValue(Tail(row, column), column.Element!, column.Type),
        _ => column.IsFixedValue(row),
    };

    /// <summary>The bytes of a column whose size varies.</summary>
    public ReadOnlySpan<byte> Tail(ReadOnlySpan<byte> row, StoredColumn column)
    {
        var wide = row[0] == StateFormat.WideRow;
        var start = Schema.FixedLength + (Schema.TailCount * (wide ? 4 : 2));
        var from = column.Tail == 0 ? 0 : TailEnd(row, column.Tail - 1, wide);
        return row[(start + from)..(start + TailEnd(row, column.Tail, wide))];
    }

    /// <summary>When a row became known, before the source's delay.</summary>
    public long Known(ReadOnlySpan<byte> row)
    {
        var time = BinaryPrimitives.ReadInt64LittleEndian(row[StateFormat.TimeOffset..]);
        return Schema.Available is null ? time : Math.Max(time, BinaryPrimitives.ReadInt64LittleEndian(row[(StateFormat.TimeOffset + 8)..]));
    }

    private void Add(int start, long time)
    {
        if (Count == _starts.Length)
            Grow();
        (_starts[Count], _times[Count]) = (start, time);
        Count++;
    }

    private void Grow()
    {
        Array.Resize(ref _times, 2 * _starts.Length);
        Array.Resize(ref _starts, 2 * _starts.Length);
    }
}
