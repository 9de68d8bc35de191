namespace FeatureStore.Sdk.Tests;

/// <summary>What a generated type finds at which ordinal: features of the uses, the service's own, requests.</summary>
public sealed class TypedDerivedTests
{
    private static readonly FeatureDefinition[] Features =
    [
        new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1h") },
        new DerivedFeature { Name = "more", Expression = new("n + 1") },
        new DerivedFeature { Name = "most", Expression = new("more * 10") },
        new WindowFeature { Name = "long_n", Aggregate = "count", Window = Duration.Parse("5h") },
        new DerivedFeature { Name = "lately", Expression = new("float64(n) / long_n") },
    ];

    [Fact]
    public async Task A_picked_view_gives_its_derived_features_and_a_whole_view_does_not_compute_them()
    {
        var orders = await SampleAsync();
        var features = await orders.Client.GetOnlineFeaturesAsync<Typed, Typed.Input>(new Typed.Input(1, 2.5m, "é"), Orders.At("10:00"), TestContext.Current.CancellationToken);
        // By ordinal: picked most and n, the whole view, the derived feature of the service, the requests.
        Assert.Equal([30L, 2L, 2L, null, null, 3L, null, null, 2.5m, "é"], features.Values);
        Assert.Equal(Orders.At("10:00"), features.AsOf);
    }

    [Fact]
    public async Task Whoever_asks_for_statuses_has_everything_computed()
    {
        var orders = await SampleAsync();
        var result = await orders.Client.GetOnlineResultAsync<Typed, Typed.Input>(new Typed.Input(1, 2.5m, null), Orders.At("10:00"), TestContext.Current.CancellationToken);
        Assert.Equal([30L, 2L, 2L, 3L, 30L, 3L, 2.0 / 3, 5.0, 2.5m, null], result.Features.Values);
        Assert.Equal(FeatureStatus.Present, result.StatusOf("activity", "lately"));
        Assert.Equal(FeatureStatus.Present, result.StatusOf("total"));
    }

    [Fact]
    public async Task What_a_derived_feature_needs_has_to_be_covered()
    {
        var orders = await SampleAsync();
        // Rows that became visible by 06:00 may be missing: of the two windows only the long one needs them.
        await orders.CommitAsync(Orders.At("09:00"), from: Orders.At("06:00"));
        Assert.Equal(2L, (await orders.Client.GetOnlineFeaturesAsync<Covered, Covered.Input>(new Covered.Input(1), Orders.At("10:00"), TestContext.Current.CancellationToken)).Value);
        var exception = await Assert.ThrowsAsync<FeaturesUnavailableException>(async () => await orders.Client.GetOnlineFeaturesAsync<Needing, Covered.Input>(new Covered.Input(1), Orders.At("10:00"), TestContext.Current.CancellationToken));
        Assert.Contains("'long_n' of view 'activity'", exception.Message);
        var result = await orders.Client.GetOnlineResultAsync<Needing, Covered.Input>(new Covered.Input(1), Orders.At("10:00"), TestContext.Current.CancellationToken);
        Assert.False(result.IsAvailable);
        Assert.Equal(FeatureStatus.NotCovered, result.StatusOf("activity", "lately"));
    }

    [Fact]
    public async Task An_input_without_the_requests_is_refused()
    {
        var orders = await SampleAsync();
        var exception = await Assert.ThrowsAsync<FeatureStoreException>(async () => await orders.Client.GetOnlineFeaturesAsync<Typed, Covered.Input>(new Covered.Input(1), Orders.At("10:00"), TestContext.Current.CancellationToken));
        Assert.StartsWith("The input has no decimal(12,2) 'amount'", exception.Message);
    }

    private static Task<Orders> SampleAsync() => new Orders(Features).PushAsync(Orders.Row("a", "09:10"), Orders.Row("b", "09:20"), Orders.Row("c", "08:00"));

    private static ServiceDefinition Pick(string feature) => new() { Name = feature, Uses = EquatableArray.Of(new ViewUse("activity") { Pick = EquatableArray.Of(feature) }) };

    /// <summary>What the generator would write, but for the names.</summary>
    private sealed record Typed(object?[] Values, DateTimeOffset? AsOf) : IFeatureSet<Typed>
    {
        private static readonly string[] Kinds = ["long", "long", "long", "long", "long", "long", "double", "double", "decimal", "string"];

        public static ServiceDefinition Service => new()
        {
            Name = "typed",
            Uses = EquatableArray.Of(new ViewUse("activity") { Pick = EquatableArray.Of("most", "n"), Alias = "picked" }, new ViewUse("activity")),
            Requests = EquatableArray.Of<RequestDefinition>(new("amount", FeatureType.Decimal(12, 2), false), new("note", FeatureType.String, true)),
            Derived = EquatableArray.Of(new DerivedFeature { Name = "total", Expression = new("float64(amount) * activity.n") }),
        };

        public static DefinitionSet Definitions => new Orders(Features).Definitions;

        public static Typed Read(FeatureReader reader, int first) => new([.. Kinds.Select((kind, i) => reader.IsNull(first + i) ? null : kind switch
        {
            "long" => (object)reader.GetInt64(first + i),
            "double" => reader.GetFloat64(first + i),
            "decimal" => reader.GetDecimal(first + i),
            _ => reader.GetString(first + i),
        })], reader.AsOf);

        public readonly record struct Input(long CardId, decimal Amount, string? Note) : IFeatureInput
        {
            public static EquatableArray<KeyDefinition> Columns => EquatableArray.Of<KeyDefinition>(new("card_id", FeatureType.Int64), new("amount", FeatureType.Decimal(12, 2)), new("note", FeatureType.String));

            public void Write(ValueWriter writer)
            {
                writer.Write(CardId);
                writer.Write(Amount);
                writer.Write(Note);
            }
        }
    }

    private sealed record Covered(long Value) : IFeatureSet<Covered>
    {
        public static ServiceDefinition Service => Pick("n");

        public static DefinitionSet Definitions => new Orders(Features).Definitions;

        public static Covered Read(FeatureReader reader, int first) => new(reader.GetInt64(first));

        public readonly record struct Input(long CardId) : IFeatureInput
        {
            public static EquatableArray<KeyDefinition> Columns => EquatableArray.Of(new KeyDefinition("card_id", FeatureType.Int64));

            public void Write(ValueWriter writer) => writer.Write(CardId);
        }
    }

    private sealed record Needing(double Value) : IFeatureSet<Needing>
    {
        public static ServiceDefinition Service => Pick("lately");

        public static DefinitionSet Definitions => new Orders(Features).Definitions;

        public static Needing Read(FeatureReader reader, int first) => new(reader.GetFloat64(first));
    }
}
