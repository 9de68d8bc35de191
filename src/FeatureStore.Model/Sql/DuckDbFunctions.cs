using System.Globalization;

namespace FeatureStore.Model;

/// <summary>The functions of expressions in DuckDB. Integers compute in 128 bits and are cast back: a failed cast is null, and quick.</summary>
internal sealed class DuckDbFunctions(SqlDialect dialect)
{
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";

    public SqlFunction Of(CallExpression call) => call.Function.Name switch
    {
        "add" => Sum(call, "+"),
        "subtract" => Sum(call, "-"),
        "multiply" => Sum(call, "*"),
        "divide" => IsInteger(call) ? Quotient(call, "//", b => $"TRY_CAST(-({b}::HUGEINT) AS BIGINT)") : Infinite("/"),
        "remainder" => IsInteger(call) ? Quotient(call, "%", b => $"{b} - {b}") : Infinite("%"),
        "negate" => new((_, a) => IsInteger(call) ? Fit($"-({a[0]}::HUGEINT)", call.Type) : $"(-{a[0]})", CanBeInfinite: true),
        "equal" => Operator("="),
        "not_equal" => Operator("<>"),
        "less" => Operator("<"),
        "less_or_equal" => Operator("<="),
        "greater" => Operator(">"),
        "greater_or_equal" => Operator(">="),
        "in" => new((_, a) => $"({a[0]} IN ({List(a.Skip(1))}))"),
        "and" => Operator("AND"),
        "or" => Operator("OR"),
        "not" => new((_, a) => $"(NOT {a[0]})"),
        "is_null" => new((_, a) => $"({a[0]} IS NULL)"),
        "coalesce" => new((_, a) => $"coalesce({a[0]}, {a[1]})"),
        "if" => new((_, a) => $"CASE WHEN {a[0]} THEN {a[1]} ELSE {a[2]} END"),
        "abs" => new((_, a) => IsInteger(call) ? Fit($"abs({a[0]}::HUGEINT)", call.Type) : $"abs({a[0]})"),
        "least" or "greatest" => Extreme(call),
        "round" => Round(call),
        "sqrt" => new((_, a) => $"CASE WHEN {a[0]} >= 0 THEN sqrt({a[0]}) END", Repeats: true),
        "ln" => new((_, a) => $"CASE WHEN {a[0]} > 0 THEN ln({a[0]}) END", Repeats: true),
        "exp" or "pow" => new((_, a) => $"{call.Function.Name}({List(a)})", CanBeInfinite: true),
        "haversine_km" => new((_, a) => Haversine(a[0], a[1], a[2], a[3]), Repeats: true),
        "lower" => new((_, a) => $"translate({a[0]}, '{Upper}', '{Lower}')"),
        "upper" => new((_, a) => $"translate({a[0]}, '{Lower}', '{Upper}')"),
        "concat" => new((_, a) => $"({string.Join(" || ", a)})"),
        "day_of_week" => new((_, a) => $"dayofweek({a[0]})"),
        "seconds_between" => Between("1e6"),
        "minutes_between" => Between("60e6"),
        "hours_between" => Between("3600e6"),
        "days_between" => Between("86400e6"),
        "int64" or "float64" or "string" or "date" or "instant" or "decimal" or "uuid" => new((_, a) => Cast(call, a[0])),
        "floor" or "ceil" or "trunc" or "length" or "contains" or "starts_with" or "ends_with" or "year" or "month" or "day" or "hour" => new((_, a) => $"{call.Function.Name}({List(a)})"),
        var name => throw new ArgumentOutOfRangeException(nameof(call), name, "DuckDB does not know this function."),
    };

    private static bool IsInteger(CallExpression call) => call.Type.Kind == TypeKind.Int64;

    private static string List(IEnumerable<string> operands) => string.Join(", ", operands);

    private static SqlFunction Operator(string symbol) => new((_, a) => $"({a[0]} {symbol} {a[1]})");

    private static SqlFunction Infinite(string symbol) => new((_, a) => $"({a[0]} {symbol} {a[1]})", CanBeInfinite: true);

    // The plus keeps the cast: compared with a constant, the engine drops a TRY_CAST and compares what does not fit.
    private string Fit(string wide, FeatureType type) => $"(+{dialect.FitOrNull(wide, type)})";

    private SqlFunction Sum(CallExpression call, string symbol) => call.Type.Kind switch
    {
        TypeKind.Float64 => Infinite(symbol),
        TypeKind.Int64 => new((_, a) => Fit($"{a[0]}::HUGEINT {symbol} {a[1]}", call.Type)),
        _ => new((_, a) => Fit($"{a[0]} {symbol} {a[1]}", call.Type)),
    };

    // By a constant there is nothing to test; the binder lets no zero through.
    private static SqlFunction Quotient(CallExpression call, string symbol, Func<string, string> byMinusOne) =>
        call.Operands[1] is ConstantExpression { Text: { } divisor } && CanonicalNumber.Of(divisor) != "-1"
            ? new((_, a) => $"({a[0]} {symbol} {a[1]})")
            : new((_, a) => $"CASE WHEN {a[1]} NOT IN (0, -1) THEN {a[0]} {symbol} {a[1]} WHEN {a[1]} = -1 THEN {byMinusOne(a[0])} END", Repeats: true);

    // The engine's own skip nulls.
    private static SqlFunction Extreme(CallExpression call) => new((_, a) =>
    {
        var nullable = a.Where((_, i) => MayBeNull(call.Operands[i])).Select(o => o + " IS NOT NULL").ToArray();
        var value = $"{call.Function.Name}({List(a)})";
        return nullable.Length == 0 ? value : $"CASE WHEN {string.Join(" AND ", nullable)} THEN {value} END";
    }, Repeats: call.Operands.Any(MayBeNull));

    // A spine row without a time asks for no instant, and then what is computed from it has no value either.
    private static bool MayBeNull(Expression operand) => operand.CanBeNull || operand is not (ConstantExpression or ReferenceExpression { Kind: not ReferenceKind.AsOf });

    private SqlFunction Round(CallExpression call)
    {
        var digits = call.Operands.Count == 1 ? 0 : int.Parse(((ConstantExpression)call.Operands[1]).Text!, CultureInfo.InvariantCulture);
        var number = digits.ToString(CultureInfo.InvariantCulture);
        if (call.Type.Kind == TypeKind.Decimal)
            return new((_, a) => Fit($"round({a[0]}, {number})", call.Type));
        return digits == 0 ? new((_, a) => $"round({a[0]})") : new((_, a) => $"(round({a[0]} * 1e{number}) / 1e{number})", CanBeInfinite: true);
    }

    // The difference of instants fits but for some 300,000 years.
    private SqlFunction Between(string unit) => new((_, a) => $"({Fit($"epoch_us({a[1]})::HUGEINT - epoch_us({a[0]})", FeatureType.Int64)}::DOUBLE / {unit})");

    // Beyond the poles rounding can make h negative, whose root fails; and the engine's least skips nulls.
    private static string Haversine(string latitude1, string longitude1, string latitude2, string longitude2)
    {
        var h = $"sin((radians({latitude2}) - radians({latitude1})) / 2e0) ** 2 + cos(radians({latitude1})) * cos(radians({latitude2})) * sin((radians({longitude2}) - radians({longitude1})) / 2e0) ** 2";
        return $"CASE WHEN {h} >= 0 THEN 2e0 * 6371.0088e0 * asin(least(1e0, sqrt({h}))) END";
    }

    private string Cast(CallExpression call, string value)
    {
        var (from, to) = (call.Operands[0].Type, call.Type);
        return (from.Kind, to.Kind) switch
        {
            _ when from == to => value,
            (TypeKind.Float64 or TypeKind.Decimal, TypeKind.Int64) => Fit($"trunc({value})", to),
            (TypeKind.Bool, TypeKind.Float64) => $"{value}::INTEGER::DOUBLE",
            // Through text it is the nearest; DuckDB's own cast of more digits than a double has is not always.
            (TypeKind.Decimal, TypeKind.Float64) when from.Precision > 15 => $"{value}::VARCHAR::DOUBLE",
            (TypeKind.Enum, TypeKind.String) => dialect.ToOutput(value, from),
            (_, TypeKind.Decimal) => Fit(value, to),
            // A day can lie beyond all instants. The interval keeps the cast, as the plus does for numbers.
            (TypeKind.Date, TypeKind.Instant) => $"({dialect.FitOrNull(value, to)} + INTERVAL 0 DAY)",
            _ => $"{value}::{dialect.TypeName(to)}",
        };
    }
}
