using System.Globalization;
using FeatureStore.Conformance;
using StackExchange.Redis;

namespace FeatureStore.Online.Benchmarks;

/// <summary>
/// The usual layout: one hash per view and entity, with a field per feature. Fields are named by four bytes, values are a tag
/// and the value as protocol buffers write it, and one more field holds the event time.
/// </summary>
internal sealed class HashLayout(IDatabase database, int users)
{
    private const int Batch = 1_000;
    private static readonly RedisValue[] Fields = [.. "fd_0 fd_1 fd_2 fd_3 fd_4 fl_0 fl_1 fl_2 fb_0 fs_0 _ts0".Split(' ').Select(f => (RedisValue)f)];

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
            foreach (var input in batches[(i + (batches.Length / 2)) % batches.Length])
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
            RedisValue[] values = [Real(user * 0.5), Real(user * 0.25), Real(user * 0.125), Real(user + 0.75), Real(user - 0.1), Whole(user), Whole(-user), Whole(user * 1000), new byte[] { 8, (byte)(user % 2) }, Text($"string{user % 10000:D4}"), BitConverter.GetBytes(user)];
            var entries = Fields.Zip(values, (f, v) => new HashEntry(f, v)).ToArray();
            for (var view = 0; view < 3; view++)
                pending.Add(database.HashSetAsync(Key(view, user), entries));
            if (pending.Count < 3000)
                continue;
            await Task.WhenAll(pending);
            pending.Clear();
        }
        await Task.WhenAll(pending);
    }

    private static RedisValue Real(double value) => (byte[])[9, .. BitConverter.GetBytes(value)];

    private static RedisValue Text(string value) => (byte[])[10, (byte)value.Length, .. System.Text.Encoding.UTF8.GetBytes(value)];

    private static RedisValue Whole(long value)
    {
        var (bytes, rest) = (new List<byte> { 16 }, (ulong)value);
        for (; rest > 127; rest >>= 7)
            bytes.Add((byte)(rest | 128));
        bytes.Add((byte)rest);
        return bytes.ToArray();
    }
}
