using FeatureStore;
using FeatureStore.DuckDb;
using FeatureStore.Testing;
using Quickstart;

namespace FeatureTests;

/// <summary>Online is equal to batch.</summary>
public sealed class ParityTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_view() =>
        await Parity.AssertAsync<CardActivity>(Morning.Transactions, seed: 1, cancellationToken: Token);

    [Fact]
    public async Task Of_a_service() =>
        await Parity.AssertAsync<FraudFeatures>(Morning.Transactions, seed: 1, cancellationToken: Token);

    [Fact]
    public async Task Of_files()
    {
        var root = Directory.CreateTempSubdirectory("feature-tests-").FullName;
        try
        {
            var file = Path.Combine(root, "transactions.parquet");
            await SourceParquet.WriteAsync(Declared.Source<Transaction>(), Morning.Transactions, file, Token);

            var files = new Dictionary<string, string> { ["transactions"] = file };
            await Parity.AssertAsync<FraudFeatures>(files, seed: 1, sample: 1_000, Token);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public async Task With_a_spine_and_a_store_of_ones_own()
    {
        var root = Directory.CreateTempSubdirectory("feature-tests-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(root, "data"));
            await SourceParquet.WriteAsync(Declared.Source<Transaction>(), Morning.Transactions, Path.Combine(root, "data", "transactions.parquet"), Token);
            var labels = Morning.Transactions;

            var spine = Spine.From(labels, l => l.TxTime, l => new FraudFeatures.Input(l.CardId, l.MerchantId, (double)l.Amount));
            var run = ParityRun.Of<FraudFeatures>(spine, store => store.UseDuckDb().UseSqlite("features.db").UseRoot(root)) with { Sample = 1_000, Seed = 1 };

            ParityReport report = await run.RunAsync(Token);
            Assert.True(report.Equal, string.Join("\n", report.Features.Select(f => f.FirstDifference)));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
