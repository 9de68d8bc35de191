namespace FeatureStore.Faults.Writer;

/// <summary>What a writer of its own may be told to do.</summary>
internal static class Tasks
{
    private const int MostAttempts = 100;

    /// <summary>All units from one on.</summary>
    public static async Task RunAsync(FeatureStoreClient store, int first, Func<int, Task> acknowledged)
    {
        for (var unit = first; unit < Work.Units.Count; unit++)
        {
            await Work.Units[unit].RunAsync(store, CancellationToken.None);
            await acknowledged(unit);
        }
    }

    /// <summary>A part of the units again and again, while other processes do theirs; what they say may pass is done again.</summary>
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
                    await UntilDoneAsync(() => materialize.RunAsync(store, part == "backfill" ? DateTimeOffset.MinValue : null, CancellationToken.None));
                else if (unit is PushUnit && part == "push")
                    await unit.RunAsync(store, CancellationToken.None);
            }
        }
    }

    private static async Task UntilDoneAsync(Func<Task> run)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await run();
                return;
            }
            catch (OnlineStoreException overtaken) when (overtaken.IsTransient && attempt < MostAttempts)
            {
                // Another process materialized the same view at the same time.
            }
        }
    }
}
