using System.CommandLine;
using FeatureStore.Testing;

namespace FeatureStore.Cli;

/// <summary>Finds out whether online values are those of batch.</summary>
internal sealed class ParityVerb : Verb
{
    private readonly Option<int?> _sample = new("--sample") { Description = "How many rows of the spine to ask about. Default: all.", HelpName = "N" };
    private readonly Option<int> _seed = new("--seed") { Description = "Decides the sample, the instants and the order of rows. Default: 0.", HelpName = "S" };
    private readonly WorkspaceOptions _workspace;
    private readonly TargetOptions _target;
    private readonly SpineOptions _spine;
    private readonly JsonOption _json;

    public ParityVerb(Surroundings here)
        : base(here, "parity", "Replay rows into a scratch area of the online store and compare its values with those of batch. Ends with 1 on any difference.",
            "featurestore parity --service checkout_v1 --spine data/labels.csv --time at --sample 100")
    {
        _target = new(this);
        _spine = new(this);
        Options.Add(_sample);
        Options.Add(_seed);
        _workspace = new(this);
        _json = new(this);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var (spine, sample) = (_spine.Read(given, Here), given.GetValue(_sample));
        if (sample < 1)
            throw new InputException($"--sample: {sample} rows are none. Ask about at least 1.");
        var workspace = _workspace.Open(given, Here, cancellationToken);
        var service = _target.Find(given, workspace.Definitions);
        var report = new ShownParity(await RunProgress.DuringAsync(Here, service.Name, progress => new ParityRun
        {
            Service = service,
            Definitions = workspace.Set,
            Spine = spine,
            Store = workspace.Configure,
            Sample = sample,
            Seed = given.GetValue(_seed),
            Progress = progress,
        }.RunAsync(cancellationToken)));
        if (_json.Read(given))
            Json.Write(Here, json => report.Write(json, service.Name));
        else
            report.Show(Here);
        foreach (var message in report.Messages)
            await Here.SayAsync(message);
        return report.Answer ? ExitCode.Done : ExitCode.No;
    }
}
