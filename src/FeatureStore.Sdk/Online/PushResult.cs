namespace FeatureStore;

/// <summary>What became of pushed rows.</summary>
public sealed class PushResult;
