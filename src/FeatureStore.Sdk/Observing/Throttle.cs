using System.Collections.Concurrent;

namespace FeatureStore;

/// <summary>Lets one message a minute through for each name, and adds up what it holds back.</summary>
internal sealed class Throttle(TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Held> _names = new(StringComparer.Ordinal);

    /// <summary>How much to tell of: all since the last message, or nothing while that is less than a minute old.</summary>
    public long Add(string name, long count)
    {
        var held = _names.GetOrAdd(name, static _ => new());
        lock (held)
        {
            held.Count += count;
            if (held.Told is { } told && clock.GetElapsedTime(told) < Pause)
                return 0;
            var all = held.Count;
            (held.Count, held.Told) = (0, clock.GetTimestamp());
            return all;
        }
    }

    private sealed class Held
    {
        public long Count;
        public long? Told;
    }
}
