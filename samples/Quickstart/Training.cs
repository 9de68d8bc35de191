using FeatureStore;

namespace Quickstart;

/// <summary>A training set: the features of every label, as they were known at its time.</summary>
internal static class Training
{
    public static async Task RunAsync(string root)
    {
        await using var store = new FeatureStoreBuilder().UseDuckDb().UseRoot(root).Build();
        var training = store.GetHistoricalFeatures<FraudFeatures>(Spine.FromParquet("data/labels.parquet", time: "t"));

        Console.WriteLine("What runs:\n");
        Console.WriteLine(training.Sql);

        var file = Path.Combine(root, "data", "train.parquet");
        var summary = await training.ToParquetAsync(file, Terminal.Progress());
        Terminal.ClearProgress();
        Console.WriteLine($"{summary.Rows:N0} rows with {training.Plan.Outputs.Count} features in {summary.Elapsed.TotalSeconds:F1} s: {summary.Rows / summary.Elapsed.TotalSeconds:N0} rows/s, from {SampleData.Events:N0} transactions.");
        foreach (var source in summary.Sources)
            Console.WriteLine($"  {source.View}: {source.Skipped:N0} rows of {source.Source} without a key, time or id were left out.");
        Console.WriteLine($"Written to {Path.GetRelativePath(Directory.GetCurrentDirectory(), file)}\n");

        Console.WriteLine($"{"time",-20} {"5m",4} {"spend 1h",10} {"last week",10} {"ratio",6} {"channel",-8} {"merchant 1h",11} {"fraud",-5}");
        var shown = 0;
        await foreach (var row in training)
        {
            var card = row.Features.CardActivity;
            Console.WriteLine($"{row.Time:yyyy-MM-dd HH:mm:ss}  {card.Tx5m,4} {card.Spend1h,10} {card.SpendLastWeek,10} {card.SpendRatio,6:F2} {card.LastChannel,-8} {row.Features.Merchant.Tx1h,11} {row.Get<bool>("is_fraud"),-5}");
            if (++shown == 10)
                break;
        }
    }
}
