using System.Diagnostics;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The activities of historical features.</summary>
internal static class ObservedHistory
{
    public static Activity? Start(HistoricalPlan plan) =>
        Instruments.Activities.StartActivity("featurestore.historical")?.SetTag(Instruments.Service, plan.Name);

    /// <summary>Adds the rows so far.</summary>
    public static void Rows(Activity? activity, long rows) => activity?.SetTag("featurestore.rows", rows);

    /// <summary>Waits for a part of the work; its failure is the activity's.</summary>
    public static async Task<T> Part<T>(Activity? activity, Task<T> part)
    {
        try
        {
            return await part.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Instruments.Fail(activity, exception);
            throw;
        }
    }
}
