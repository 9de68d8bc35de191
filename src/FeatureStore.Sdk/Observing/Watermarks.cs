using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace FeatureStore;

/// <summary>The watermarks that a client committed, for the gauge of their ages. Known to the gauge from the first one on, until disposed.</summary>
internal sealed class Watermarks(TimeProvider clock) : IDisposable
{
    private static readonly ConcurrentDictionary<Watermarks, bool> Living = new();

    private readonly ConcurrentDictionary<string, DateTimeOffset> _views = new(StringComparer.Ordinal);

    public static IEnumerable<Measurement<double>> MeasureAll() => Living.Keys.SelectMany(w => w.Measure());

    public void Commit(string view, DateTimeOffset watermark)
    {
        _views[view] = watermark;
        Living[this] = true;
    }

    public void Dispose() => Living.TryRemove(this, out _);

    private IEnumerable<Measurement<double>> Measure() =>
        _views.Select(v => new Measurement<double>((clock.GetUtcNow() - v.Value).TotalSeconds, Instruments.Tag(Instruments.View, v.Key)));
}
