using System.Text;
using DuckDB.NET.Data;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Gives values to a row that is appended to a table. Texts go into columns of bytes, to be read by <see cref="Read"/>: as texts they would end at a zero.</summary>
internal class AppenderWriter : ValueWriter
{
    public IDuckDBAppenderRow Row { get; set; } = null!;

    /// <summary>The type of the column that takes values of a type.</summary>
    public static string TypeOf(FeatureType type) => type.Kind == TypeKind.String ? "BLOB" : Session.Sql.TypeName(type);

    /// <summary>The SQL of its values.</summary>
    public static string Read(string column, FeatureType type) => type.Kind == TypeKind.String ? $"decode({column})" : column;

    // DateTimeOffset counts 100 ns from year 1, so cutting the remainder is a floor for every instant.
    public static DateTime Floor(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Unspecified);

    public override void Write(bool value) => Row.AppendValue(value);

    public override void Write(sbyte value) => Row.AppendValue(value);

    public override void Write(short value) => Row.AppendValue(value);

    public override void Write(int value) => Row.AppendValue(value);

    public override void Write(long value) => Row.AppendValue(value);

    public override void Write(byte value) => Row.AppendValue(value);

    public override void Write(ushort value) => Row.AppendValue(value);

    public override void Write(uint value) => Row.AppendValue(value);

    public override void Write(string? value)
    {
        if (value is null)
            Row.AppendNullValue();
        else
            Row.AppendValue(Encoding.UTF8.GetBytes(value));
    }

    public override void Write(Guid value) => Row.AppendValue(value);

    public override void Write(DateOnly value) => Row.AppendValue(value);

    public override void Write(float value) => Row.AppendValue(value);

    public override void Write(double value) => Row.AppendValue(value);

    public override void Write(decimal value) => Row.AppendValue(value);

    public override void Write(DateTimeOffset value) => Row.AppendValue(Floor(value));

    public override void WriteNull() => Row.AppendNullValue();
}
