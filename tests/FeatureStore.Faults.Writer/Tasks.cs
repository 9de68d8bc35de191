namespace FeatureStore.Faults.Writer;

/// <summary>What a writer of its own may be told to do.</summary>
internal static class Tasks
{
    /// <summary>All units from one on.</summary>
    public static async Task RunAsync(FeatureStoreClient store, int first, Func<int, Task> acknowledged)
    {
        for (var unit = first; unit < Work.Units.Count; unit++)
        {
            await Work.Units[unit].RunAsync(store, CancellationToken.None);
            await acknowledged(unit);
        }
    }

    /// <summary>A part of the units again and again, while other processes do theirs.</summary>
    /// <param name="store">The client.</param>
    /// <param name="part">"job": materializes on; "backfill": materializes from the beginning; "push": pushes every payment.</param>
    /// <param name="times">How often.</param>
    public static async Task RunBesideAsync(FeatureStoreClient store, string part, int times)
    {
        for (var i = 0; i < times; i++)
        {
            foreach (var unit in Work.Units)
            {
                if (unit is MaterializeUnit materialize && part != "push")
                    await materialize.RunAsync(store, part == "backfill" ? DateTimeOffset.MinValue : null, CancellationToken.None);
                else if (unit is PushUnit && part == "push")
                    await unit.RunAsync(store, CancellationToken.None);
            }
        }
    }
}
