using FeatureStore.Model;

namespace FeatureStore.Benchmarks;

/// <summary>The definitions under test.</summary>
internal static class Views
{
    private static readonly string[] Payload = ["merchant", "cents", "amount", "cat", "x1", "x2", "n"];

    /// <summary>Seven columns of the newest row.</summary>
    public static EquatableArray<FeatureDefinition> Latest(string? maxAge = null) => EquatableArray.From<FeatureDefinition>(
        Payload.Select(c => new LatestFeature { Name = c, Column = c, MaxAge = maxAge is null ? null : Duration.Parse(maxAge) }));

    /// <summary>Count and sum over windows.</summary>
    public static EquatableArray<FeatureDefinition> Totals(params string[] windows) => EquatableArray.From<FeatureDefinition>(windows.SelectMany(w => new[]
    {
        Window("count", null, w),
        Window("sum", "cents", w),
    }));

    /// <summary>One aggregate over windows.</summary>
    public static EquatableArray<FeatureDefinition> Windows(string aggregate, string input, params string[] windows) =>
        EquatableArray.From<FeatureDefinition>(windows.Select(w => Window(aggregate, input, w)));

    private static WindowFeature Window(string aggregate, string? input, string window) => new()
    {
        Name = aggregate + "_" + window,
        Aggregate = aggregate,
        Input = input,
        N = aggregate.EndsWith("_n", StringComparison.Ordinal) ? 5 : null,
        Window = WindowLength.Parse(window),
    };

    /// <summary>Computes features over the events for a spine.</summary>
    public static async Task RunAsync(BenchData data, EquatableArray<FeatureDefinition> features, string spine, bool late = false, string? memoryLimit = null)
    {
        var source = new SourceDefinition
        {
            Name = "events",
            Path = data.EventFile,
            Columns = EquatableArray.Of(
                new ColumnDefinition("card", FeatureType.Int64, false), new("merchant", FeatureType.Int64, false), new("ts", FeatureType.Instant, false),
                new("created", FeatureType.Instant, false), new("cents", FeatureType.Int64, false), new("amount", FeatureType.Decimal(12, 2), false),
                new("cat", FeatureType.String, false), new("x1", FeatureType.Float64, false), new("x2", FeatureType.Float64, false), new("n", FeatureType.Int32, false)),
            EventTime = "ts",
            Delay = Duration.Parse("0s"),
            AvailableAt = late ? "created" : null,
            Sequence = late ? null : "created",
        };
        var view = new ViewDefinition { Name = "v", Entity = "card", Source = "events", Features = features };
        var definitions = new DefinitionSet
        {
            Entities = EquatableArray.Of(new EntityDefinition { Name = "card", Keys = EquatableArray.Of(new KeyDefinition("card", FeatureType.Int64)) }),
            Sources = EquatableArray.Of(source),
            Views = EquatableArray.Of(view),
        };
        await using var store = new FeatureStoreBuilder().UseDuckDb(o => (o.Threads, o.MemoryLimit) = (2, memoryLimit)).Build();
        await store.GetHistoricalFeatures(Planner.ServiceOf(view), definitions, Spine.FromParquet(spine, "t")).ToParquetAsync(Path.Combine(data.Directory, "ours.parquet"));
    }
}
