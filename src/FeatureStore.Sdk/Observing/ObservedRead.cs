using System.Diagnostics;

namespace FeatureStore;

/// <summary>An online read that somebody listens to. A struct of nothing that has to be allocated, but for the activity.</summary>
internal readonly struct ObservedRead(OnlineRead read, TimeProvider clock)
{
    // In the order of FeatureStatus.
    private static readonly string[] StatusNames = ["present", "null", "missing", "expired", "not_covered", "not_materialized"];

    private readonly long _start = clock.GetTimestamp();
    private readonly Activity? _activity = Instruments.Activities.StartActivity("featurestore.online.read");

    public void End(Exception? error = null)
    {
        var service = Instruments.Tag(Instruments.Service, read.Service.Name);
        var elapsed = clock.GetElapsedTime(_start).TotalSeconds;
        if (error is null)
            Succeed(service, elapsed);
        else
            Fail(service, elapsed, error);
        if (_activity is null)
            return;
        _activity.SetTag(Instruments.Service, read.Service.Name).SetTag("featurestore.entities", read.Entities);
        _activity.Dispose();
    }

    private void Succeed(KeyValuePair<string, object?> service, double elapsed)
    {
        Instruments.Reads.Add(1, service);
        Instruments.ReadDuration.Record(elapsed, service);
        Instruments.Entities.Add(read.Entities, service);
        for (var i = 0; i < StatusNames.Length; i++)
        {
            if (read.StatusCounts[i] > 0)
                Instruments.Values.Add(read.StatusCounts[i], service, Instruments.Tag(Instruments.Status, StatusNames[i]));
        }
        if (read.Overflowed == 0)
            return;
        for (var i = 0; i < read.Service.Uses.Length; i++)
        {
            if (read.OverflowedOf(i) > 0)
                Instruments.Overflows.Add(read.OverflowedOf(i), service, Instruments.Tag(Instruments.View, read.Service.Uses[i].View.Schema.View.Name));
        }
    }

    private void Fail(KeyValuePair<string, object?> service, double elapsed, Exception error)
    {
        var type = Instruments.Tag(Instruments.ErrorType, Instruments.NameOf(error));
        Instruments.Reads.Add(1, service, type);
        Instruments.ReadDuration.Record(elapsed, service, type);
        Instruments.Fail(_activity, error);
    }
}
