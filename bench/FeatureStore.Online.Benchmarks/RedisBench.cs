using System.Diagnostics;
using System.Globalization;
using System.Text;
using FeatureStore.Conformance;
using StackExchange.Redis;

namespace FeatureStore.Online.Benchmarks;

/// <summary>Redis: materializing a million entities, reading them, and what they weigh, each against what one would do by hand.</summary>
internal static class RedisBench
{
    private static readonly DateTimeOffset End = new(2024, 5, 2, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(int users)
    {
        await using var server = await RedisServer.StartAsync();
        await using var store = new FeatureStoreBuilder().UseRedis(server.Address).UseDuckDb().UseSource("profiles", SampleFiles.Profiles(users)).Build();
        using var multiplexer = await ConnectionMultiplexer.ConnectAsync(server.Address);
        var database = multiplexer.GetDatabase();
        var empty = await MemoryAsync(server);
        await MaterializeAsync(store, server, database, users);
        var ours = (await MemoryAsync(server) - empty) / users;
        await CompareReadsAsync(store, server, database, users);
        await new HashLayout(database, users).CompareAsync(store, server, ours, End);
    }

    public static async Task<double> MemoryAsync(RedisServer server) => double.Parse(
        (await server.CommandAsync("INFO", "memory")).Split('\n').First(l => l.StartsWith("used_memory:", StringComparison.Ordinal)).Split(':')[1], CultureInfo.InvariantCulture);

    private static async Task MaterializeAsync(FeatureStoreClient store, RedisServer server, IDatabase database, int users)
    {
        var ratios = new List<double>();
        var file = Path.GetTempFileName();
        foreach (var view in new[] { "v0", "v1", "v2" })
        {
            var (client, server0) = (PushBench.ClientCpu(), await PushBench.ServerCpuAsync(server));
            var result = view switch
            {
                "v0" => await store.MaterializeAsync<V0>(to: End),
                "v1" => await store.MaterializeAsync<V1>(to: End),
                _ => await store.MaterializeAsync<V2>(to: End),
            };
            Console.WriteLine($"Materialize {view}: {PushBench.ClientCpu() - client:F2} CPU s on this side, {await PushBench.ServerCpuAsync(server) - server0:F2} in Redis");
            // The same keys and values, as redis-cli reads them, into the same server.
            var name = await NameAsync(server, view);
            await WriteRequestsAsync(database, file, name, users);
            await DeleteAsync(database, name, users);
            server0 = await PushBench.ServerCpuAsync(server);
            var watch = Stopwatch.StartNew();
            await RedisPrograms.RunAsync("sh", "-c", $"redis-cli -h 127.0.0.1 -p {server.Port} --pipe < '{file}'");
            var (pipe, us) = (users / watch.Elapsed.TotalSeconds, result.Rows / result.Elapsed.TotalSeconds);
            ratios.Add(us / pipe);
            Console.WriteLine($"Materialize {view}: {us:N0} rows/s from Parquet to acknowledged; redis-cli --pipe of the same payload: {pipe:N0} rows/s; ratio {us / pipe:F2}; {await PushBench.ServerCpuAsync(server) - server0:F2} CPU s in Redis for the pipe");
        }
        File.Delete(file);
        Console.WriteLine($"  ratio: median {Interleaved.Median(ratios):F2}, goal >= 1.0\n");
    }

    private static async Task CompareReadsAsync(FeatureStoreClient store, RedisServer server, IDatabase database, int users)
    {
        string[] names = [await NameAsync(server, "v0"), await NameAsync(server, "v1"), await NameAsync(server, "v2")];
        using var raw = new RawClient(server.Port);
        foreach (var (batch, times, goal) in new[] { (1, 3_000, "<= 1.8"), (100, 300, "<= 2.0"), (1_000, 60, "<= 1.7") })
        {
            var random = new Random(batch);
            var batches = Enumerable.Range(0, times).Select(_ => Enumerable.Range(0, batch).Select(_ => new Thirty.Input(random.Next(users))).ToArray()).ToArray();
            var requests = batches.Select(b => RawClient.Request([Encoding.UTF8.GetBytes("MGET"), .. names.Select(n => Encoding.UTF8.GetBytes("fs:" + n)), .. b.SelectMany(i => names.Select(n => Key(i.UserId, n)))])).ToArray();

            await Interleaved.CompareAsync($"Redis: {batch:N0} entities x 3 views x 10 features", "GetOnlineFeaturesAsync", Ours, "raw socket, same bytes, not decoded", Raw, times, goal);
            var (all, results) = (await Interleaved.AllocatedAsync(Ours, times) / batch, ResultBytes());
            Console.WriteLine($"  allocated per entity: {all:F0} bytes, of which {results:F0} are the features themselves\n");

            async ValueTask Ours(int i)
            {
                if (batch == 1)
                    await store.GetOnlineFeaturesAsync(batches[i][0], End);
                else
                    await store.GetOnlineFeaturesAsync(batches[i], End);
            }

            ValueTask Raw(int i)
            {
                // Other keys than those just read: the server has these in its caches.
                raw.Ask(requests[(i + (times / 2)) % times]);
                return ValueTask.CompletedTask;
            }
        }
    }

    // The objects that the caller gets and cannot do without.
    private static double ResultBytes()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            GC.KeepAlive(new Thirty
            {
                V0 = new() { D0 = 1, S = new string('a', 10) },
                V1 = new() { D0 = 1, S = new string('b', 10) },
                V2 = new() { D0 = 1, S = new string('c', 10) },
            });
        }
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1000.0;
    }

    private static byte[] Key(long user, string name) => Encoding.UTF8.GetBytes($"fs:{{user:{user}}}{name}");

    private static async Task<string> NameAsync(RedisServer server, string view) =>
        (await server.CommandAsync("--scan", "--pattern", $"fs:{view}.*")).Split('\n').First(l => l.StartsWith("fs:", StringComparison.Ordinal)).Trim()["fs:".Length..];

    private static async Task WriteRequestsAsync(IDatabase database, string path, string name, int users)
    {
        await using var file = File.Create(path);
        for (var i = 0; i < users; i += 1000)
        {
            var keys = Enumerable.Range(i, Math.Min(1000, users - i)).Select(u => Key(u, name)).ToArray();
            var values = await database.StringGetAsync([.. keys.Select(k => (RedisKey)k)]);
            for (var k = 0; k < keys.Length; k++)
                file.Write(RawClient.Request("SET"u8.ToArray(), keys[k], (byte[])values[k]!));
        }
    }

    private static async Task DeleteAsync(IDatabase database, string name, int users)
    {
        for (var i = 0; i < users; i += 1000)
            await database.KeyDeleteAsync([.. Enumerable.Range(i, Math.Min(1000, users - i)).Select(u => (RedisKey)Key(u, name))]);
    }
}
