using System.CommandLine;

namespace FeatureStore.Cli;

/// <summary>The rows that features are wanted for.</summary>
internal sealed class SpineOptions
{
    private readonly Option<string> _file = new("--spine") { Description = "The rows: a .parquet, .csv(.gz) or .jsonl(.gz) file with the keys, the requests and a time in each.", HelpName = "FILE", Required = true };

    private readonly Option<string> _time = new("--time") { Description = "The column of the spine that holds the instant each row asks for.", HelpName = "COLUMN", Required = true };

    /// <summary>Adds the options to a verb.</summary>
    public SpineOptions(Command verb)
    {
        verb.Options.Add(_file);
        verb.Options.Add(_time);
    }

    /// <summary>The spine.</summary>
    /// <exception cref="InputException">A value is empty.</exception>
    public Spine Read(ParseResult given, Surroundings here) => given.GetRequiredValue(_time) is { Length: > 0 } time
        ? Spine.FromFile(here.Resolve(given.GetRequiredValue(_file)), time)
        : throw new InputException("--time: The name is empty. Name a column of the spine.");
}
