using System.Buffers.Binary;

namespace FeatureStore.Redis.Tests;

/// <summary>The server is killed again and again while it is written to; it syncs its log before it answers.</summary>
public sealed class CrashTests
{
    private const int Kills = 20;
    private const int Keys = 50;
    private const int MostCallsBetween = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_was_acknowledged_is_there_and_nothing_is_half(bool expectAbsent)
    {
        await using var server = await StartAsync();
        await using var store = Stores.Open(server.Address);
        var call = 0;
        await DuringKillsAsync(server, async () =>
        {
            var keys = Enumerable.Range(0, Keys).Select(k => Key(expectAbsent ? (call * Keys) + k : k)).ToArray();
            await store.AppendAsync(keys, [.. keys.Select((_, k) => Record(call, k))], expectAbsent);
            call++;
        });

        for (var k = 0; k < Keys; k++)
        {
            var values = await store.ReadAsync(expectAbsent ? [.. Enumerable.Range(0, call).Select(c => Key((c * Keys) + k))] : [Key(k)]);
            // An append whose answer was lost may be there twice; all are there, and they are whole.
            Assert.Equal(Enumerable.Range(0, call), values.SelectMany(v => Records(v!, k)).Distinct());
        }
    }

    [Fact]
    public async Task A_replacement_whose_answer_was_lost_is_known_as_our_own()
    {
        await using var server = await StartAsync();
        await using var store = Stores.Open(server.Address);
        byte[][] keys = [.. Enumerable.Range(0, Keys).Select(Key)];
        var call = 0;
        await DuringKillsAsync(server, async () =>
        {
            // Nobody else writes: each value is as expected.
            byte[][] before = [.. keys.Select((_, k) => call == 0 ? [] : Record(call - 1, k))];
            Assert.All(await store.ReplaceAsync(keys, before, [.. keys.Select((_, k) => Record(call, k))]), Assert.True);
            call++;
        });

        Assert.Equal(keys.Select((_, k) => Record(call - 1, k)), await store.ReadAsync(keys));
    }

    private static async Task<RedisServer> StartAsync()
    {
        RedisPrograms.Require();
        return await RedisServer.StartAsync("--appendonly", "yes", "--appendfsync", "always");
    }

    // The point of a kill is a number of calls, with the next one on its way.
    private static async Task DuringKillsAsync(RedisServer server, Func<Task> call)
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            for (var calls = random.Next(MostCallsBetween); calls > 0; calls--)
                await call();
            var spins = random.Next(200_000);
            var next = Task.Run(call, Cancel);
            Thread.SpinWait(spins);
            server.Kill();
            await server.RestartAsync();
            await next;
        }
    }

    private static byte[] Key(int number) => OnlineStoreCalls.Bytes($"key-{number}");

    // Long enough to be cut.
    private static byte[] Record(int call, int key)
    {
        var record = new byte[40];
        record.AsSpan().Fill((byte)(call + key));
        BinaryPrimitives.WriteInt32BigEndian(record, call);
        return record;
    }

    private static IEnumerable<int> Records(byte[] value, int key)
    {
        foreach (var record in value.Chunk(40))
        {
            var call = BinaryPrimitives.ReadInt32BigEndian(record);
            Assert.Equal(Record(call, key), record);
            yield return call;
        }
    }
}
