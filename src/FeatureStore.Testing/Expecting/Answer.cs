namespace FeatureStore.Testing;

/// <summary>What both paths say.</summary>
/// <param name="Batch">The features in batch, in the order of the plan.</param>
/// <param name="Online">The features online.</param>
internal sealed record Answer<TFeatures>(object?[] Batch, OnlineResult<TFeatures> Online);
