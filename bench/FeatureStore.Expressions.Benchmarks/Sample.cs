namespace FeatureStore.Expressions.Benchmarks;

/// <summary>Records of features, a tenth of their values null.</summary>
internal static class Sample
{
    public static CardActivity[] Records(int count)
    {
        var random = new Random(42);
        var now = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
        return [.. Enumerable.Range(0, count).Select(_ => new CardActivity
        {
            Tx5m = random.Next(8),
            Tx1h = random.Next(20),
            Spend1h = random.Next(10) == 0 ? null : random.NextDouble() * 1000,
            Spend30d = random.NextDouble() * 10_000,
            Amount1h = random.Next(10) == 0 ? null : random.Next(1_000_000) / 100m,
            Channel = random.Next(10) switch { 0 => null, < 4 => "web", < 6 => "app", _ => "pos" },
            LastAt = random.Next(10) == 0 ? null : now.AddSeconds(-random.Next(1_000_000)),
            AsOf = now,
        })];
    }
}
