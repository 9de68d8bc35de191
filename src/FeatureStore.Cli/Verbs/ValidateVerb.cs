using System.CommandLine;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Checks definitions.</summary>
internal sealed class ValidateVerb : Verb
{
    private readonly WorkspaceOptions _workspace;
    private readonly JsonOption _json;

    public ValidateVerb(Surroundings here)
        : base(here, "validate", "Check definitions, and the files of their sources against them.", "featurestore validate --definitions definitions/")
    {
        _workspace = new(this);
        _json = new(this);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var workspace = _workspace.OpenUnchecked(given, Here, cancellationToken);
        Problem[] findings = [.. workspace.Definitions.Yaml.Findings.Select(Problem.Of), .. await CheckFilesAsync(workspace, cancellationToken)];
        if (_json.Read(given))
            Write(workspace, findings);
        foreach (var finding in findings)
            await Here.SayAsync(finding.ToString());
        await Here.SayAsync(Summary(workspace, findings));
        return findings.Any(f => f.IsError) ? ExitCode.Wrong : ExitCode.Done;
    }

    // Definitions with errors do not say what files should be.
    private static async Task<IEnumerable<Problem>> CheckFilesAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        if (!workspace.Definitions.Yaml.IsValid)
            return [];
        await using var store = workspace.Store();
        return (await store.CheckSourcesAsync(workspace.Set, cancellationToken)).Select(p => Problem.Of(p, workspace.Definitions.Yaml));
    }

    private void Write(Workspace workspace, IReadOnlyCollection<Problem> findings) => Json.Write(Here, json =>
    {
        json.WriteBoolean("valid", !findings.Any(f => f.IsError));
        json.WriteNumber("files", workspace.Definitions.Directories.Count);
        json.List("findings", findings, finding => finding.Write(json));
    });

    private static string Summary(Workspace workspace, IReadOnlyCollection<Problem> findings)
    {
        var set = workspace.Set;
        var errors = findings.Count(f => f.IsError);
        return $"{Wording.Count(errors, "error")}, {Wording.Count(findings.Count - errors, "warning")} in {Wording.Count(workspace.Definitions.Directories.Count, "file")}: "
            + $"{Wording.Count(set.Entities.Count, "entity", "entities")}, {Wording.Count(set.Sources.Count, "source")}, {Wording.Count(set.Views.Count, "view")}, {Wording.Count(set.Services.Count, "service")}.";
    }
}
