using System.Collections;

namespace FeatureStore.Cli;

/// <summary>What a run sees of the world around it. Tests bring their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Takes data.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Takes messages.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where relative paths of the command line start.</summary>
    public required string Directory { get; init; }

    /// <summary>The environment variables.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether somebody looks at <see cref="Out"/>.</summary>
    public bool IsOutTerminal { get; init; }

    /// <summary>Whether somebody looks at <see cref="Error"/>.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        Directory = System.IO.Directory.GetCurrentDirectory(),
        Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal),
        IsOutTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
    };

    /// <summary>Says something to whoever runs the command.</summary>
    public Task SayAsync(string message) => Error.WriteLineAsync(Visible.Of(message));

    /// <summary>A path of the command line, made absolute.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public string Resolve(string path) => path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal)
        ? Path.GetFullPath(path, Directory)
        : throw new InputException("A path is empty. Name a file or directory.");

    /// <summary>A path as somebody in <see cref="Directory"/> would write it.</summary>
    public string Shown(string path) => Path.GetRelativePath(Directory, path) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
}
