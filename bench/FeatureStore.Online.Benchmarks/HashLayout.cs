using System.Globalization;
using FeatureStore.Conformance;
using StackExchange.Redis;

namespace FeatureStore.Online.Benchmarks;

/// <summary>The usual layout: one hash per view and entity, with a field per feature.</summary>
internal sealed class HashLayout(IDatabase database, int users)
{
    private const int Batch = 1_000;
    private static readonly RedisValue[] Fields = [.. "d0 d1 d2 d3 d4 l0 l1 l2 b s".Split(' ').Select(f => (RedisValue)f)];

    public async Task CompareAsync(FeatureStoreClient store, RedisServer server, double ours, DateTimeOffset end)
    {
        var before = await RedisBench.MemoryAsync(server);
        await WriteAsync();
        var theirs = (await RedisBench.MemoryAsync(server) - before) / users;
        Console.WriteLine($"Redis memory per entity, 3 views x 10 features: {ours:F0} bytes; a hash with a field per feature: {theirs:F0} bytes; ratio {ours / theirs:F2}, goal <= 0.72\n");

        var random = new Random(5);
        var batches = Enumerable.Range(0, 30).Select(_ => Enumerable.Range(0, Batch).Select(_ => new Thirty.Input(random.Next(users))).ToArray()).ToArray();
        await Interleaved.CompareAsync($"Redis: {Batch:N0} entities against hashes", "a hash per view and entity, pipelined", Hashes, "GetOnlineFeaturesAsync", Ours, batches.Length, ">= 4");

        async ValueTask Ours(int i) => await store.GetOnlineFeaturesAsync(batches[i], end);

        async ValueTask Hashes(int i)
        {
            var pending = new List<Task<RedisValue[]>>(3 * Batch);
            foreach (var input in batches[i])
            {
                for (var view = 0; view < 3; view++)
                    pending.Add(database.HashGetAsync(Key(view, input.UserId), Fields));
            }
            await Task.WhenAll(pending);
        }
    }

    private static RedisKey Key(int view, long user) => string.Create(CultureInfo.InvariantCulture, $"hs:{{user:{user}}}v{view}.1.00000000");

    private async Task WriteAsync()
    {
        var pending = new List<Task>();
        for (var user = 0L; user < users; user++)
        {
            var entries = Fields.Zip(new RedisValue[] { user * 0.5, user * 0.25, user * 0.125, user + 0.75, user - 0.1, user, -user, user * 1000, user % 2 == 0, $"string{user % 10000:D4}" }, (f, v) => new HashEntry(f, v)).ToArray();
            for (var view = 0; view < 3; view++)
                pending.Add(database.HashSetAsync(Key(view, user), entries));
            if (pending.Count < 3000)
                continue;
            await Task.WhenAll(pending);
            pending.Clear();
        }
        await Task.WhenAll(pending);
    }
}
