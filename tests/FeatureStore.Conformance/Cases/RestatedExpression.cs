using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>Expressions of definitions, in the oracle's words.</summary>
internal static class RestatedExpression
{
    /// <summary>An expression over the columns of a row.</summary>
    public static Func<Row, object?>? OfRow(Expression? tree) =>
        tree is null ? null : row => Finished(ExpressionOracle.Of(tree, reference => row[reference.Name]));

    /// <summary>A derived feature. What is given beside features has names of its own among the answers.</summary>
    public static OracleDerived Of(DerivedFeature feature, Expression tree) => new(
        feature.Name,
        [.. References(tree).Where(r => r.Kind == ReferenceKind.Feature).Select(ExpressionScene.Written).Distinct()],
        (known, instant) => Finished(ExpressionOracle.Of(tree, r => r.Kind == ReferenceKind.AsOf ? instant : known[ExpressionScene.Written(r)].Value)))
    {
        Default = feature.Default is { } text ? ValueText.Read(text, tree.Type) : null,
    };

    /// <summary>An answer as results show it: enums are computed as numbers and shown by name.</summary>
    public static OracleAnswer AsShown(FeatureType type, OracleAnswer answer) => answer.Value switch
    {
        ListValue list => answer with { Value = new ListValue(list.Items.Select(item => Shown(type.Element ?? type, item))) },
        { } value => answer with { Value = Shown(type, value) },
        null => answer,
    };

    public static IEnumerable<ReferenceExpression> References(Expression tree) => tree switch
    {
        ReferenceExpression reference => [reference],
        CallExpression call => call.Operands.SelectMany(References),
        _ => [],
    };

    private static object Shown(FeatureType type, object value) =>
        type.Kind == TypeKind.Enum && value is long number ? type.Members.First(m => m.Value == number).Name : value;

    // A result has no negative zero.
    private static object? Finished(object? value) => value is double real ? real + 0.0 : value;
}
