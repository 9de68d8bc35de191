namespace FeatureStore;

/// <summary>What a materialization did.</summary>
/// <param name="View">The view.</param>
/// <param name="From">Rows that became visible after this instant were read; null for all.</param>
/// <param name="To">Rows that became visible by this instant were read.</param>
/// <param name="Watermark">All rows visible by this instant are in the online state now.</param>
/// <param name="Rows">Rows written.</param>
/// <param name="Skipped">Rows without an event time, a key, a (named) availability or a (named) event id; they take part in nothing.</param>
/// <param name="NotFinite">NaN and infinities that were taken as null.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record MaterializeResult(string View, DateTimeOffset? From, DateTimeOffset To, DateTimeOffset Watermark, long Rows, long Skipped, long NotFinite, TimeSpan Elapsed);

/// <summary>How far a materialization has come.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Rows">Rows written so far.</param>
public readonly record struct MaterializeProgress(string Stage, long Rows);
