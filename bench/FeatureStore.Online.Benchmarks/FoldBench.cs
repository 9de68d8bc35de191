namespace FeatureStore.Online.Benchmarks;

/// <summary>Reads of folded windows: a key with a million rows against one with a thousand, over the same 90 days.</summary>
internal static class FoldBench
{
    private const long Busy = 1;
    private const long Quiet = 2;
    private const int BusyRows = 1_000_000;
    private const int QuietRows = 1_000;
    private static readonly DateTimeOffset End = new(2024, 5, 1, 12, 30, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        await using var store = new FeatureStoreBuilder().UseOnline(_ => new InMemoryOnlineStore()).UseDuckDb().UseSource("payments", SampleFiles.Payments((Busy, BusyRows), (Quiet, QuietRows))).Build();
        var result = await store.MaterializeAsync<FoldedSpending>(to: End);
        var (busy, quiet) = (await store.GetOnlineFeaturesAsync<FoldedSpending, Card>(new Card(Busy), End), await store.GetOnlineFeaturesAsync<FoldedSpending, Card>(new Card(Quiet), End));
        if (busy.N != BusyRows || quiet.N != QuietRows)
            throw new InvalidOperationException($"{busy}, {quiet}");
        Console.WriteLine($"{result.Rows:N0} rows folded in {result.Elapsed.TotalSeconds:F1} s");
        await Interleaved.CompareAsync("Count, sum, max over 7d in steps of 1h, count and sum over the lifetime, from memory",
            $"a key with {BusyRows:N0} rows", async _ => await store.GetOnlineFeaturesAsync<FoldedSpending, Card>(new Card(Busy), End),
            $"a key with {QuietRows:N0} rows", async _ => await store.GetOnlineFeaturesAsync<FoldedSpending, Card>(new Card(Quiet), End), 20_000, "<= 3");
    }
}
