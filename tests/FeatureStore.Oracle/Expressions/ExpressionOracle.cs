using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Oracle;

/// <summary>
/// The obvious meaning of an expression: a walk over its tree with one rule per function. Values are bool, long (also enums and
/// the microseconds of instants), double, decimal, string, Guid and DateOnly.
/// </summary>
public static class ExpressionOracle
{
    private const long MicrosecondsPerDay = 86_400_000_000;

    /// <summary>The value, or null.</summary>
    /// <param name="expression">The tree.</param>
    /// <param name="read">The value of a column, a feature, a request or the instant asked for.</param>
    /// <param name="blur">Changes what transcendental functions give, to see what hangs on their last digits.</param>
    public static object? Of(Expression expression, Func<ReferenceExpression, object?> read, Func<double, double>? blur = null) => expression switch
    {
        ConstantExpression { Text: null } => null,
        ConstantExpression constant => Constant(constant.Text, constant.Type),
        ReferenceExpression reference => read(reference),
        CallExpression call => Call(call, read, blur ?? (x => x)),
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    private static object Constant(string text, FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => text == "true",
        TypeKind.Int64 => long.Parse(text, CultureInfo.InvariantCulture),
        TypeKind.Float64 => double.Parse(text, CultureInfo.InvariantCulture),
        TypeKind.Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        TypeKind.String => text,
        TypeKind.Uuid => Guid.Parse(text),
        TypeKind.Date => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        TypeKind.Instant => (DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
        TypeKind.Enum => (long)type.Members.First(m => m.Name == text).Value,
        _ => throw new InvalidOperationException(type.Name),
    };

    private static object? Call(CallExpression call, Func<ReferenceExpression, object?> read, Func<double, double> blur)
    {
        var operands = call.Operands.Select(operand => Of(operand, read, blur)).ToArray();
        switch (call.Function.Name)
        {
            case "is_null":
                return operands[0] is null;
            case "coalesce":
                return operands[0] ?? operands[1];
            case "if":
                return operands[0] is true ? operands[1] : operands[2];
            case "and":
                return operands.Contains(false) ? false : operands.Contains(null) ? null : true;
            case "or":
                return operands.Contains(true) ? true : operands.Contains(null) ? null : false;
        }
        return operands.Contains(null) ? null : Strict(call, operands!, blur);
    }

    // What is null as soon as one operand is.
    private static object? Strict(CallExpression call, object[] operands, Func<double, double> blur) => (call.Function.Name, operands) switch
    {
        ("not", [bool truth]) => !truth,
        ("equal", [var a, var b]) => Order.Of(a, b) == 0,
        ("not_equal", [var a, var b]) => Order.Of(a, b) != 0,
        ("less", [var a, var b]) => Order.Of(a, b) < 0,
        ("less_or_equal", [var a, var b]) => Order.Of(a, b) <= 0,
        ("greater", [var a, var b]) => Order.Of(a, b) > 0,
        ("greater_or_equal", [var a, var b]) => Order.Of(a, b) >= 0,
        ("in", [var value, .. var list]) => list.Any(one => Order.Of(value, one) == 0),
        ("least", _) => operands.Aggregate((a, b) => Order.Of(b, a) < 0 ? b : a),
        ("greatest", _) => operands.Aggregate((a, b) => Order.Of(b, a) > 0 ? b : a),
        ("int64" or "float64" or "decimal" or "string" or "date" or "instant" or "uuid", _) => Cast(call, operands[0]),
        (var name, [string, ..]) => TextRules.Of(name, operands.Cast<string>().ToArray()),
        (var name, [DateOnly date]) => TimeRules.Part(name, Micros(date)),
        (var name, [long micros]) when call.Operands[0].Type.Kind == TypeKind.Instant => TimeRules.Part(name, micros),
        (var name, [long from, long to]) when call.Operands[0].Type.Kind == TypeKind.Instant => TimeRules.Between(name, from, to),
        (var name, [double, ..]) => FloatRules.Of(name, operands, blur),
        (var name, [long, ..]) => ExactRules.Whole(name, operands.Cast<long>().ToArray()),
        (var name, [decimal, ..]) => ExactRules.Decimals(name, operands, call.Type),
        var (name, _) => throw new InvalidOperationException($"{name} has no rule"),
    };

    private static object? Cast(CallExpression call, object value) => (call.Type.Kind, value) switch
    {
        (_, _) when call.Type == call.Operands[0].Type => value,
        (TypeKind.Int64, bool truth) => truth ? 1L : 0L,
        (TypeKind.Int64, double real) => FloatRules.ToWhole(real),
        (TypeKind.Int64, decimal number) => ExactRules.ToWhole(number),
        (TypeKind.Float64, bool truth) => truth ? 1.0 : 0.0,
        (TypeKind.Float64, long whole) => (double)whole,
        (TypeKind.Float64, decimal number) => double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        (TypeKind.Decimal, long or decimal) => ExactRules.ToDecimal(value, call.Type.Scale),
        (TypeKind.Date, long micros) => TimeRules.Day(micros),
        (TypeKind.Instant, DateOnly date) => Micros(date),
        (TypeKind.String, bool truth) => truth ? "true" : "false",
        (TypeKind.String, Guid id) => id.ToString("D"),
        (TypeKind.String, DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (TypeKind.String, long number) when call.Operands[0].Type is { Kind: TypeKind.Enum } named => named.Members.First(m => m.Value == number).Name,
        (TypeKind.String, long number) => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"{call.Operands[0].Type} is not cast to {call.Type}"),
    };

    private static long Micros(DateOnly date) => (date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * MicrosecondsPerDay;
}
