using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

/// <summary>Writers that are killed lose nothing that was acknowledged. FEATURESTORE_SEED chooses other moments.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Kills = 12;
    private const int MostCalls = 60;

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_was_acknowledged_is_there_after_a_kill(bool besideAnother)
    {
        var random = new Random(Seed());
        await using var other = besideAnother ? _folder.Open() : null;
        var acknowledged = new Dictionary<int, int>();
        for (var name = 0; name < Kills; name++)
        {
            acknowledged[name] = await KilledAfterAsync(name, random.Next(MostCalls));
            if (other is not null)
                await HoldsAsync(other, acknowledged);
            await using var store = _folder.Open();
            await HoldsAsync(store, acknowledged);
            await store.CheckAsync(TestContext.Current.CancellationToken);
            Assert.Equal("ok", _folder.Run("PRAGMA integrity_check"));
        }
    }

    [Fact]
    public async Task A_file_is_made_whole_whenever_its_maker_is_killed()
    {
        for (var round = 0; round < Kills; round++)
        {
            var path = Path.Combine(_folder.Root, $"{round}", "features.db");
            using (var writer = WriterProcess.Append(path, round, int.MaxValue))
            {
                while (!File.Exists(path))
                    await Task.Yield();
                writer.Kill();
            }
            await using var store = _folder.Open(path);
            Assert.Equal(1, await store.AppendAsync([99], [1]));
        }
    }

    [Fact]
    public async Task Two_processes_write_at_once()
    {
        const int calls = 150;
        using (var one = WriterProcess.Append(_folder.File, 1, calls))
        using (var two = WriterProcess.Append(_folder.File, 2, calls))
        {
            foreach (var writer in (WriterProcess[])[one, two])
            {
                var call = 0;
                while (await writer.AcknowledgedAsync(call))
                    call++;
                Assert.Equal(calls, call);
            }
        }
        await using var store = _folder.Open();
        Assert.Equal(new() { [1] = calls, [2] = calls }, await WrittenRecords.CountAsync(store));
    }

    // It goes on while it is being killed: the moment is anywhere in a call.
    private async Task<int> KilledAfterAsync(int name, int calls)
    {
        using var writer = WriterProcess.Append(_folder.File, name, int.MaxValue);
        for (var call = 0; call <= calls; call++)
            Assert.True(await writer.AcknowledgedAsync(call));
        writer.Kill();
        var acknowledged = calls + 1;
        while (await writer.AcknowledgedAsync(acknowledged))
            acknowledged++;
        return acknowledged;
    }

    // One call may have been applied and not acknowledged.
    private static async Task HoldsAsync(IOnlineStore store, Dictionary<int, int> acknowledged)
    {
        var written = await WrittenRecords.CountAsync(store);
        Assert.Equal(acknowledged.Keys.Order(), written.Keys.Order());
        Assert.All(acknowledged, a => Assert.InRange(written[a.Key], a.Value, a.Value + 1));
    }

    private static int Seed()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FEATURESTORE_SEED"), out var chosen) ? chosen : 20240501;
        TestContext.Current.TestOutputHelper?.WriteLine($"FEATURESTORE_SEED={seed}");
        return seed;
    }
}
