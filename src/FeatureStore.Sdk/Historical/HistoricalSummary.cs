namespace FeatureStore;

/// <summary>What a historical run did.</summary>
/// <param name="Rows">Rows written: as many as the spine has.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Sources">What was left out of each source.</param>
public sealed record HistoricalSummary(long Rows, TimeSpan Elapsed, IReadOnlyList<SourceSummary> Sources);

/// <summary>What a view left out of its source and of its results.</summary>
/// <param name="View">The view, as the service shows it.</param>
/// <param name="Source">The source.</param>
/// <param name="Skipped">Rows without an event time, a key, a (named) availability or a (named) event id; they take part in nothing.</param>
/// <param name="NotFinite">NaN and infinities that were taken as null.</param>
/// <param name="Overflowed">Results that are null because they did not fit their type or were not finite.</param>
public sealed record SourceSummary(string View, string Source, long Skipped, long NotFinite, long Overflowed);
