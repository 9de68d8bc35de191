using System.Diagnostics;

namespace FeatureStore.Hosting.Tests.Support;

/// <summary>Listens to the store's activities.</summary>
internal sealed class Activities : IDisposable
{
    private readonly ActivityListener _listener;

    public Activities()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == "FeatureStore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Ended.Add(activity),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public List<Activity> Ended { get; } = [];

    /// <summary>The name, the tags and, if it failed, the status of an activity.</summary>
    public static string Text(Activity activity) =>
        string.Join(" ", activity.TagObjects.Select(t => $"{t.Key.Replace("featurestore.", "", StringComparison.Ordinal)}={t.Value}").Order(StringComparer.Ordinal).Prepend(activity.OperationName))
        + (activity.Status == ActivityStatusCode.Unset ? "" : $" {activity.Status}");

    public void Dispose() => _listener.Dispose();
}
