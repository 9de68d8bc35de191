using System.CommandLine;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Shows what the features of a service or view mean, as the statement that computes them.</summary>
internal sealed class SqlVerb : Verb
{
    private readonly Argument<string> _name = new("NAME") { Description = "A service or a view." };
    private readonly WorkspaceOptions _workspace;

    public SqlVerb(Surroundings here)
        : base(here, "sql", "Print the SQL that computes the features of a service or view for a training set.", "featurestore sql checkout_v1")
    {
        Arguments.Add(_name);
        _workspace = new(this);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var workspace = _workspace.Open(given, Here, cancellationToken);
        var service = Targets.ServiceOrView(given.GetRequiredValue(_name), workspace.Definitions);
        await Here.Out.WriteAsync(HistoricalSql.Of(Planner.Plan(service, workspace.Set), SqlDialect.DuckDb));
        return ExitCode.Done;
    }
}
