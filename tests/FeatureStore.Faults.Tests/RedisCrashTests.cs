namespace FeatureStore.Faults.Tests;

/// <summary>The server is killed while it is written to, and comes back with what it acknowledged.</summary>
public sealed class RedisCrashTests(History history)
{
    private const int Kills = 20;

    [Fact]
    public Task While_a_view_is_materialized() => RunAsync<MaterializeUnit>();

    [Fact]
    public Task While_rows_are_pushed() => RunAsync<PushUnit>();

    private async Task RunAsync<TUnit>()
        where TUnit : WorkUnit
    {
        await using var place = await RedisPlace.StartAsync();
        var kill = 0;
        await new Struggle(history, place).RunAsync<TUnit>(Kills, () => new Killed(place.Server, comesBack: kill++ % 4 < 2));
    }

    private sealed class Killed(RedisServer server, bool comesBack) : Fault
    {
        private bool _isGone;

        public override TimeSpan Patience => comesBack ? Opened.Patient : TimeSpan.FromSeconds(0.25);

        public override async Task CauseAsync()
        {
            server.Kill();
            _isGone = true;
            if (comesBack)
                await EndAsync();
        }

        public override async Task EndAsync()
        {
            if (_isGone)
                await server.RestartAsync();
            _isGone = false;
        }

        public override void Check(Struck struck)
        {
            if (comesBack)
                Assert.Null(struck.Failure);
            // The last part may have been answered before the server was gone.
            else if (struck is { Failure: null, InFlight: true })
                return;
            else
                IsTransient(struck.Failure);
        }
    }
}
