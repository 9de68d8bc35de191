using System.Diagnostics;
using FeatureStore.Conformance;

namespace FeatureStore.Online.Benchmarks;

/// <summary>Events pushed into windows: how many a second, and how many a second of CPU on either side.</summary>
internal static class PushBench
{
    private const int Cards = 8_000;
    private const int Events = 400_000;
    private const int AtOnce = 5_000;

    public static async Task RunAsync()
    {
        await using var server = await RedisServer.StartAsync();
        await using var store = new FeatureStoreBuilder().UseRedis(server.Address).UseDuckDb().UseSource("payments", SampleFiles.NoPayments()).Build();
        var start = DateTimeOffset.UtcNow.AddDays(-8);
        await store.MaterializeAsync<Spending>(to: start);
        await RunAsync(store, server, start, first: 0, print: false);
        await RunAsync(store, server, start, first: Events, print: true);
    }

    private static async Task RunAsync(FeatureStoreClient store, RedisServer server, DateTimeOffset start, int first, bool print)
    {
        var payments = Payments(start, first);
        var (serverBefore, clientBefore, watch) = (await ServerCpuAsync(server), ClientCpu(), Stopwatch.StartNew());
        for (var i = 0; i < payments.Length; i += AtOnce)
        {
            var result = await store.PushAsync(new ArraySegment<Payment>(payments, i, AtOnce));
            if (result.Accepted + result.Duplicate != AtOnce)
                throw new InvalidOperationException($"{result}");
        }
        var (seconds, client, at) = (watch.Elapsed.TotalSeconds, ClientCpu() - clientBefore, await ServerCpuAsync(server) - serverBefore);
        if (print)
            Console.WriteLine($"Push into 4 windows, {Events:N0} events of {Cards:N0} cards, {AtOnce:N0} a call, 5 % late, 2 % duplicates\n  at most load {Events / seconds,12:N0} events/s, goal >= 150,000\n  this side    {Events / client,12:N0} events per CPU second: {50_000 * client / Events:P0} of a core at 50,000/s, goal <= 25 %\n  Redis        {Events / at,12:N0} events per CPU second: {50_000 * at / Events:P0} of a core at 50,000/s, goal <= 25 %\n");
    }

    private static Payment[] Payments(DateTimeOffset start, int first)
    {
        var random = new Random(first + 1);
        var step = TimeSpan.FromDays(3.5) / Events;
        var payments = new Payment[Events];
        for (var i = 0; i < Events; i++)
        {
            var late = random.NextDouble() < 0.05 ? TimeSpan.FromMinutes(10 * random.NextDouble()) : TimeSpan.Zero;
            payments[i] = i > 10 && random.NextDouble() < 0.02
                ? payments[i - 1 - random.Next(10)]
                : new(first + i, random.Next(Cards), random.Next(100_000), start + (step * (first + i)) - late);
        }
        return payments;
    }

    public static double ClientCpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    public static async Task<double> ServerCpuAsync(RedisServer server) => (await server.CommandAsync("INFO", "cpu")).Split('\n')
        .Where(l => l.StartsWith("used_cpu_user:", StringComparison.Ordinal) || l.StartsWith("used_cpu_sys:", StringComparison.Ordinal))
        .Sum(l => double.Parse(l.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
}
