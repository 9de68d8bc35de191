using FeatureStore.Conformance;
using FeatureStore.Model;

namespace FeatureStore.Cli.Tests.Oracles;

/// <summary>The definitions in the repository's folder as they stand there, by commands alone: a training set, the same online, and parity.</summary>
public sealed class SharedServiceTests
{
    private const int Number = 7;

    [Theory, MemberData(nameof(SharedCase.Services), MemberType = typeof(SharedCase))]
    public async Task Historical_is_what_the_oracle_says(string file, string service)
    {
        var history = SharedCase.Next(file, service, Number, probes: 60);
        using var commands = new CommandCase(history, SharedCase.Text(file));
        Assert.Null(SameAnswers.Difference(history, SharedAnswers.Of(history), await commands.HistoricalAsync()));
    }

    [Theory, MemberData(nameof(SharedCase.Services), MemberType = typeof(SharedCase))]
    public async Task Online_is_what_the_oracle_says(string file, string service)
    {
        var history = SharedCase.Next(file, service, Number, probes: 3);
        using var commands = new CommandCase(history, SharedCase.Text(file));
        Assert.Null(SameAnswers.Difference(history, SharedAnswers.Of(history), await commands.MaterializedAsync()));
    }

    [Theory, MemberData(nameof(SharedCase.Services), MemberType = typeof(SharedCase))]
    public async Task Parity_says_equal(string file, string service)
    {
        var history = SharedCase.Next(file, service, Number, probes: 12);
        using var commands = new CommandCase(history, SharedCase.Text(file));

        var run = (await commands.ParityAsync()).Succeeded();

        Assert.EndsWith("Every value was the same online as in batch.", run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.All(Planner.Plan(history.Service, history.Definitions).Outputs, o => Assert.Matches($@"(?m)^{o.Name} +([1-9][0-9]*) +\1( |\r?$)", run.Out));
    }
}
