using System.CommandLine;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Pushes the rows of a file to the online store.</summary>
internal sealed class PushVerb : Verb
{
    private readonly Option<string> _source = new("--source") { Description = "The source whose rows they are.", HelpName = "NAME", Required = true };
    private readonly Argument<string> _file = new("FILE") { Description = "The rows: a .parquet, .csv(.gz) or .jsonl(.gz) file with the columns of the source." };
    private readonly WorkspaceOptions _workspace;
    private readonly JsonOption _json;

    public PushVerb(Surroundings here)
        : base(here, "push", "Push rows that have just happened to all views of their source. Pushing them again does no harm.",
            "featurestore push --source orders data/new_orders.csv")
    {
        Arguments.Add(_file);
        Options.Add(_source);
        _workspace = new(this);
        _json = new(this);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var file = Here.Resolve(given.GetRequiredValue(_file));
        var workspace = _workspace.Open(given, Here, cancellationToken);
        var source = Find(given.GetRequiredValue(_source), workspace.Set);
        var views = EquatableArray.From(workspace.Set.Views.Where(v => v.Source == source.Name).Select(v => Alone(v, source, workspace.Set)));
        if (views.Count == 0)
            throw new InputException($"--source: No view reads '{source.Name}', so there is nothing to push to.");
        await using var store = workspace.Store();
        var result = await RunProgress.DuringAsync(Here, source.Name, progress => store.PushAsync(source, views, file, progress, cancellationToken));
        if (_json.Read(given))
            Write(result);
        else
            await Here.SayAsync($"{source.Name}: {Wording.Count(result.Accepted, "row")} accepted, {result.Duplicate} duplicate, {result.Refused} refused.");
        foreach (var refusal in result.Refusals)
            await Here.SayAsync($"no: {refusal.View} refused {Wording.Count(refusal.Count, "row")}, the first of them row {refusal.FirstRow} (from 0): {refusal.Reason}.");
        return result.Refused == 0 ? ExitCode.Done : ExitCode.No;
    }

    private static SourceDefinition Find(string name, DefinitionSet set) => set.Source(name)
        ?? throw new InputException($"--source: There is no source '{name}'. {Names.Remedy(name, set.Sources.Select(s => s.Name))}");

    private static DefinitionSet Alone(ViewDefinition view, SourceDefinition source, DefinitionSet set) => new()
    {
        Entities = EquatableArray.From(set.Entities.Where(e => e.Name == view.Entity)),
        Sources = EquatableArray.Of(source),
        Views = EquatableArray.Of(view),
    };

    private void Write(PushResult result) => Json.Write(Here, json =>
    {
        json.WriteNumber("accepted", result.Accepted);
        json.WriteNumber("duplicate", result.Duplicate);
        json.WriteNumber("refused", result.Refused);
        json.List("refusals", result.Refusals, refusal =>
        {
            json.WriteString("view", refusal.View);
            json.WriteString("reason", refusal.Reason);
            json.WriteNumber("rows", refusal.Count);
            json.WriteNumber("first_row", refusal.FirstRow);
        });
    });
}
