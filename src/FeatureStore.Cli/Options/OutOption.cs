using System.CommandLine;

namespace FeatureStore.Cli;

/// <summary>The file to write.</summary>
internal sealed class OutOption
{
    private const string Extension = ".parquet";

    private readonly Option<string> _option = new("--out") { Description = "The Parquet file to write; one that is there is replaced when the new one is complete.", HelpName = "FILE.parquet", Required = true };

    /// <summary>Adds the option to a verb.</summary>
    public OutOption(Command verb) => verb.Options.Add(_option);

    /// <summary>The file, absolute.</summary>
    /// <exception cref="InputException">It is no Parquet file by its name.</exception>
    public string Read(ParseResult given, Surroundings here) => given.GetRequiredValue(_option) is var file && file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
        ? here.Resolve(file)
        : throw new InputException($"--out: '{file}' does not end with {Extension}, and Parquet is what is written. Write {file}{Extension}.");
}
