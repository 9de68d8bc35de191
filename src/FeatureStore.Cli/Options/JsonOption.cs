using System.CommandLine;

namespace FeatureStore.Cli;

/// <summary>Whether a program reads the answer.</summary>
internal sealed class JsonOption
{
    private readonly Option<bool> _option = new("--json") { Description = "Answer with JSON on standard output." };

    /// <summary>Adds the option to a verb.</summary>
    public JsonOption(Command verb) => verb.Options.Add(_option);

    /// <summary>Whether it is given.</summary>
    public bool Read(ParseResult given) => given.GetValue(_option);
}
