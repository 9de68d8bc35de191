namespace FeatureStore;

/// <summary>
/// What became of pushed rows. Everything accepted is acknowledged by the store. Pushing the same rows again does no harm.
/// </summary>
/// <param name="Accepted">Rows that every view took.</param>
/// <param name="Duplicate">Rows that equal another one that was pushed a few thousand rows before, in the same call. Rows that the state already has count as accepted: they change nothing.</param>
/// <param name="Refused">Rows that some view refused.</param>
/// <param name="Refusals">Why, for each view and reason.</param>
public sealed record PushResult(long Accepted, long Duplicate, long Refused, IReadOnlyList<PushRefusal> Refusals);

/// <summary>Rows that a view refused for one reason.</summary>
/// <param name="View">The view.</param>
/// <param name="Reason">Why, and what to do.</param>
/// <param name="Count">How many rows.</param>
/// <param name="FirstRow">The position of the first of them among the rows pushed.</param>
public sealed record PushRefusal(string View, string Reason, long Count, long FirstRow);

/// <summary>How far the push of a file has come.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Rows">Rows read so far.</param>
public readonly record struct PushProgress(string Stage, long Rows);
