namespace FeatureStore.Testing;

/// <summary>What is asked: the features for a row of the spine at an instant.</summary>
/// <param name="Row">The place of the row among those at hand.</param>
/// <param name="Instant">The instant.</param>
/// <param name="Since">
/// From when on it gets the same answer of state that is materialized up to then and no further: the last change of any
/// entity it asks about, among views that are only materialized.
/// </param>
internal readonly record struct Question(int Row, long Instant, long Since);
