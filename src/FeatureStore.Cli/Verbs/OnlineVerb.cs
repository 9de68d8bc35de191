using System.CommandLine;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Reads features from the online store.</summary>
internal sealed class OnlineVerb : Verb
{
    private readonly WorkspaceOptions _workspace;
    private readonly TargetOptions _target;
    private readonly InputOptions _input;
    private readonly InstantOption _asOf;
    private readonly JsonOption _json;

    public OnlineVerb(Surroundings here)
        : base(here, "online", "Read the features of one entity from the online store, now or as of an instant.",
            "featurestore online --service checkout_v1 --key customer_id=7 --request amount=49.90")
    {
        _target = new(this);
        _input = new(this);
        _asOf = new(this, "--as-of", "The instant the features are wanted for. Default: now.");
        _workspace = new(this);
        _json = new(this);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var asOf = _asOf.Read(given);
        var workspace = _workspace.Open(given, Here, cancellationToken);
        var service = _target.Find(given, workspace.Definitions);
        var input = _input.Read(given, service, workspace.Set);
        await using var store = workspace.OnlineStore();
        var answer = new OnlineAnswer(
            (await store.GetOnlineRowsAsync(service, workspace.Set, [input], asOf, cancellationToken))[0],
            Planner.Plan(service, workspace.Set).Outputs);
        if (_json.Read(given))
            Json.Write(Here, json => answer.Write(json, service.Name));
        else
            await ShowAsync(answer);
        foreach (var reason in answer.WhyNot)
            await Here.SayAsync($"no: {reason}");
        return answer.WhyNot.Any() ? ExitCode.No : ExitCode.Done;
    }

    private async Task ShowAsync(OnlineAnswer answer)
    {
        Terminal.Table(Here, ["feature", "value", "status"], answer.Features.Select(f => new[] { f.Name, f.IsKnown ? ValueText.Of(f.Value, f.Type) : "", Wording.Of(f.Status) }));
        foreach (var view in answer.Row.Views)
            await Here.SayAsync($"{view.Name}: {Rows(view.Watermark)}{(view.EventTime is { } newest ? $"; the newest row is of {Wording.Of(newest)}" : "")}.");
        await Here.SayAsync($"As of {Wording.Of(answer.Row.AsOf)}.");
    }

    private static string Rows(DateTimeOffset? watermark) => watermark is { } known ? $"all rows visible by {Wording.Of(known)} are in" : "never materialized";
}
