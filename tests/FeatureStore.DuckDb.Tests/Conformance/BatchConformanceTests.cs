using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests;

public sealed class BatchExampleTests : HistoricalExamples
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => BatchEngine.EvaluateAsync(history);
}

public sealed class BatchRandomTests : RandomHistories
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => BatchEngine.EvaluateAsync(history);
}

public sealed class BatchLayoutTests : SameInAnyLayout
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => BatchEngine.EvaluateAsync(history);
}

public sealed class BatchRegressionTests : KeptRegressions
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => BatchEngine.EvaluateAsync(history);
}

public sealed class BatchPublishedTests : PublishedCases
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => BatchEngine.EvaluateAsync(history);
}

public sealed class BatchRetailTests : RetailWindows
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => BatchEngine.EvaluateAsync(history);
}

public sealed class BatchCornerTests : CornerCases
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => BatchEngine.EvaluateAsync(history);
}

public sealed class BatchYamlPublishedTests() : PublishedCases(DefinitionDoor.Yaml)
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => BatchEngine.EvaluateAsync(history);
}

public sealed class BatchPublishedWindowTests : PublishedWindows
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => BatchEngine.EvaluateAsync(history);
}

public sealed class BatchYamlRetailTests() : RetailWindows(DefinitionDoor.Yaml, identified: true)
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => BatchEngine.EvaluateAsync(history);
}

public sealed class BatchSharedTests : SharedHistories
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => BatchEngine.EvaluateAsync(history);
}
