using System.CommandLine;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Brings rows from files into the online store.</summary>
internal sealed class MaterializeVerb : Verb
{
    private readonly Option<string[]> _views = new("--view") { Description = "The view; may be given several times. Default: all views, one after the other.", HelpName = "NAME" };
    private readonly WorkspaceOptions _workspace;
    private readonly InstantOption _from;
    private readonly InstantOption _to;
    private readonly JsonOption _json;

    public MaterializeVerb(Surroundings here)
        : base(here, "materialize", "Bring the rows of a view's source that became visible into the online store.",
            "featurestore materialize --view customer_orders")
    {
        Options.Add(_views);
        _from = new(this, "--from", "Read rows that became visible after this instant. Default: where the last run ended.");
        _to = new(this, "--to", "Read rows that became visible by this instant. Default: now.");
        _workspace = new(this);
        _json = new(this);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var (from, to) = (_from.Read(given), _to.Read(given));
        var workspace = _workspace.Open(given, Here, cancellationToken);
        var named = (given.GetValue(_views) ?? []).Distinct(StringComparer.Ordinal).Select(v => Targets.View(v, workspace.Definitions, "--view: ")).ToArray();
        await using var store = workspace.Store();
        var results = new List<MaterializeResult>();
        foreach (var view in named.Length > 0 ? named : [.. workspace.Set.Views])
        {
            var result = await RunProgress.DuringAsync(Here, view.Name, progress => store.MaterializeAsync(view, workspace.Set, from, to, progress, cancellationToken));
            results.Add(result);
            if (!_json.Read(given))
                await TellAsync(view, result);
        }
        if (_json.Read(given))
            Json.Write(Here, json => json.List("views", results, result => Write(json, result)));
        return ExitCode.Done;
    }

    private async Task TellAsync(ViewDefinition view, MaterializeResult result)
    {
        await Here.SayAsync($"{result.View}: {Wording.Count(result.Rows, "row")} written in {Wording.Of(result.Elapsed)}; all that were visible by {Wording.Of(result.Watermark)} are in.");
        if (result.Skipped > 0)
            await Here.SayAsync($"warning: {result.View}: {Wording.Count(result.Skipped, "row")} of '{view.Source}' without a time, key or id took part in nothing.");
        if (result.NotFinite > 0)
            await Here.SayAsync($"warning: {result.View}: {Wording.Count(result.NotFinite, "value")} of '{view.Source}' that are not finite were taken as null.");
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, MaterializeResult result)
    {
        json.WriteString("view", result.View);
        json.Instant("from", result.From);
        json.Instant("to", result.To);
        json.Instant("watermark", result.Watermark);
        json.WriteNumber("rows", result.Rows);
        json.WriteNumber("skipped", result.Skipped);
        json.WriteNumber("not_finite", result.NotFinite);
        json.WriteNumber("seconds", result.Elapsed.TotalSeconds);
    }
}
