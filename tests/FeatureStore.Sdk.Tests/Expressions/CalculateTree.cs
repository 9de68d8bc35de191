using System.Globalization;
using System.Reflection;

namespace FeatureStore.Sdk.Tests;

/// <summary>Evaluates a tree with the methods of <see cref="Calculate"/>, found by the names of the functions.</summary>
internal static class CalculateTree
{
    private static readonly MethodInfo[] Methods = typeof(Calculate).GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static);

    public static object? Evaluate(Expression expression, Func<ReferenceExpression, object?> valueOf) => expression switch
    {
        ConstantExpression constant => Interpreter.Evaluate(constant, valueOf),
        ReferenceExpression reference => Widened(valueOf(reference)),
        CallExpression call => Call(call, [.. call.Operands.Select(o => Evaluate(o, valueOf))]),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static object? Call(CallExpression call, object?[] values) => call.Function.Name switch
    {
        "coalesce" => values[0] ?? values[1],
        "if" => values[0] is true ? values[1] : values[2],
        "is_null" => values[0] is null,
        "and" => (bool?)values[0] & (bool?)values[1],
        "or" => (bool?)values[0] | (bool?)values[1],
        "least" or "greatest" when values.Length > 2 => values.Aggregate((found, next) => Invoke(Pascal(call.Function.Name), [call.Type, call.Type], found, next)),
        var name when name == call.Type.Name && call.Operands[0].Type == call.Type => values[0],
        "string" when call.Operands[0].Type.Kind == TypeKind.Enum => call.Operands[0].Type.Members.Where(m => values[0] is long number && m.Value == number).Select(m => m.Name).FirstOrDefault(),
        "round" when call.Operands[0].Type.Kind == TypeKind.Decimal => Calculate.Round((decimal?)values[0], call.Type.Scale),
        "round" when values.Length == 2 => Calculate.Round((double?)values[0], (int)(long)values[1]!),
        "decimal" => Invoke("Decimal", [call.Operands[0].Type, null], values[0], call.Type.Scale),
        var name when call.Type.Kind == TypeKind.Decimal && name is "add" or "subtract" or "negate" or "abs" && call.Type.Kind == TypeKind.Decimal =>
            Invoke(Pascal(name), [.. call.Operands.Select(o => o.Type), null], [.. values, call.Type.Scale]),
        var name => Invoke(Pascal(name), [.. call.Operands.Select(o => o.Type)], values),
    };

    private static object? Invoke(string name, FeatureType?[] types, params object?[] values)
    {
        var parameters = types.Select(t => t is null ? typeof(int) : TypeOf(t)).ToArray();
        if (name is not "In" && Methods.FirstOrDefault(m => m.Name == name && m.GetParameters().Select(p => p.ParameterType).SequenceEqual(parameters)) is { } fixedCount)
            return fixedCount.Invoke(null, values);
        // Spans cannot be passed by reflection.
        return (name, types[0]!.Kind) switch
        {
            ("In", TypeKind.Bool) => Calculate.In((bool?)values[0], [.. Rest<bool>(values)]),
            ("In", TypeKind.Float64) => Calculate.In((double?)values[0], [.. Rest<double>(values)]),
            ("In", TypeKind.Decimal) => Calculate.In((decimal?)values[0], [.. Rest<decimal>(values)]),
            ("In", TypeKind.String) => Calculate.In((string?)values[0], [.. Rest<string>(values)]),
            ("In", TypeKind.Uuid) => Calculate.In((Guid?)values[0], [.. Rest<Guid>(values)]),
            ("In", TypeKind.Date) => Calculate.In((DateOnly?)values[0], [.. Rest<DateOnly>(values)]),
            ("In", TypeKind.Instant) => Calculate.In((DateTimeOffset?)values[0], [.. Rest<DateTimeOffset>(values)]),
            ("In", _) => Calculate.In((long?)values[0], [.. Rest<long>(values)]),
            ("Concat", _) => Calculate.Concat([.. values.Cast<string?>()]),
            _ => throw new MissingMethodException($"Calculate.{name}({string.Join(", ", parameters.Select(p => p.Name))})"),
        };
    }

    private static IEnumerable<T> Rest<T>(object?[] values) => values.Skip(1).Select(v => (T)v!);

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static object? Widened(object? value) => value switch
    {
        sbyte or short or int or byte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        float single => (double)single,
        _ => value,
    };

    private static Type TypeOf(FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => typeof(bool?),
        TypeKind.Float64 => typeof(double?),
        TypeKind.Decimal => typeof(decimal?),
        TypeKind.String => typeof(string),
        TypeKind.Uuid => typeof(Guid?),
        TypeKind.Date => typeof(DateOnly?),
        TypeKind.Instant => typeof(DateTimeOffset?),
        _ => typeof(long?),
    };
}
