using FeatureStore.Model;

namespace FeatureStore;

/// <summary>A feature among the answers.</summary>
/// <param name="Name">Its stored name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Ordinal">Where it is.</param>
/// <param name="IsDerived">Whether it is computed from others.</param>
internal readonly record struct ShownFeature(string Name, FeatureType Type, int Ordinal, bool IsDerived);

/// <summary>A feature that is read from state.</summary>
/// <param name="Probe">How.</param>
/// <param name="Ordinal">Where it goes.</param>
internal readonly record struct FeatureRead(FeatureProbe Probe, int Ordinal);
