namespace FeatureStore;

/// <summary>How far a historical run has come.</summary>
/// <param name="Stage">What is going on, e.g. "computing features".</param>
/// <param name="Fraction">The done part of the stage from 0 to 1, or null if it is not known.</param>
public readonly record struct HistoricalProgress(string Stage, double? Fraction);
