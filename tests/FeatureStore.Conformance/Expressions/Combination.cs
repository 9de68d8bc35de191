namespace FeatureStore.Conformance;

/// <summary>A function with the kinds of operands that it accepts together.</summary>
/// <param name="Function">The function.</param>
/// <param name="Operands">The kinds.</param>
/// <param name="ConstantLast">Whether the last operand has to be a constant.</param>
/// <param name="Result">The kind of its value.</param>
public sealed record Combination(string Function, EquatableArray<OperandKind> Operands, bool ConstantLast, OperandKind Result)
{
    private const int Most = 4;

    /// <summary>All that the catalogue accepts: the model is asked about every function with every combination.</summary>
    public static IReadOnlyList<Combination> All(ExpressionScene scene)
    {
        var first = scene.Inputs.Where(i => i.CanBeNull).GroupBy(i => i.Type.IsInteger ? OperandKind.Int64 : i.Type.IsFloat ? OperandKind.Float64 : OperandKinds.Of(i.Type)).ToDictionary(g => g.Key, g => g.First().Written);
        return [.. FunctionCatalogue.All.SelectMany(function => Accepted(scene, function.Name, first))];
    }

    public override string ToString() => $"{Function}({string.Join(", ", Operands)})";

    // The least number of operands says it all: what takes more takes them of the same kinds. Round is the exception.
    private static Combination[] Accepted(ExpressionScene scene, string function, Dictionary<OperandKind, string> inputs)
    {
        var found = new List<Combination>();
        for (var count = 1; count <= Most && (found.Count == 0 || (count == 2 && function == "round")); count++)
        {
            var kinds = count < Most ? Enum.GetValues<OperandKind>() : [OperandKind.Int64, OperandKind.Float64, OperandKind.Decimal];
            found.AddRange(Tuples(kinds, count).Select(tuple => Accepted(scene, function, tuple, inputs)).OfType<Combination>());
        }
        return [.. found];
    }

    private static Combination? Accepted(ExpressionScene scene, string function, OperandKind[] kinds, Dictionary<OperandKind, string> inputs)
    {
        var texts = kinds.Select(kind => inputs.TryGetValue(kind, out var input) ? input : SceneTexts.Constants(kind)[0]).ToArray();
        if (ResultOf(scene, function, kinds, texts) is { } result)
            return new(function, new(kinds), false, result);
        if (!inputs.ContainsKey(kinds[^1]) || kinds[^1] is OperandKind.Enum)
            return null;
        foreach (var constant in SceneTexts.Constants(kinds[^1]).Concat(kinds[^1] is OperandKind.Int64 ? ["28"] : []))
        {
            texts[^1] = constant;
            if (ResultOf(scene, function, kinds, texts) is { } constantResult)
                return new(function, new(kinds), true, constantResult);
        }
        return null;
    }

    // A text that stays a text is a string, not what it could have become.
    private static OperandKind? ResultOf(ExpressionScene scene, string function, OperandKind[] kinds, string[] texts) =>
        scene.Bind(SceneTexts.Call(function, texts)).Expression switch
        {
            CallExpression call when call.Function.Name == function && !call.Operands.Zip(kinds).Any(o => o.Second.IsText() ? o.First.Type.Kind == TypeKind.String : o.Second == OperandKind.String && o.First.Type.Kind != TypeKind.String) => OperandKinds.Of(call.Type),
            ConstantExpression { Type.Kind: not TypeKind.String } constant when kinds.All(k => k.IsText()) => OperandKinds.Of(constant.Type),
            _ => null,
        };

    private static IEnumerable<OperandKind[]> Tuples(OperandKind[] kinds, int count) => count == 0
        ? [[]]
        : Tuples(kinds, count - 1).SelectMany(head => kinds.Select(kind => (OperandKind[])[.. head, kind]));
}
