using System.CommandLine;

namespace FeatureStore.Cli;

/// <summary>Writes a training set.</summary>
internal sealed class HistoricalVerb : Verb
{
    private readonly WorkspaceOptions _workspace;
    private readonly TargetOptions _target;
    private readonly SpineOptions _spine;
    private readonly OutOption _out;
    private readonly JsonOption _json;

    public HistoricalVerb(Surroundings here)
        : base(here, "historical", "Write a training set: each row of a spine with the features as they were known at its time.",
            "featurestore historical --service checkout_v1 --spine data/labels.csv --time at --out train.parquet")
    {
        _target = new(this);
        _spine = new(this);
        _out = new(this);
        _workspace = new(this);
        _json = new(this);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var (spine, file) = (_spine.Read(given, Here), _out.Read(given, Here));
        var workspace = _workspace.Open(given, Here, cancellationToken);
        var service = _target.Find(given, workspace.Definitions);
        await using var store = workspace.Store();
        var features = store.GetHistoricalFeatures(service, workspace.Set, spine);
        var summary = await RunProgress.DuringAsync(Here, service.Name, progress => features.ToParquetAsync(file, progress, cancellationToken));
        if (_json.Read(given))
            Write(file, features, summary);
        else
            await TellAsync(file, features, summary);
        return ExitCode.Done;
    }

    private async Task TellAsync(string file, HistoricalFeatures features, HistoricalSummary summary)
    {
        await Here.SayAsync($"{Wording.Count(summary.Rows, "row")} with {Wording.Count(features.Plan.Outputs.Count, "feature")} written to {Here.Shown(file)} in {Wording.Of(summary.Elapsed)}.");
        foreach (var source in summary.Sources)
        {
            if (source.Skipped > 0)
                await Here.SayAsync($"warning: {source.View}: {Wording.Count(source.Skipped, "row")} of '{source.Source}' without a time, key or id took part in nothing.");
            if (source.NotFinite > 0)
                await Here.SayAsync($"warning: {source.View}: {Wording.Count(source.NotFinite, "value")} of '{source.Source}' that are not finite were taken as null.");
            if (source.Overflowed > 0)
                await Here.SayAsync($"warning: {source.View}: {Wording.Count(source.Overflowed, "result")} did not fit and are null.");
        }
    }

    private void Write(string file, HistoricalFeatures features, HistoricalSummary summary) => Json.Write(Here, json =>
    {
        json.WriteString("file", Here.Shown(file));
        json.WriteNumber("rows", summary.Rows);
        json.WriteNumber("seconds", summary.Elapsed.TotalSeconds);
        json.List("features", features.Plan.Outputs, feature =>
        {
            json.WriteString("name", feature.Name);
            json.WriteString("type", feature.Type.Name + (feature.Nullable ? "?" : ""));
        });
        json.List("views", summary.Sources, source =>
        {
            json.WriteString("view", source.View);
            json.WriteString("source", source.Source);
            json.WriteNumber("skipped", source.Skipped);
            json.WriteNumber("not_finite", source.NotFinite);
            json.WriteNumber("overflowed", source.Overflowed);
        });
    });
}
