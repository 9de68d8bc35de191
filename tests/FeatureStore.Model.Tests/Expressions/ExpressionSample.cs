namespace FeatureStore.Model.Tests;

/// <summary>A source with a column of every type, and what comes of an expression over it.</summary>
internal static class ExpressionSample
{
    public static SourceDefinition Source { get; } = new()
    {
        Name = "events",
        EventTime = "at",
        Delay = Duration.Parse("0s"),
        Columns = EquatableArray.Of(
            new ColumnDefinition("id", FeatureType.Int64, false),
            new("at", FeatureType.Instant, false),
            new("b", FeatureType.Bool, true),
            new("i", FeatureType.Int64, true),
            new("small", FeatureType.Int16, true),
            new("f", FeatureType.Float64, true),
            new("single", FeatureType.Float32, true),
            new("d", FeatureType.Decimal(12, 2), true),
            new("wide", FeatureType.Decimal(28, 10), true),
            new("s", FeatureType.String, true),
            new("u", FeatureType.Uuid, true),
            new("day_of", FeatureType.Date, true),
            new("e", FeatureType.Enum("Channel", [new("web", 0), new("pos", 1)]), true)),
    };

    /// <summary>A derived feature over features that show the columns.</summary>
    public static (BoundExpression Bound, ViewTyping Typing) Derived(string text, string? instead = null)
    {
        var features = Source.Columns.Where(c => c.Name is not ("id" or "at")).Select(c => (FeatureDefinition)new LatestFeature { Name = c.Name, Column = c.Name });
        var derived = new DerivedFeature { Name = "x", Expression = new(text), Default = instead };
        var typing = new ViewTyping(View([.. features, new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1h") }, derived]), Source);
        return (typing.ExpressionOf(derived), typing);
    }

    public static ViewDefinition View(params FeatureDefinition[] features) => new() { Name = "v", Entity = "card", Source = "events", Features = new(features) };

    public static EquatableArray<Finding> Check(params FeatureDefinition[] features) => RuleCatalogue.Check(new()
    {
        Entities = EquatableArray.Of(new EntityDefinition { Name = "card", Keys = EquatableArray.Of(new KeyDefinition("id", FeatureType.Int64)) }),
        Sources = EquatableArray.Of(Source),
        Views = EquatableArray.Of(View(features)),
    });
}
