using System.Globalization;

namespace FeatureStore.Model;

/// <summary>
/// DuckDB. Steps compute with instants as TIMESTAMP in UTC, with enums as their numbers, with durations as microseconds and
/// with vectors as lists.
/// </summary>
internal sealed class DuckDbDialect : SqlDialect
{
    // From the largest; DAY is exact on TIMESTAMP, which knows no zones.
    private static readonly (string Unit, long Microseconds)[] Units =
    [
        ("DAY", 86_400_000_000), ("HOUR", 3_600_000_000), ("MINUTE", 60_000_000), ("SECOND", 1_000_000), ("MILLISECOND", 1_000), ("MICROSECOND", 1),
    ];

    // Of the finite ones: the numbers beyond mean infinity, or nothing.
    private const long FirstInstant = -9_223_372_022_400_000_000;
    private const long LastInstant = long.MaxValue - 1;

    private static readonly DateTime Epoch = new(1970, 1, 1);

    private readonly DuckDbFunctions _functions;

    public DuckDbDialect() => _functions = new(this);

    public override string Name => "duckdb";

    public override string Inline => "NOT MATERIALIZED";

    public override string Stored => "MATERIALIZED";

    public override string Quote(string identifier) => "\"" + identifier.Replace("\"", "\"\"") + "\"";

    public override string Text(string value) => "'" + value.Replace("'", "''") + "'";

    public override string TypeName(FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => "BOOLEAN",
        TypeKind.Int8 => "TINYINT",
        TypeKind.Int16 => "SMALLINT",
        TypeKind.Int32 => "INTEGER",
        TypeKind.Int64 or TypeKind.Enum or TypeKind.Duration => "BIGINT",
        TypeKind.UInt8 => "UTINYINT",
        TypeKind.UInt16 => "USMALLINT",
        TypeKind.UInt32 => "UINTEGER",
        TypeKind.Float32 => "FLOAT",
        TypeKind.Float64 => "DOUBLE",
        TypeKind.Decimal => string.Format(CultureInfo.InvariantCulture, "DECIMAL({0},{1})", type.Precision, type.Scale),
        TypeKind.String => "VARCHAR",
        TypeKind.Uuid => "UUID",
        TypeKind.Date => "DATE",
        TypeKind.Instant => "TIMESTAMP",
        TypeKind.Bytes => "BLOB",
        TypeKind.Vector or TypeKind.List => TypeName(type.Element!) + "[]",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "No DuckDB type."),
    };

    public override string Constant(string text, FeatureType type) => type.Kind switch
    {
        TypeKind.Instant => $"TIMESTAMPTZ {Text(Literal.Canonical(text, type))} AT TIME ZONE 'UTC'",
        TypeKind.Enum => Number(type.Members.First(m => m.Name == text).Value),
        TypeKind.Duration => Number(Literal.Microseconds(text)),
        TypeKind.List => $"[]::{TypeName(type)}",
        _ => $"{Text(text)}::{TypeName(type)}",
    };

    public override string ToOutput(string expression, FeatureType type) => type.Kind switch
    {
        TypeKind.Instant => $"{expression} AT TIME ZONE 'UTC'",
        TypeKind.Enum => $"CASE {expression} {string.Join(" ", type.Members.GroupBy(m => m.Value).Select(g => $"WHEN {Number(g.Key)} THEN {Text(g.First().Name)}"))} END",
        TypeKind.Vector => string.Format(CultureInfo.InvariantCulture, "{0}::FLOAT[{1}]", expression, type.Size),
        TypeKind.List when ToOutput("e", type.Element!) is var element && element != "e" => $"list_transform({expression}, lambda e: {element})",
        _ => expression,
    };

    public override string Instant(long microseconds)
    {
        var inYears = microseconds >= (DateTime.MinValue - Epoch).Ticks / 10 && microseconds <= (DateTime.MaxValue - Epoch).Ticks / 10;
        return inYears
            ? $"TIMESTAMP {Text(Epoch.AddTicks(microseconds * 10).ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture))}"
            : $"make_timestamp({Number(Math.Min(Math.Max(microseconds, FirstInstant), LastInstant))})";
    }

    public override string Earlier(string instant, long microseconds)
    {
        if (microseconds == 0)
            return instant;
        var (unit, size) = Units.First(u => microseconds % u.Microseconds == 0);
        var sign = microseconds < 0 ? "+" : "-";
        var number = Math.Abs(microseconds) / size;
        // An interval literal is a 32-bit number.
        return number <= int.MaxValue
            ? $"{instant} {sign} INTERVAL {number.ToString(CultureInfo.InvariantCulture)} {unit}"
            : $"{instant} {sign} to_microseconds({Math.Abs(microseconds).ToString(CultureInfo.InvariantCulture)})";
    }

    internal override SqlFunction Function(CallExpression call) => _functions.Of(call);

    public override string FitOrNull(string expression, FeatureType type) => $"TRY_CAST({expression} AS {TypeName(type)})";

    public override string Negatable(string expression, FeatureType type) => type.IsInteger ? expression + "::HUGEINT" : expression;

    // Adding zero turns -0.0 into 0.0.
    public override string FiniteOrNull(string expression) => $"CASE WHEN isfinite({expression}) THEN {expression} + 0.0::DOUBLE END";

    // A remainder has the sign of what is divided.
    public override string Floor(string instant, string step) =>
        $"make_timestamp(epoch_us({instant}) - (epoch_us({instant}) % {step} + {step}) % {step})";

    public override string Real(string expression) => expression + "::DOUBLE";

    // The engine fails where a square leaves the range. With so large a number the scaled numbers decide, and the factor takes the result out of the range again.
    internal override string SampleVariance(RowsSql rows, FeatureType type)
    {
        var number = $"({rows.Input})::DOUBLE";
        return type.Kind != TypeKind.Float64
            ? rows.InOrder("var_samp", number)
            : $"CASE WHEN {rows.Of("max", $"abs({number})")} < 1e150 THEN {rows.InOrder("var_samp", $"CASE WHEN abs({number}) < 1e150 THEN {number} END")} ELSE {rows.InOrder("var_samp", number + " * 1e-160")} * 1e160 * 1e160 END";
    }

    public override string Part(string list, int n, bool last, FeatureType element)
    {
        var count = n.ToString(CultureInfo.InvariantCulture);
        return $"coalesce(list_slice({list}, {(last ? "-" + count : "1")}, {(last ? "-1" : count)}), []::{TypeName(element)}[])";
    }

    // Large numbers of either sign can leave the range on the way to a sum within it: then the scaled numbers decide.
    internal override string CompensatedSum(RowsSql rows, FeatureType type)
    {
        var number = $"({rows.Input})::DOUBLE";
        var sum = rows.InOrder("fsum", number);
        return type.Kind != TypeKind.Float64 ? sum : $"CASE WHEN isfinite({sum}) THEN {sum} ELSE {rows.InOrder("fsum", number + " * 1e-20")} * 1e20 END";
    }

    // A cast binds tighter than a sign, and the least number has no positive counterpart.
    private static string Number(long value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return value < 0 ? $"({text})::BIGINT" : text + "::BIGINT";
    }
}
