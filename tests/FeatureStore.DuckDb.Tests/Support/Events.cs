using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests;

/// <summary>Small definitions without generated types: source <c>events</c> of key <c>k</c> and time <c>at</c>, view <c>v</c>, spine time <c>t</c>.</summary>
public sealed record Events
{
    public static readonly Duration Second = Duration.Parse("1s");

    public FeatureType Key { get; init; } = FeatureType.Int64;

    /// <summary>Columns beside key and time.</summary>
    public ColumnDefinition[] Columns { get; init; } = [new("x", FeatureType.Int64, true)];

    public FeatureDefinition[] Features { get; init; } = [new LatestFeature { Name = "x", Column = "x" }];

    /// <summary>Changes what the source says.</summary>
    public Func<SourceDefinition, SourceDefinition> Source { get; init; } = s => s;

    public string Path { get; init; } = "events.parquet";

    public Spine Spine { get; init; } = Spine.FromParquet("spine.parquet", time: "t");

    public SourceDefinition Defined => Source(new()
    {
        Name = "events",
        Path = Path,
        Columns = EquatableArray.From<ColumnDefinition>([new("k", Key, false), new("at", FeatureType.Instant, false), .. Columns]),
        EventTime = "at",
        Delay = Duration.FromMicroseconds(0),
    });

    public ViewDefinition View => new() { Name = "v", Entity = "e", Source = "events", Features = EquatableArray.From(Features) };

    public DefinitionSet Definitions => new()
    {
        Entities = EquatableArray.Of(new EntityDefinition { Name = "e", Keys = EquatableArray.From<KeyDefinition>([new("k", Key)]) }),
        Sources = EquatableArray.Of(Defined),
        Views = EquatableArray.Of(View),
    };

    public HistoricalFeatures From(IFeatureStore store) => store.GetHistoricalFeatures(Planner.ServiceOf(View), Definitions, Spine);

    /// <summary>One latest-row feature of one column.</summary>
    public static Events Of(FeatureType type, string? @default = null) => new()
    {
        Columns = [new("x", type, true)],
        Features = [new LatestFeature { Name = "x", Column = "x", Default = @default }],
    };

    /// <summary>Runs and gives the summary; the result is <c>out.parquet</c>.</summary>
    public async Task<HistoricalSummary> RunAsync(Workspace files, Action<DuckDbOptions>? configure = null)
    {
        await using var store = files.Store(configure);
        return await From(store).ToParquetAsync(files.Path("out.parquet"), progress: null, TestContext.Current.CancellationToken);
    }

    /// <summary>Runs with a store put together in some way; the result is <c>out.parquet</c>.</summary>
    public async Task<HistoricalSummary> RunAsync(Workspace files, FeatureStoreBuilder builder)
    {
        await using var store = builder.UseDuckDb().UseRoot(files.Root).Build();
        return await From(store).ToParquetAsync(files.Path("out.parquet"), progress: null, TestContext.Current.CancellationToken);
    }

    /// <summary>Runs and gives feature <c>x</c> of each row, as text.</summary>
    public async Task<IEnumerable<string?>> ValuesAsync(Workspace files)
    {
        await RunAsync(files);
        return files.Column($"SELECT v__x FROM '{files.Path("out.parquet")}'");
    }

    /// <summary>Runs what must fail, and gives the error after checking that nothing was left behind.</summary>
    public async Task<T> FailsAsync<T>(Workspace files, Action<DuckDbOptions>? configure = null)
        where T : Exception
    {
        var before = files.Files.ToArray();
        var error = await Assert.ThrowsAsync<T>(() => RunAsync(files, configure));
        Assert.Equal(before, files.Files);
        Assert.DoesNotContain("\n", error.Message, StringComparison.Ordinal);
        return error;
    }
}
