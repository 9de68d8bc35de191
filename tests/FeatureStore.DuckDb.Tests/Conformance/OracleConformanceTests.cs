using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests;

/// <summary>The oracle itself has to agree with the page of examples, or its word is worth nothing.</summary>
public sealed class OracleConformanceTests : HistoricalExamples
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => Task.FromResult(OracleAnswers.AsRows(history));
}
