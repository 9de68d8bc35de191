using System.Buffers.Binary;
using System.Text;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Writes rows as a view's state keeps them, from values in the order of some list of columns.</summary>
internal sealed class RowEncoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StateSchema _schema;
    private readonly int _time;
    private readonly int _available;
    private readonly int[] _stored;
    private readonly (StoredColumn Column, int Ordinal)[] _tails;

    public RowEncoder(StateSchema schema, IEnumerable<string> columns)
    {
        _schema = schema;
        var ordinals = columns.Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
        _time = ordinals[schema.Time.Name];
        _available = schema.Available is { } available ? ordinals[available.Name] : -1;
        _stored = [.. schema.Stored.Select(c => ordinals[c.Name])];
        _tails = [.. schema.Stored.Where(c => c.Tail >= 0).Select(c => (c, ordinals[c.Name]))];
        KeyOrdinals = [.. schema.KeyColumns.Select(c => ordinals[c])];
        Required = [.. KeyOrdinals.Append(_time).Concat(_available < 0 ? [] : [_available]).Concat(schema.EventId is { } id ? [ordinals[id.Name]] : []).Distinct()];
        Used = [.. Required.Concat(_stored).Distinct()];
    }

    /// <summary>Where the keys are among the values.</summary>
    public int[] KeyOrdinals { get; }

    /// <summary>The values that no row can do without.</summary>
    public int[] Required { get; }

    /// <summary>All values that state or its keys hold.</summary>
    public int[] Used { get; }

    /// <summary>The event time among the values.</summary>
    public int TimeOrdinal => _time;

    /// <summary>Adds a row; null if that went well, else what is wrong with it, and nothing was added.</summary>
    public string? TryAdd(ByteStrings to, ReadOnlySpan<ValueSlot> values)
    {
        var text = 0L;
        foreach (var (column, ordinal) in _tails)
        {
            if (values[ordinal].HasValue && Length(values[ordinal]) is var bytes)
            {
                if (bytes < 0)
                    return $"{column.Name} is not valid Unicode";
                text += bytes;
            }
        }
        var wide = text > ushort.MaxValue;
        var ends = _tails.Length * (wide ? 4 : 2);
        var length = _schema.FixedLength + ends + text;
        if (length > StateFormat.MaxRowLength)
            return $"its text, bytes and lists are longer than the {StateFormat.MaxRowLength} bytes that a row holds";
        var row = to.Grow((int)length);
        row[..(_schema.FixedLength + ends)].Clear();
        StateFormat.WriteStart(row, wide ? StateFormat.WideRow : StateFormat.Row, (int)length);
        _schema.Time.Write(row, values[_time]);
        _schema.Available?.Write(row, values[_available]);
        for (var i = 0; i < _stored.Length; i++)
        {
            ref readonly var value = ref values[_stored[i]];
            if (!value.HasValue)
                row[_schema.BitmapOffset + (i >> 3)] |= (byte)(1 << (i & 7));
            else if (_schema.Stored[i].Tail < 0)
                _schema.Stored[i].Write(row, value);
        }
        WriteTails(row, _schema.FixedLength + ends, wide, values);
        to.End();
        return null;
    }

    private void WriteTails(Span<byte> row, int start, bool wide, ReadOnlySpan<ValueSlot> values)
    {
        var end = start;
        for (var i = 0; i < _tails.Length; i++)
        {
            ref readonly var value = ref values[_tails[i].Ordinal];
            if (value.HasValue)
                end += Copy(value, row[end..]);
            if (wide)
                BinaryPrimitives.WriteInt32LittleEndian(row[(_schema.FixedLength + (4 * i))..], end - start);
            else
                BinaryPrimitives.WriteUInt16LittleEndian(row[(_schema.FixedLength + (2 * i))..], (ushort)(end - start));
        }
    }

    private static int Copy(in ValueSlot value, Span<byte> to)
    {
        if (value.Bytes is not { } bytes)
            return Utf8.GetBytes(value.Text, to);
        bytes.CopyTo(to);
        return bytes.Length;
    }

    private static long Length(in ValueSlot value)
    {
        try
        {
            return value.Bytes?.Length ?? Utf8.GetByteCount(value.Text!);
        }
        catch (EncoderFallbackException)
        {
            return -1;
        }
    }
}
