namespace FeatureStore.Faults.Tests;

/// <summary>The process that writes is killed again and again, and another one goes on from the last unit known to be acknowledged.</summary>
public sealed class WriterCrashTests(History history)
{
    private const int Kills = 20;

    // A process that gets further is not killed: then the work is compared, and the next is done from the beginning.
    private const int MostMoves = 35;

    [Theory, MemberData(nameof(Place.Stores), MemberType = typeof(Place))]
    public async Task What_was_acknowledged_stays_and_the_next_process_goes_on(string store)
    {
        await using var place = await Place.CreateAsync(store);
        var random = Seeded.Random();
        for (var (kills, round) = (0, 0); kills < Kills; round++)
            kills += await RoundAsync(place, $"round-{round}:", random);
    }

    private async Task<int> RoundAsync(Place place, string prefix, Random random)
    {
        await using var store = Opened.Client(place.Open(), history.Root, prefix);
        for (var (kills, units) = (0, 0); ; kills++)
        {
            using var writer = WriterProcess.Units(history, place, prefix, units);
            var (moves, spins) = (random.Next(MostMoves), random.Next(200_000));
            var moved = true;
            for (var move = 0; moved && move <= moves; move++)
                moved = await writer.MovedAsync();
            if (moved)
            {
                Thread.SpinWait(spins);
                await writer.KillAsync();
            }
            units = writer.Acknowledged + 1;
            Seeded.Say($"{prefix} {(moved ? $"killed after {moves} moves and {spins} spins" : "ended")}, {units} units acknowledged");
            if (units == Work.Units.Count)
            {
                await history.HoldsAsync(store);
                return moved ? kills + 1 : kills;
            }
            Assert.True(moved, "The writer ended before its work did.");
            await history.HoldsAsync(store, units);
        }
    }
}
