using System.CommandLine;

namespace FeatureStore.Cli;

/// <summary>One thing the command line does.</summary>
internal abstract class Verb : Command
{
    /// <summary>A verb with a name, one line about it, and a command that works.</summary>
    protected Verb(Surroundings here, string name, string description, string example)
        : base(name, description)
    {
        (Here, Example) = (here, example);
        SetAction(RunAsync);
    }

    /// <summary>A command that help shows.</summary>
    public string Example { get; }

    /// <summary>Where it runs.</summary>
    protected Surroundings Here { get; }

    /// <summary>Does it, and gives the exit code.</summary>
    protected abstract Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken);
}
