namespace FeatureStore.Faults.Tests;

/// <summary>Values that are replaced as a whole, some of them by a run that never ended.</summary>
public sealed class BrokenOffRunTests(History history)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Place.Stores), MemberType = typeof(Place))]
    public async Task A_run_that_goes_less_far_says_how_far_it_has_to_go(string store)
    {
        await using var place = await Place.CreateAsync(store);
        await using var client = Opened.Client(place.Open(), history.Root, "fs:");
        await Work.RunAsync(client, ..^1, Cancel);
        await BreakOffAsync(place);

        var error = await Assert.ThrowsAsync<OnlineStoreException>(() => client.MaterializeAsync<CardVisits>(to: Sample.Cut2.AddHours(1), cancellationToken: Cancel));
        Assert.Equal("Another materialization of view 'card_visits' has written values up to 2024-05-01T09:00:00Z: it still runs, or it was broken off. Run this one again, to that instant or later; rows with an EventId can be written by several at once.", error.Message);
        await history.HoldsAsync(client, Work.Units.Count - 1, asTheyWere: true);

        await client.MaterializeAsync<CardVisits>(to: Sample.End, cancellationToken: Cancel);
        await history.HoldsAsync(client);
    }

    private async Task BreakOffAsync(Place place)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var strike = new Strike(part: 2, inFlight: false, spins: 0, source.CancelAsync);
        await using var client = Opened.Client(new PartedStore(place.Open(), strike.WriteAsync), history.Root, "fs:");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.MaterializeAsync<CardVisits>(to: Sample.End, cancellationToken: source.Token));
        Assert.True(strike.Happened);
    }
}
