namespace FeatureStore.Faults.Tests.Support;

/// <summary>What became of some units that a fault came into.</summary>
/// <param name="Units">How many units are acknowledged, from the first on.</param>
/// <param name="Failure">What the call threw; null if the units are done.</param>
/// <param name="InFlight">Whether the fault came while a part was on its way, so that it may have been done all the same.</param>
internal sealed record Struck(int Units, Exception? Failure, bool InFlight);
