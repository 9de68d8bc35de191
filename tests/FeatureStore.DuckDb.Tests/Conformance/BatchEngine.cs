using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests;

/// <summary>The engine as users meet it: Parquet in, Parquet out.</summary>
internal static class BatchEngine
{
    public static async Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history)
    {
        using var files = new CaseFiles(history);
        var builder = new FeatureStoreBuilder().UseDuckDb(o => o.Threads = history.Layout.Threads);
        foreach (var source in history.Sources)
            builder = builder.UseSource(source.Name, files.PathOf(source));
        await using var store = builder.Build();
        var features = store.GetHistoricalFeatures(history.Service, history.Definitions, Spine.FromParquet(files.Spine, time: HistoryCase.SpineTime));
        await features.ToParquetAsync(files.Result, progress: null, TestContext.Current.CancellationToken);
        using var parquet = new ParquetRows();
        return parquet.Query($"SELECT * FROM '{files.Result}'");
    }
}
