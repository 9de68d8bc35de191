namespace FeatureStore.Faults.Tests;

/// <summary>The caller changes its mind in the middle.</summary>
public sealed class CancellationTests(History history)
{
    private const int Times = 6;

    [Theory, MemberData(nameof(Place.Stores), MemberType = typeof(Place))]
    public Task While_a_view_is_materialized(string store) => RunAsync<MaterializeUnit>(store);

    [Theory, MemberData(nameof(Place.Stores), MemberType = typeof(Place))]
    public Task While_rows_are_pushed(string store) => RunAsync<PushUnit>(store);

    private async Task RunAsync<TUnit>(string store)
        where TUnit : WorkUnit
    {
        await using var place = await Place.CreateAsync(store);
        await new Struggle(history, place).RunAsync<TUnit>(Times, () => new Cancelled());
    }

    private sealed class Cancelled : Fault
    {
        private readonly CancellationTokenSource _source = new();

        public override CancellationToken Token => _source.Token;

        public override Task CauseAsync() => _source.CancelAsync();

        public override Task EndAsync()
        {
            _source.Dispose();
            return Task.CompletedTask;
        }

        public override void Check(Struck struck)
        {
            // What was on its way may have been done, and have been the last of all.
            if (struck is not { Failure: null, InFlight: true })
                Assert.IsAssignableFrom<OperationCanceledException>(struck.Failure);
        }
    }
}
