using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FeatureStore.Cli;

/// <summary>An instant: a day, or a day and a time; UTC unless it says otherwise.</summary>
internal sealed partial class InstantOption
{
    private readonly Option<string?> _option;

    /// <summary>Adds the option to a verb.</summary>
    public InstantOption(Command verb, string name, string description)
    {
        _option = new(name) { Description = description, HelpName = "T" };
        verb.Options.Add(_option);
    }

    /// <summary>The instant; null if it is not given.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public DateTimeOffset? Read(ParseResult given) => given.GetValue(_option) is not { } text ? null
        : Pattern().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant
        : throw new InputException($"{_option.Name}: '{text}' is no instant. Write it as 2024-05-01, 2024-05-01T12:30:00Z or 2024-05-01T12:30:00.250+02:00.");

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
