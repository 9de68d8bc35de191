using System.Buffers.Binary;
using System.Diagnostics;

namespace FeatureStore.Online.Benchmarks;

/// <summary>Four windows over 500 kept events: the whole read, without a store's own time, against a loop written by hand over the same bytes.</summary>
internal static class WindowBench
{
    private const int Kept = 500;
    private const int Times = 20_000;
    private const int Rounds = 9;
    private static readonly long[] Windows = [300_000_000, 3_600_000_000, 86_400_000_000, 604_800_000_000];

    public static void Run()
    {
        var now = new DateTimeOffset(2024, 5, 8, 0, 0, 0, TimeSpan.Zero);
        var captured = new CapturedStore();
        var store = new FeatureStoreBuilder().UseOnline(_ => captured).UseDuckDb().UseSource("payments", SampleFiles.NoPayments()).Build();
        store.MaterializeAsync<Spending>(to: now.AddDays(-8)).GetAwaiter().GetResult();
        var step = TimeSpan.FromDays(7) / (Kept + 1);
        store.PushAsync(Enumerable.Range(1, Kept).Select(i => new Payment(i, 42, i % 1000, now - (step * (Kept + 1 - i))))).GetAwaiter().GetResult();
        captured.Freeze();

        var ours = store.GetOnlineFeatures<Spending, Card>(new Card(42), now);
        var hand = ByHand(captured.Longest, now);
        if (hand != new Totals(ours.N5m, ours.S5m, ours.M5m, ours.N1h, ours.S1h, ours.M1h, ours.N24h, ours.S24h, ours.M24h, ours.N7d, ours.S7d, ours.M7d))
            throw new InvalidOperationException($"{ours} is not {hand}");

        var ratios = new List<double>();
        var (timesA, timesB) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var a = Time(() => store.GetOnlineFeatures<Spending, Card>(new Card(42), now));
            var b = Time(() => ByHand(captured.Longest, now));
            if (round == 0)
                continue;
            timesA.Add(a);
            timesB.Add(b);
            ratios.Add(a / b);
        }
        Console.WriteLine($"Window read over {Kept} kept events, 4 windows, count, sum and max, one thread\n  {"GetOnlineFeatures",-40} {Interleaved.Median(timesA),10:F2} us\n  {"by hand over the same bytes",-40} {Interleaved.Median(timesB),10:F2} us\n  ratio: median {Interleaved.Median(ratios):F2} ({ratios.Min():F2} to {ratios.Max():F2}), goal <= 3\n");
    }

    private static double Time<T>(Func<T> run)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Times; i++)
            GC.KeepAlive(run());
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times;
    }

    // What one writes for this one view: rows of fixed size, the time at 4, cents and id behind the null bits.
    private static Totals ByHand(ReadOnlySpan<byte> value, DateTimeOffset at)
    {
        var instant = (at.UtcTicks - DateTime.UnixEpoch.Ticks) / 10;
        Span<long> counts = stackalloc long[4];
        Span<long> sums = stackalloc long[4];
        Span<long> most = stackalloc long[4];
        for (var row = 0; row < value.Length; row += (int)(BinaryPrimitives.ReadUInt32LittleEndian(value[row..]) >> 8))
        {
            var time = BinaryPrimitives.ReadInt64LittleEndian(value[(row + 4)..]);
            if (time >= instant)
                continue;
            var cents = BinaryPrimitives.ReadInt64LittleEndian(value[(row + 13)..]);
            for (var i = 0; i < 4; i++)
            {
                if (time >= instant - Windows[i])
                {
                    counts[i]++;
                    sums[i] += cents;
                    most[i] = counts[i] == 1 ? cents : Math.Max(most[i], cents);
                }
            }
        }
        return new(
            counts[0], counts[0] > 0 ? sums[0] : null, counts[0] > 0 ? most[0] : null, counts[1], counts[1] > 0 ? sums[1] : null, counts[1] > 0 ? most[1] : null,
            counts[2], counts[2] > 0 ? sums[2] : null, counts[2] > 0 ? most[2] : null, counts[3], counts[3] > 0 ? sums[3] : null, counts[3] > 0 ? most[3] : null);
    }

    private readonly record struct Totals(long N5m, long? S5m, long? M5m, long N1h, long? S1h, long? M1h, long N24h, long? S24h, long? M24h, long N7d, long? S7d, long? M7d);
}
