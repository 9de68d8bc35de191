using DuckDB.NET.Data;

namespace FeatureStore.DuckDb;

/// <summary>Gives values to a row that is appended to a table.</summary>
internal class AppenderWriter : ValueWriter
{
    public IDuckDBAppenderRow Row { get; set; } = null!;

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
            Row.AppendValue(value);
    }

    public override void Write(Guid value) => Row.AppendValue(value);

    public override void Write(DateOnly value) => Row.AppendValue(value);

    public override void Write(float value) => Row.AppendValue(value);

    public override void Write(double value) => Row.AppendValue(value);

    public override void Write(decimal value) => Row.AppendValue(value);

    public override void Write(DateTimeOffset value) => Row.AppendValue(Floor(value));

    public override void WriteNull() => Row.AppendNullValue();
}
