using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests;

/// <summary>The oracle agrees with what others published.</summary>
public sealed class OraclePublishedTests : PublishedCases
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => Task.FromResult(OracleAnswers.AsRows(history));
}
