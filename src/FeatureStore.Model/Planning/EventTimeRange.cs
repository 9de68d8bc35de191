namespace FeatureStore.Model;

/// <summary>Event times, both ends included, in microseconds since 1970 in UTC. Rows outside need not be read.</summary>
/// <param name="From">The first; null for any.</param>
/// <param name="To">The last.</param>
public readonly record struct EventTimeRange(long? From, long To);
