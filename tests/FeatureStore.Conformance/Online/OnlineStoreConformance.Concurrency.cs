using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace FeatureStore.Conformance;

public abstract partial class OnlineStoreConformance
{
    private const int RecordLength = 8;

    [Fact]
    public async Task Nothing_is_lost_when_many_append_to_the_same_keys()
    {
        const int tasks = 16, calls = 25, keys = 5;
        var lengths = new ConcurrentBag<(int Key, int Length)>();
        await Task.WhenAll(Enumerable.Range(0, tasks).Select(task => Task.Run(async () =>
        {
            for (var call = 0; call < calls; call++)
            {
                // Each call begins at another key, so that no two take them in one order.
                int[] order = [.. Enumerable.Range(0, keys).Select(k => (k + task + call) % keys)];
                var after = await Client(task).AppendAsync([.. order.Select(Key)], [.. order.Select(_ => Record(task, call))], expectAbsent: call % 2 == 0);
                foreach (var (key, length) in order.Zip(after))
                    lengths.Add((key, length));
            }
        }, TestContext.Current.CancellationToken)));

        var written = Enumerable.Range(0, tasks).SelectMany(task => Enumerable.Range(0, calls).Select(call => (task, call))).ToArray();
        foreach (var value in await Store.ReadAsync([.. Enumerable.Range(0, keys).Select(Key)]))
        {
            var records = value!.Chunk(RecordLength).Select(Written).ToArray();
            Assert.Equal(written, records.Order());
            foreach (var one in records.GroupBy(r => r.Task))
                Assert.Equal(Enumerable.Range(0, calls), one.Select(r => r.Call));
        }
        // Each append saw a length of its own: none happened at the same place as another.
        foreach (var one in lengths.GroupBy(l => l.Key))
            Assert.Equal(Enumerable.Range(1, tasks * calls).Select(n => n * RecordLength), one.Select(l => l.Length).Order());
    }

    [Fact]
    public async Task One_of_many_who_expect_the_same_wins()
    {
        const int tasks = 8, rounds = 30;
        var value = None;
        for (var round = 0; round < rounds; round++)
        {
            var before = value;
            var won = await Task.WhenAll(Enumerable.Range(0, tasks).Select(task => Task.Run(() => Client(task).ReplaceAsync(Key(0), before, Record(task, round)), TestContext.Current.CancellationToken)));

            var winner = Assert.Single(Enumerable.Range(0, tasks), task => won[task]);
            value = (await Client(round).ReadAsync(Key(0)))[0]!;
            Assert.Equal((winner, round), Written(value));
        }
    }

    [Fact]
    public async Task Replaces_and_appends_do_not_overwrite_each_other()
    {
        const int tasks = 6, calls = 25;
        await Task.WhenAll(Enumerable.Range(0, tasks).Select(task => Task.Run(async () =>
        {
            for (var call = 0; call < calls; call++)
            {
                if (task % 3 == 0)
                    await Client(task / 3).AppendAsync(Key(0), Record(task, call));
                else
                    await AddByReplacingAsync(Client(task), Record(task, call));
            }
        }, TestContext.Current.CancellationToken)));

        var written = Enumerable.Range(0, tasks).SelectMany(task => Enumerable.Range(0, calls).Select(call => (task, call)));
        Assert.Equal(written, (await Store.ReadAsync(Key(0)))[0]!.Chunk(RecordLength).Select(Written).Order());
    }

    [Fact]
    public async Task A_reader_sees_whole_appends_only()
    {
        using var over = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                foreach (var value in await Second.ReadAsync(Key(0), Key(1), Key(0)))
                    Assert.Equal(Enumerable.Range(0, (value?.Length ?? 0) / RecordLength), (value ?? []).Chunk(RecordLength).Select(r => Written(r).Call));
            }
        }, TestContext.Current.CancellationToken);
        for (var call = 0; call < 200; call++)
            await Store.AppendAsync([Key(0), Key(1)], [Record(0, call), Record(1, call)]);
        await over.CancelAsync();
        await reader;
    }

    private IOnlineStore Client(int task) => task % 2 == 0 ? Store : Second;

    private static async Task AddByReplacingAsync(IOnlineStore store, byte[] record)
    {
        byte[] before;
        do
            before = (await store.ReadAsync(Key(0)))[0] ?? None;
        while (!await store.ReplaceAsync(Key(0), before, [.. before, .. record]));
    }

    private static byte[] Key(int key) => Bytes($"k{key}");

    private static byte[] Record(int task, int call)
    {
        var record = new byte[RecordLength];
        BinaryPrimitives.WriteInt32BigEndian(record, task);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(4), call);
        return record;
    }

    private static (int Task, int Call) Written(byte[] record) =>
        (BinaryPrimitives.ReadInt32BigEndian(record), BinaryPrimitives.ReadInt32BigEndian(record.AsSpan(4)));
}
