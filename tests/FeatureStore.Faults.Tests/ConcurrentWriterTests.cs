namespace FeatureStore.Faults.Tests;

/// <summary>Processes that write the same at once.</summary>
public sealed class ConcurrentWriterTests(History history)
{
    private const int Times = 3;

    [Theory, MemberData(nameof(Place.Stores), MemberType = typeof(Place))]
    public async Task Two_materialize_over_each_other_while_one_pushes(string store)
    {
        await using var place = await Place.CreateAsync(store);
        const string Prefix = "at-once:";
        var writers = await Task.WhenAll(((string[])["job", "backfill", "push"]).Select(part => WriterProcess.BesideAsync(history, place, Prefix, part, Times)));
        try
        {
            foreach (var writer in writers)
                writer.Begin();
            foreach (var writer in writers)
                await writer.EndAsync();
        }
        finally
        {
            foreach (var writer in writers)
                writer.Dispose();
        }
        await using var client = Opened.Client(place.Open(), history.Root, Prefix);
        await history.HoldsAsync(client);
    }
}
