using System.CommandLine;
using System.Text;

namespace FeatureStore.Cli;

/// <summary>Writes a folder to begin with.</summary>
internal sealed class InitVerb : Verb
{
    private readonly Argument<string> _directory = new("DIR") { Description = "Where to. Default: the working directory.", DefaultValueFactory = _ => "." };

    public InitVerb(Surroundings here)
        : base(here, "init", "Write a small working folder: settings, definitions and data of a shop. Nothing that is there is overwritten.", "featurestore init shop") =>
        Arguments.Add(_directory);

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var root = Here.Resolve(given.GetRequiredValue(_directory));
        var files = ShopFiles.Of(Here.Clock.GetUtcNow()).Select(f => (Path: Path.Combine(root, f.Path), f.Text)).ToArray();
        if (File.Exists(root))
            throw new InputException($"'{Here.Shown(root)}' is a file. Name a directory.");
        if (files.FirstOrDefault(f => Path.Exists(f.Path)).Path is { } there)
            throw new InputException($"'{Here.Shown(there)}' is there already, and nothing is overwritten. Name another directory: featurestore init DIR.");
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Somebody may have made it meanwhile.
            await using var stream = new FileStream(path, FileMode.CreateNew);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            await Here.SayAsync($"{Here.Shown(path)} written.");
        }
        await Here.SayAsync("Next:");
        if (root != Here.Directory)
            await Here.Out.WriteLineAsync($"cd {Here.Shown(root)}");
        foreach (var command in ShopFiles.Commands)
            await Here.Out.WriteLineAsync(command);
        return ExitCode.Done;
    }
}
