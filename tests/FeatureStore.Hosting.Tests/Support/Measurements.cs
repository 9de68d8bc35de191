using System.Diagnostics.Metrics;

namespace FeatureStore.Hosting.Tests.Support;

/// <summary>Listens to the store's meter, or to some of its instruments.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _gate = new();
    private readonly List<(string Name, double Value, string Tags)> _all = [];

    public Measurements(string instruments = "featurestore.")
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "FeatureStore" && instrument.Name.StartsWith(instruments, StringComparison.Ordinal))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The sum of an instrument's measurements by their tags, written <c>name=value</c> in the order of names.</summary>
    public IReadOnlyDictionary<string, double> Of(string name)
    {
        _listener.RecordObservableInstruments();
        lock (_gate)
            return _all.Where(m => m.Name == name).GroupBy(m => m.Tags).ToDictionary(g => g.Key, g => g.Sum(m => m.Value), StringComparer.Ordinal);
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = string.Join(" ", tags.ToArray().OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key.Replace("featurestore.", "", StringComparison.Ordinal)}={t.Value}"));
        lock (_gate)
            _all.Add((instrument.Name, value, text));
    }
}
