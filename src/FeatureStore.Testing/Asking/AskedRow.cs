namespace FeatureStore.Testing;

/// <summary>A row of the spine.</summary>
/// <param name="Position">Its position, from 0.</param>
/// <param name="Instant">The instant it asks for.</param>
/// <param name="Inputs">Its keys and requests.</param>
internal sealed record AskedRow(long Position, long Instant, IReadOnlyList<object?> Inputs);
