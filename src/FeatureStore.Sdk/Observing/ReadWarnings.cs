using Microsoft.Extensions.Logging;

namespace FeatureStore;

/// <summary>What is wrong with answers, logged at most once a minute for each view.</summary>
internal sealed class ReadWarnings(ILogger logger, TimeProvider clock)
{
    private readonly Throttle _overflows = new(clock);
    private readonly Throttle _stale = new(clock);

    /// <summary>Some results of a read did not fit their types.</summary>
    public void Overflowed(OnlineRead read)
    {
        for (var i = 0; i < read.Service.Uses.Length; i++)
        {
            var view = read.Service.Uses[i].View.Schema.View.Name;
            if (read.OverflowedOf(i) is > 0 and var count && _overflows.Add(view, count) is > 0 and var all)
                Log.ResultsOverflowed(logger, view, all);
        }
    }

    /// <summary>An answer was refused because a view is too old for the service.</summary>
    public void Stale(string service, string view, string watermark)
    {
        if (_stale.Add(view, 1) is > 0 and var all)
            Log.StaleRead(logger, service, view, watermark, all);
    }
}
