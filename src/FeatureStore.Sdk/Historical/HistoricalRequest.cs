using FeatureStore.Model;

namespace FeatureStore;

/// <summary>What an offline engine is asked for.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Spine">The rows to compute it for.</param>
/// <param name="Sources">Where the sources' files are.</param>
public sealed record HistoricalRequest(HistoricalPlan Plan, Spine Spine, SourceBindings Sources);
