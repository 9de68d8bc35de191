using System.CommandLine;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Tells how the online store is.</summary>
internal sealed class StatusVerb : Verb
{
    private readonly WorkspaceOptions _workspace;
    private readonly JsonOption _json;

    public StatusVerb(Surroundings here)
        : base(here, "status", "Tell whether the online store answers, and up to when each view is in it.", "featurestore status")
    {
        _workspace = new(this);
        _json = new(this);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var workspace = _workspace.Open(given, Here, cancellationToken);
        var (views, problem) = (new List<(ViewDefinition View, DateTimeOffset? Watermark)>(), (string?)null);
        await using var store = workspace.OnlineStore();
        try
        {
            await store.CheckAsync(cancellationToken);
            foreach (var view in workspace.Set.Views)
                views.Add((view, await store.GetWatermarkAsync(view, workspace.Set, cancellationToken)));
        }
        catch (OnlineStoreException exception)
        {
            problem = exception.Message;
        }
        var now = Here.Clock.GetUtcNow();
        if (_json.Read(given))
            Write(workspace.Settings.Online.Shown(Here), problem, views, now);
        else if (problem is null)
            Terminal.Table(Here, ["view", "version", "watermark", "age"], views.Select(v => Row(v.View, v.Watermark, now)));
        await Here.SayAsync(problem is null ? $"{workspace.Settings.Online.Shown(Here)}: it answers and takes writes." : $"no: {problem}");
        return problem is null ? ExitCode.Done : ExitCode.No;
    }

    private static string[] Row(ViewDefinition view, DateTimeOffset? watermark, DateTimeOffset now) =>
    [
        view.Name,
        view.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        watermark is { } known ? Wording.Of(known) : "never materialized",
        watermark is { } then ? Wording.Of(now - then) : "",
    ];

    private void Write(string store, string? problem, IReadOnlyList<(ViewDefinition View, DateTimeOffset? Watermark)> views, DateTimeOffset now) => Json.Write(Here, json =>
    {
        json.WriteString("store", store);
        json.WriteBoolean("reachable", problem is null);
        json.WriteString("problem", problem);
        json.List("views", views, view =>
        {
            json.WriteString("name", view.View.Name);
            json.WriteNumber("version", view.View.Version);
            json.Instant("watermark", view.Watermark);
            if (view.Watermark is { } watermark)
                json.WriteNumber("age_seconds", (now - watermark).TotalSeconds);
        });
    });
}
