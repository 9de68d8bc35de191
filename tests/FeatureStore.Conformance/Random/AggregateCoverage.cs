using System.Globalization;
using System.Text;

namespace FeatureStore.Conformance;

/// <summary>How often each aggregate met each type of input and each option, and each option each type.</summary>
public sealed class AggregateCoverage
{
    private static readonly string[] Options = ["lifetime", "step", "offset", "[)", "(]", "where", "default", "expression", "n = 1", "n > 1", "n > rows"];

    private readonly Dictionary<(string, string), int> _met = [];

    public AggregateCoverage()
    {
        // What never occurs has to be missed.
        foreach (var (aggregate, input) in AggregateInputs.All(aggregates: null))
        {
            _met[(aggregate.Name, Name(input))] = 0;
            foreach (var option in Options.Where(option => IsLegal(option, aggregate, input)))
            {
                _met[(aggregate.Name, option)] = 0;
                if (!IsNumberOfValues(option) && (option != "default" || input is not { Kind: TypeKind.Bytes or TypeKind.Vector }))
                    _met[(option, Name(input))] = 0;
            }
        }
    }

    /// <summary>Pairs that can be defined and never were.</summary>
    public IEnumerable<string> Missing => _met.Where(m => m.Value == 0).Select(m => $"{m.Key.Item1} with {m.Key.Item2}");

    /// <summary>Accounts for the windows of one case that are shown.</summary>
    public void Add(HistoryCase history)
    {
        foreach (var use in history.Service.Uses)
        {
            var view = history.Definitions.View(use.View)!;
            foreach (var window in view.Features.OfType<WindowFeature>().Where(f => use.Pick.Count == 0 || use.Pick.Contains(f.Name)))
                Add(window, window.Bounds ?? view.Bounds, Name(FeatureTyping.InputType(window, history.Definitions.Source(view.Source)!)));
        }
    }

    /// <summary>Aggregates and options by types, aggregates by options.</summary>
    public override string ToString()
    {
        string[] types = [.. AggregateInputs.Types.Select(Name).Append(Name(null)).Distinct()];
        string[] aggregates = [.. AggregateCatalogue.All.Select(a => a.Name)];
        return Table("type of input", [.. aggregates, .. Options.Where(option => !IsNumberOfValues(option))], types) + Table("option", aggregates, Options);
    }

    private void Add(WindowFeature window, Bounds bounds, string type)
    {
        string[] options =
        [
            window.Window is null ? "lifetime" : "", window.Step is null ? "" : "step", window.Offset is null ? "" : "offset", BoundsText.Of(bounds), window.Where is null ? "" : "where",
            window.Default is null ? "" : "default", window.Expression is null ? "" : "expression", window.N switch { null => "", 1 => "n = 1", WindowGenerator.ManyValues => "n > rows", _ => "n > 1" },
        ];
        Count(window.Aggregate, type);
        foreach (var option in options.Where(option => option.Length > 0))
        {
            Count(window.Aggregate, option);
            if (!IsNumberOfValues(option))
                Count(option, type);
        }
    }

    private void Count(string one, string other) => _met[(one, other)] = _met.GetValueOrDefault((one, other)) + 1;

    private string Table(string corner, string[] rows, string[] columns)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{corner,-16}{string.Concat(columns.Select(c => $"{c,9}"))}\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{row,-16}{string.Concat(columns.Select(c => _met.TryGetValue((row, c), out var count) ? $"{count,9}" : $"{"-",9}"))}\n");
        return text.ToString();
    }

    private static bool IsLegal(string option, Aggregate aggregate, FeatureType? input) => option switch
    {
        "expression" => input is not null && AggregateInputs.CanBeComputed(input),
        _ => aggregate.TakesN || !IsNumberOfValues(option),
    };

    private static bool IsNumberOfValues(string option) => option.StartsWith("n ", StringComparison.Ordinal);

    private static string Name(FeatureType? type) => type?.Kind.ToString() ?? "rows";
}
