using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

/// <summary>Historical suites, asked online: every spine row at its own instant, by the interpreter of definitions without generated code.</summary>
public sealed class SqlitePublishedTests() : PublishedCases(DefinitionDoor.Yaml)
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => Replay.MaterializedAsync(history);
}

public sealed class SqlitePublishedWindowTests : PublishedWindows
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => Replay.MaterializedAsync(history);
}

public sealed class SqliteRetailTests() : RetailWindows(DefinitionDoor.Yaml, identified: true)
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => Replay.PushedAsync(history);
}

// Every instant is a run of every view: few of them are enough beside those that are pushed.
public sealed class SqliteSharedTests() : SharedHistories(probes: 6)
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => Replay.MaterializedAsync(history);
}

public sealed class SqlitePushedSharedTests : SharedHistories
{
    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => Replay.PushedAsync(history);
}
