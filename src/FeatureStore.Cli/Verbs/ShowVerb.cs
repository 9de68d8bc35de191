using System.CommandLine;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Tells what a service or view is, in words.</summary>
internal sealed class ShowVerb : Verb
{
    private readonly Argument<string> _name = new("NAME") { Description = "A service or a view." };
    private readonly WorkspaceOptions _workspace;
    private readonly JsonOption _json;

    public ShowVerb(Surroundings here)
        : base(here, "show", "Tell what the features of a service or view mean, with the canonical text and fingerprint of each view.", "featurestore show customer_orders")
    {
        Arguments.Add(_name);
        _workspace = new(this);
        _json = new(this);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var workspace = _workspace.Open(given, Here, cancellationToken);
        var shown = ShownService.Of(Targets.ServiceOrView(given.GetRequiredValue(_name), workspace.Definitions), workspace.Set);
        if (_json.Read(given))
            Json.Write(Here, shown.Write);
        else
            await ShowAsync(shown);
        return ExitCode.Done;
    }

    private async Task ShowAsync(ShownService shown)
    {
        await Here.Out.WriteLineAsync($"{shown.Service.Name}, asked with {string.Join(", ", shown.Inputs.Select(i => $"{i.Name}: {i.Type}").DefaultIfEmpty("nothing but the instant"))}\n");
        Terminal.Table(Here, ["feature", "type", "meaning"], shown.Features.Select(f => new[] { f.Name, f.Type, f.Meaning }));
        foreach (var view in shown.Views)
            await Here.Out.WriteAsync($"\n# {view.View.Name}, fingerprint {view.Fingerprint}\n{view.Text}");
    }
}
