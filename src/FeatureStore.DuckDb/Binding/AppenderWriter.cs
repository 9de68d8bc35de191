using System.Collections;
using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>
/// Brings the values of a row into a table. The elements of a list are collected until it is whole. Texts go into columns of bytes, and
/// into lists in hexadecimal digits, to be read by <see cref="Read"/>: as they are they would end at a zero.
/// </summary>
/// <param name="columns">The columns.</param>
/// <param name="relation">What the rows are of, for messages.</param>
/// <param name="availableAt">The column whose instants are ceiled, so that nothing is known too early.</param>
internal sealed class AppenderWriter(EquatableArray<KeyDefinition> columns, string relation = "spine", string? availableAt = null) : ValueWriter
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly decimal[] Powers = [.. Enumerable.Range(0, FeatureType.MaxDecimalPrecision + 1).Select(digits => Enumerable.Repeat(10m, digits).Aggregate(1m, (power, ten) => power * ten))];

    private int _next;
    private int _left;
    private IList? _list;
    private Action? _append;

    /// <summary>The row that is written.</summary>
    public IDuckDBAppenderRow Row { get; private set; } = null!;

    /// <summary>The type of the column that takes values of a type.</summary>
    public static string TypeOf(FeatureType type) => type.Kind == TypeKind.String ? "BLOB" : Session.Sql.TypeName(type);

    /// <summary>The SQL of its values.</summary>
    public static string Read(string column, FeatureType type) => type.Kind switch
    {
        TypeKind.String => $"decode({column})",
        TypeKind.List when type.Element!.Kind == TypeKind.String => $"list_transform({column}, lambda e: decode(unhex(e)))",
        _ => column,
    };

    /// <summary>Starts with the first column of a row.</summary>
    public void Start(IDuckDBAppenderRow row) => (Row, _next, _left) = (row, 0, 0);

    // DateTimeOffset counts 100 ns from year 1, so cutting the remainder is a floor for every instant.
    /// <summary>An instant as it stands in the table.</summary>
    public static DateTime Floor(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Unspecified);

    public override void Write(bool value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(sbyte value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(short value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(int value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(long value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(byte value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(ushort value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(uint value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(Guid value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(DateOnly value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(float value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(double value)
    {
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    // The driver cuts digits off that a column has no room for.
    public override void Write(decimal value)
    {
        var type = columns[_next].Type.Scalar;
        if (decimal.Round(value, type.Scale) != value || decimal.Truncate(value) % Powers[type.Precision - type.Scale] != decimal.Truncate(value))
            throw Wrong($"{(_left > 0 ? "holds" : "is")} {value.ToString(CultureInfo.InvariantCulture)}, which is no {type.Name}");
        if (!IsElement(value))
            End(Row.AppendValue(value));
    }

    public override void Write(DateTimeOffset value)
    {
        var cut = Floor(value);
        if (columns[_next].Name == availableAt && cut.Ticks != value.UtcTicks && cut.Ticks <= DateTime.MaxValue.Ticks - TimeSpan.TicksPerMicrosecond)
            cut = cut.AddTicks(TimeSpan.TicksPerMicrosecond);
        if (!IsElement(cut))
            End(Row.AppendValue(cut));
    }

    public override void Write(TimeSpan value)
    {
        if (value.Ticks % TimeSpan.TicksPerMicrosecond != 0)
            throw Wrong($"has a duration of {value}, which is finer than a microsecond");
        Write(value.Ticks / TimeSpan.TicksPerMicrosecond);
    }

    public override void Write(string? value)
    {
        if (value is null)
            WriteNull();
        else if (BytesOf(value) is var bytes && (_left == 0 || !IsElement(Convert.ToHexString(bytes))))
            End(Row.AppendValue(bytes));
    }

    public override void Write(byte[]? value)
    {
        if (value is null)
            WriteNull();
        else
            End(Row.AppendValue(value));
    }

    public override void WriteNull()
    {
        if (_left > 0)
            throw Wrong("holds a null");
        End(Row.AppendNullValue());
    }

    public override void StartList(int count)
    {
        if (columns[_next].Type is { Kind: TypeKind.Vector } type && count != type.Size)
            throw Wrong($"has {count} elements, and {type.Name} has {type.Size}");
        (_left, _list) = (count, null);
        if (count == 0)
            End(Row.AppendValue(Array.Empty<long>()));
    }

    private void End(IDuckDBAppenderRow row) => (Row, _next) = (row, _next + 1);

    private bool IsElement<T>(T value)
    {
        if (_left == 0)
            return false;
        if (_list is null)
        {
            var list = new List<T>(_left);
            (_list, _append) = (list, () => End(Row.AppendValue(list)));
        }
        ((List<T>)_list).Add(value);
        if (--_left == 0)
            _append!();
        return true;
    }

    private byte[] BytesOf(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw Wrong($"{(_left > 0 ? "holds" : "is")} a text that is not valid Unicode");
        }
    }

    private FeatureDataException Wrong(string problem) =>
        new(relation, null, columns[_next].Name, $"the value {problem}. Correct it, or declare another type.");
}
