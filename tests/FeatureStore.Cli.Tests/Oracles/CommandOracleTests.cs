using FeatureStore.Conformance;

namespace FeatureStore.Cli.Tests.Oracles;

/// <summary>What others published, answered by commands: a training set, and the same online.</summary>
public sealed class HistoricalPublishedTests() : PublishedCases(DefinitionDoor.Yaml)
{
    protected override async Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history)
    {
        using var commands = new CommandCase(history);
        return await commands.HistoricalAsync();
    }
}

public sealed class OnlinePublishedTests() : PublishedCases(DefinitionDoor.Yaml)
{
    protected override async Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history)
    {
        using var commands = new CommandCase(history);
        return await commands.MaterializedAsync();
    }
}

public sealed class HistoricalWindowTests : PublishedWindows
{
    protected override async Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history)
    {
        using var commands = new CommandCase(history);
        return await commands.HistoricalAsync();
    }
}

public sealed class OnlineWindowTests : PublishedWindows
{
    protected override async Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history)
    {
        using var commands = new CommandCase(history);
        return await commands.MaterializedAsync();
    }
}

public sealed class HistoricalRetailTests() : RetailWindows(DefinitionDoor.Yaml, identified: true)
{
    protected override async Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history)
    {
        using var commands = new CommandCase(history);
        return await commands.HistoricalAsync();
    }
}

public sealed class OnlineRetailTests() : RetailWindows(DefinitionDoor.Yaml, identified: true)
{
    protected override async Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history)
    {
        using var commands = new CommandCase(history);
        return await commands.PushedAsync();
    }
}
