namespace FeatureStore.Model;

/// <summary>What to write instead where operands are not of the types that a function takes.</summary>
internal static class MismatchRemedy
{
    public static string Of(Function function, IReadOnlyList<Expression> operands)
    {
        if (operands.FirstOrDefault(o => !ExpressionTypes.HasOperations(o.Type)) is { } whole)
            return $"Expressions ask of a {whole.Type.Name} only whether it 'is null'";
        var kinds = operands.Select(o => o.Type.Kind).Distinct().ToArray();
        if (kinds.Contains(TypeKind.Decimal) && operands.Any(o => o is ConstantExpression { Type.Kind: TypeKind.Float64 }) && function.Name is not ("multiply" or "divide" or "remainder"))
            return "Write the constant as a decimal, e.g. 1.5m, or float64(x) around the decimal";
        if (kinds.Contains(TypeKind.Decimal))
            return "Write float64(x) around the decimal";
        if (operands.Any(o => o is ConstantExpression { Text: null }))
            return "Write 'is null' to ask for null";
        if (operands.OfType<ConstantExpression>().Any(c => c.Type.Kind == TypeKind.String) && operands.FirstOrDefault(o => o.Type.Kind is TypeKind.Enum) is { } named)
            return "Name a member: " + string.Join(", ", named.Type.Members.Select(m => m.Name));
        if (operands.OfType<ConstantExpression>().Any(c => c.Type.Kind == TypeKind.String) && operands.FirstOrDefault(o => o.Type.Kind is TypeKind.Date or TypeKind.Instant) is { } time)
            return time.Type.Kind == TypeKind.Date ? "Write the date like '2024-05-01'" : "Write the instant like '2024-05-01T10:00:00Z'";
        if (kinds.Contains(TypeKind.String) && kinds.Length > 1 && function.Name is "concat" or "add")
            return "Write string(x) to make a text of another value";
        if (kinds.Contains(TypeKind.String) && function.Name == "add")
            return "Write concat(a, b)";
        if (kinds.Contains(TypeKind.Bool) && kinds.Contains(TypeKind.Int64))
            return "Write int64(x) around the bool, or compare the number";
        if (function.Name is "add" or "subtract" && kinds.Any(k => k is TypeKind.Instant or TypeKind.Date))
            return "Write days_between(a, b) or another of its kind";
        return "Convert the operands, or choose another operation";
    }
}
