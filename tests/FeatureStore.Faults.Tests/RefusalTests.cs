using Microsoft.Data.Sqlite;

namespace FeatureStore.Faults.Tests;

/// <summary>The store is there and takes no writes.</summary>
public sealed class RefusalTests(History history)
{
    private const int Times = 4;

    [Fact]
    public async Task Redis_is_full_while_a_view_is_materialized()
    {
        await using var place = await RedisPlace.StartAsync();
        await new Struggle(history, place).RunAsync<MaterializeUnit>(Times, () => new Full(place.Server));
    }

    [Fact]
    public async Task Redis_is_full_while_rows_are_pushed()
    {
        await using var place = await RedisPlace.StartAsync();
        await new Struggle(history, place).RunAsync<PushUnit>(Times, () => new Full(place.Server));
    }

    [Fact]
    public async Task Redis_stands_still_while_a_view_is_materialized()
    {
        await using var place = await RedisPlace.StartAsync();
        await new Struggle(history, place).RunAsync<MaterializeUnit>(Times, () => new Frozen(place.Server));
    }

    [Fact]
    public async Task Redis_stands_still_while_rows_are_pushed()
    {
        await using var place = await RedisPlace.StartAsync();
        await new Struggle(history, place).RunAsync<PushUnit>(Times, () => new Frozen(place.Server));
    }

    [Fact]
    public async Task Another_program_locks_the_file_while_a_view_is_materialized()
    {
        await using var place = new SqlitePlace();
        await new Struggle(history, place).RunAsync<MaterializeUnit>(Times, () => new Locked(place));
    }

    [Fact]
    public async Task Another_program_locks_the_file_while_rows_are_pushed()
    {
        await using var place = new SqlitePlace();
        await new Struggle(history, place).RunAsync<PushUnit>(Times, () => new Locked(place));
    }

    private sealed class Full(RedisServer server) : Fault
    {
        public override Task CauseAsync() => server.CommandAsync("CONFIG", "SET", "maxmemory", "1");

        public override Task EndAsync() => server.CommandAsync("CONFIG", "SET", "maxmemory", "0");

        public override void Check(Struck struck)
        {
            if (struck is { Failure: null, InFlight: true })
                return;
            var error = Assert.IsType<OnlineStoreException>(struck.Failure);
            Assert.False(error.IsTransient);
            Assert.Equal($"Redis at {server.Address} is out of memory. Raise maxmemory, and keep maxmemory-policy noeviction.", error.Message);
        }
    }

    private sealed class Frozen(RedisServer server) : Fault
    {
        public override TimeSpan Patience => TimeSpan.FromSeconds(0.3);

        public override Task CauseAsync() => server.FreezeAsync();

        public override Task EndAsync() => server.ThawAsync();

        public override void Check(Struck struck)
        {
            if (struck is not { Failure: null, InFlight: true })
                IsTransient(struck.Failure);
        }
    }

    private sealed class Locked(SqlitePlace place) : Fault
    {
        private SqliteConnection? _lock;

        public override TimeSpan Patience => TimeSpan.FromSeconds(0.1);

        // It waits for a part that is on its way.
        public override Task CauseAsync() => Task.FromResult(_lock = place.Lock());

        public override async Task EndAsync()
        {
            if (_lock is not null)
                await _lock.DisposeAsync();
        }

        public override void Check(Struck struck)
        {
            if (struck is { Failure: null, InFlight: true })
                return;
            IsTransient(struck.Failure);
            Assert.Contains($"'{place.Address}' stayed locked", struck.Failure!.Message, StringComparison.Ordinal);
        }
    }
}
