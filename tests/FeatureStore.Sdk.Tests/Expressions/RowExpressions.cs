namespace FeatureStore.Sdk.Tests;

/// <summary>Expressions over a row with two columns of every type: <c>a_int64</c>, <c>b_int64</c> and so on.</summary>
internal static class RowExpressions
{
    public static FeatureType Color { get; } = FeatureType.Enum("Color", [new("red", 1), new("green", 2), new("deep blue", -5)]);

    /// <summary>The types by the names of their columns.</summary>
    public static Dictionary<string, FeatureType> Types { get; } = new()
    {
        ["bool"] = FeatureType.Bool,
        ["int8"] = FeatureType.Int8,
        ["uint32"] = FeatureType.UInt32,
        ["int64"] = FeatureType.Int64,
        ["float32"] = FeatureType.Float32,
        ["float64"] = FeatureType.Float64,
        ["money"] = FeatureType.Decimal(12, 2),
        ["rate"] = FeatureType.Decimal(18, 9),
        ["whole"] = FeatureType.Decimal(28, 0),
        ["fraction"] = FeatureType.Decimal(28, 28),
        ["string"] = FeatureType.String,
        ["uuid"] = FeatureType.Uuid,
        ["date"] = FeatureType.Date,
        ["instant"] = FeatureType.Instant,
        ["color"] = Color,
    };

    public static SourceDefinition Source { get; } = new()
    {
        Name = "rows",
        EventTime = "ts",
        Columns = EquatableArray.From(Types.SelectMany(t => new ColumnDefinition[] { new("a_" + t.Key, t.Value, true), new("b_" + t.Key, t.Value, true) })
            .Append(new("ts", FeatureType.Instant, true))),
    };

    /// <summary>The tree of a text, or what is wrong with it.</summary>
    public static BoundExpression TryBind(string text)
    {
        var window = new WindowFeature { Name = "n", Aggregate = "count", Expression = new(text), Window = Duration.Parse("1h") };
        return new ViewTyping(new() { Name = "v", Source = "rows", Features = EquatableArray.Of<FeatureDefinition>(window) }, Source).InputOf(window);
    }

    public static Expression Bind(string text) => TryBind(text) is { Expression: { } expression } ? expression : throw new InvalidOperationException($"{text}: {TryBind(text).Problem?.What}");

    /// <summary>The value of a text of constants.</summary>
    public static object? ValueOf(string text) => Interpreter.Evaluate(Bind(text), reference => throw new InvalidOperationException(reference.Name));
}
