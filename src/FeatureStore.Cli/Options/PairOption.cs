using System.CommandLine;

namespace FeatureStore.Cli;

/// <summary>Values by name: <c>--key card_id=42</c>, as often as there are names.</summary>
internal sealed class PairOption
{
    private readonly Option<string[]> _option;

    /// <summary>Adds the option to a verb.</summary>
    public PairOption(Command verb, string name, string description)
    {
        _option = new(name) { Description = description, HelpName = "NAME=VALUE" };
        verb.Options.Add(_option);
    }

    /// <summary>The option as it is written.</summary>
    public string Name => _option.Name;

    /// <summary>The values. What stands behind the first <c>=</c> is the value, whatever it is.</summary>
    /// <exception cref="InputException">One is no pair, or a name is given twice.</exception>
    public IReadOnlyDictionary<string, string> Read(ParseResult given)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in given.GetValue(_option) ?? [])
        {
            if (text.Split('=', 2) is not [{ Length: > 0 } name, var value])
                throw new InputException($"{Name}: '{text}' has no name and '='. Write {Name} name=value.");
            if (!pairs.TryAdd(name, value))
                throw new InputException($"{Name}: '{name}' is given twice. Keep one of them.");
        }
        return pairs;
    }
}
