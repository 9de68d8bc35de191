namespace FeatureStore.Conformance;

/// <summary>Derived features of a service: they read features, what the caller gives, and the instant asked for.</summary>
public sealed class ServiceScene : ExpressionScene
{
    private const string View = "v";

    private static readonly SourceDefinition Source = new()
    {
        Name = "rows",
        Columns = EquatableArray.From(SceneInput.OfEveryType.Select(c => new ColumnDefinition(c.Name, c.Type, true)).Append(new("ts", FeatureType.Instant, false))),
        EventTime = "ts",
    };

    private static readonly DefinitionSet Definitions = new()
    {
        Sources = EquatableArray.Of(Source),
        Views = EquatableArray.Of(new ViewDefinition
        {
            Name = View,
            Source = Source.Name,
            Features = EquatableArray.From(SceneInput.OfEveryType.Select(c => (FeatureDefinition)new LatestFeature { Name = c.Name, Column = c.Name })),
        }),
    };

    private static readonly ServiceDefinition Service = new()
    {
        Name = "service",
        Uses = EquatableArray.Of(new ViewUse(View)),
        Requests = EquatableArray.From(SceneInput.OfEveryType.Select(c => new RequestDefinition("r_" + c.Name, c.Type, false))),
    };

    public override string Name => "service";

    public override IReadOnlyList<SceneInput> Inputs { get; } =
    [
        .. SceneInput.OfEveryType.Select(c => new SceneInput($"{View}.{c.Name}", c.Type, true)),
        .. Service.Requests.Select(r => new SceneInput(r.Name, r.Type, r.Nullable)),
        new("as_of", FeatureType.Instant, false),
    ];

    public override BoundExpression Bind(string text)
    {
        var derived = new DerivedFeature { Name = "derived", Expression = new(text) };
        return new ServiceTyping(Service with { Derived = EquatableArray.Of(derived) }, Definitions).ExpressionOf(derived);
    }
}
