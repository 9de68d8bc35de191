using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>
/// Bound expressions as C#: a call of <c>Calculate</c> per function, and operators of the language where operands cannot be
/// null and nothing can fail. An enum is its number in between.
/// </summary>
internal sealed class ExpressionCode(Func<ReferenceExpression, ValueCode> names)
{
    private const string And = "and";

    /// <summary>The C# of an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="names">What references are in C#, of the type they are declared with.</param>
    public static ValueCode Of(Expression expression, Func<ReferenceExpression, ValueCode> names) => new ExpressionCode(names).Of(expression);

    private ValueCode Of(Expression expression) => Checked(Write(expression));

    private static ValueCode Checked(ValueCode value) => value.CanBeInfinite ? new($"{Known.Calculate}.Finite({value.Text})", true) { IsChecked = true } : value;

    private ValueCode Write(Expression expression) => expression switch
    {
        ConstantExpression constant => new(ConstantCode.Of(constant), constant.Text is null),
        ReferenceExpression reference => Widened(names(reference), reference),
        CallExpression { Type.Kind: TypeKind.Float64, Function.Name: "add" or "subtract" or "multiply" or "divide" or "negate" } call => FloatArithmetic(call),
        CallExpression call => Of(call),
        _ => throw new InvalidOperationException($"No code is written for {expression.GetType()}"),
    };

    private static ValueCode Widened(ValueCode value, ReferenceExpression reference)
    {
        var computed = NumberType(reference.Type);
        return computed == reference.Declared.CSharpName ? value : value with { Text = $"(({computed}{(value.IsNullable ? "?" : "")}){value.Text})" };
    }

    private ValueCode Of(CallExpression call)
    {
        if (call.Function.Name == "if")
            return If(call);
        // What holds is written as a choice: as a value of its own it would be tested once more.
        if (call.Function.Name is And or "or" && Conditions.OnlyReference(call) is { } reference && Write(reference) is { IsNullable: true } tested)
            return new($"({tested.Text} is null ? (bool?)null : {Holds(call, isKnown: true)} ? true : false)", true);
        var operands = call.Operands.Select(Of).ToArray();
        var isKnown = Array.TrueForAll(operands, o => !o.IsNullable);
        return call.Function.Name switch
        {
            "is_null" => new(operands[0].IsNullable ? $"({operands[0].Text} is null)" : "false", false),
            "coalesce" => operands[0].IsNullable ? new($"({operands[0].Text} ?? {operands[1].Text})", operands[1].IsNullable) : operands[0],
            And or "or" => Connective(call.Function.Name, operands, isKnown),
            "not" => new($"(!{operands[0].Text})", operands[0].IsNullable),
            "float64" when call.Operands[0].Type.Kind == TypeKind.Int64 => new($"(({(operands[0].IsNullable ? "double?" : "double")}){operands[0].Text})", operands[0].IsNullable),
            "string" when call.Operands[0].Type.Kind == TypeKind.Enum => MemberName(operands[0], call.Operands[0].Type),
            "least" or "greatest" => operands.Aggregate((found, next) => Call(call, [found, next])),
            "concat" when isKnown => new($"string.Concat({List(operands)})", false),
            _ when IsConversionToItself(call) => operands[0],
            _ when isKnown && Comparison(call) is { } symbol => new($"({operands[0].Text} {symbol} {operands[1].Text})", false),
            _ => Call(call, operands),
        };
    }

    // What is not finite makes the result so too, but for a divisor; so it is enough to check the result.
    private ValueCode FloatArithmetic(CallExpression call)
    {
        var left = Write(call.Operands[0]);
        if (call.Function.Name == "negate")
            return left with { Text = $"(-{left.Text})" };
        var right = call.Function.Name == "divide" ? Of(call.Operands[1]) : Write(call.Operands[1]);
        var symbol = call.Function.Name switch { "add" => "+", "subtract" => "-", "multiply" => "*", _ => "/" };
        return new($"({left.Text} {symbol} {right.Text})", left.IsNullable || right.IsNullable) { CanBeInfinite = true };
    }

    private ValueCode If(CallExpression call)
    {
        var (yes, no) = (Of(call.Operands[1]), Of(call.Operands[2]));
        return new($"({Holds(call.Operands[0])} ? {yes.Text} : {no.Text})", yes.IsNullable || no.IsNullable);
    }

    // A plain bool that is true where the condition is: null counts as false there, which needs no third value. What is known has no null.
    private string Holds(Expression condition, bool isKnown = false)
    {
        if (condition is CallExpression { Function.Name: And or "or" } both)
            return $"({Holds(both.Operands[0], isKnown)} {(both.Function.Name == And ? "&&" : "||")} {Holds(both.Operands[1], isKnown)})";
        if (isKnown && condition is CallExpression { Function.Name: "not" } not)
            return $"(!{Holds(not.Operands[0], isKnown)})";
        if (condition is CallExpression call && Comparison(call) is { } symbol)
        {
            var (left, right) = (Of(call.Operands[0]), Of(call.Operands[1]));
            // Null equals null in C#, and nothing else.
            if (isKnown || symbol is not ("==" or "!=") || (symbol == "==" && !(left.IsNullable && right.IsNullable)))
                return $"({left.Text} {symbol} {right.Text})";
        }
        // The compiler warns of a comparison with null that is written out.
        if (condition is ConstantExpression { Text: null })
            return "false";
        var value = Of(condition);
        return value.Text + (value.IsNullable ? " == true" : "");
    }

    // The language's operators on nullable bools have three values, as these have.
    private static ValueCode Connective(string name, ValueCode[] operands, bool isKnown)
    {
        var symbol = name == And ? "&" : "|";
        return new($"({operands[0].Text} {(isKnown ? symbol + symbol : symbol)} {operands[1].Text})", !isKnown);
    }

    private static ValueCode Call(CallExpression call, ValueCode[] operands)
    {
        var arguments = List(operands);
        if (call.Type.Kind == TypeKind.Decimal && call.Function.Name is "add" or "subtract" or "negate" or "abs")
            arguments += ", " + call.Type.Scale.ToString(CultureInfo.InvariantCulture);
        if (call.Type.Kind == TypeKind.Decimal && call.Function.Name is "decimal" or "round")
            arguments = operands[0].Text + ", " + call.Type.Scale.ToString(CultureInfo.InvariantCulture);
        else if (call.Function.Name == "round" && operands.Length == 2)
            arguments = operands[0].Text + ", (int)" + operands[1].Text;
        return new($"{Known.Calculate}.{SnakeCase.ToPascalCase(call.Function.Name)}({arguments})", true);
    }

    // A number that no member has is no value.
    private static ValueCode MemberName(ValueCode number, FeatureType type)
    {
        var arms = type.Members.GroupBy(m => m.Value).Select(g => $"{ConstantCode.Number(g.Key)} => {CSharpText.Literal(g.First().Name)}, ");
        return new($"({number.Text} switch {{ {string.Concat(arms)}_ => null }})", true);
    }

    private static bool IsConversionToItself(CallExpression call) =>
        call.Operands.Count == 1 && call.Function.Name == call.Type.Name && call.Operands[0].Type == call.Type;

    private static string? Comparison(CallExpression call)
    {
        var isOrdered = call.Operands[0].Type.Kind is not TypeKind.String;
        return call.Function.Name switch
        {
            "equal" => "==",
            "not_equal" => "!=",
            "less" when isOrdered => "<",
            "less_or_equal" when isOrdered => "<=",
            "greater" when isOrdered => ">",
            "greater_or_equal" when isOrdered => ">=",
            _ => null,
        };
    }

    private static string List(ValueCode[] operands) => string.Join(", ", operands.Select(o => o.Text));

    /// <summary>The C# type in which an expression computes.</summary>
    internal static string NumberType(FeatureType type) => type.Kind == TypeKind.Enum ? "long" : type.CSharpName;
}
