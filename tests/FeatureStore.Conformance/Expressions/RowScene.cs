namespace FeatureStore.Conformance;

/// <summary>Conditions on rows and inputs of aggregates: they read the columns of a source.</summary>
public sealed class RowScene : ExpressionScene
{
    private static readonly SourceDefinition Source = new()
    {
        Name = "rows",
        Columns = EquatableArray.From(SceneInput.OfEveryType.Select(c => new ColumnDefinition(c.Name, c.Type, true))
            .Concat([new("ts", FeatureType.Instant, false), new("known_at", FeatureType.Instant, false), new("event", FeatureType.String, false)])),
        EventTime = "ts",
        AvailableAt = "known_at",
        EventId = "event",
    };

    private readonly ViewTyping _typing = new(new() { Name = "v", Source = Source.Name, Features = default }, Source);

    public override string Name => "row";

    public override IReadOnlyList<SceneInput> Inputs { get; } =
        [.. Source.Columns.Select(c => new SceneInput(c.Name, c.Type, c.Name is not ("ts" or "known_at" or "event")))];

    public override BoundExpression Bind(string text) =>
        _typing.WhereOf(new() { Name = "f", Aggregate = "count", Window = Duration.FromMicroseconds(1), Where = new(text) });
}
