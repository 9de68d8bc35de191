using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>Reads the values of one set of keys as what they have to be; what is not is reported and read as missing.</summary>
internal sealed class KeyReader
{
    private readonly string _what;
    private readonly Action<string, YamlNode, string> _report;

    /// <param name="node">The keys with their values.</param>
    /// <param name="what">What they belong to, for messages: "a view".</param>
    /// <param name="known">The keys there are.</param>
    /// <param name="report">Takes rule, place and message.</param>
    public KeyReader(MappingNode node, string what, IReadOnlyList<string> known, Action<string, YamlNode, string> report)
    {
        (Node, _what, _report) = (node, what, report);
        foreach (var entry in node.Entries)
        {
            if (!known.Contains(entry.Key.Value))
                Report("FS0702", entry.Key, $"'{entry.Key.Value}' is no key of {what}. {(NearestName.Of(entry.Key.Value, known) is { } nearest ? $"Did you mean '{nearest}'?" : $"There are {string.Join(", ", known)}.")}");
        }
    }

    public MappingNode Node { get; }

    public void Report(string rule, YamlNode at, string message) => _report(rule, at, message);

    /// <summary>A text; null if the key is not there or has no text.</summary>
    public string? Text(string key) => Scalar(key)?.Value;

    /// <summary>A text that must be there; empty if it is not.</summary>
    public string Required(string key)
    {
        if (Node.Find(key) is { } value)
            return Scalar(key, value)?.Value ?? "";
        Report("FS0703", Node, $"{char.ToUpperInvariant(_what[0])}{_what.Substring(1)} has no '{key}'. Add {key}: …");
        return "";
    }

    /// <summary>A text as it stands in the file.</summary>
    public ScalarNode? Scalar(string key) => Node.Find(key) is { } value ? Scalar(key, value) : null;

    /// <summary>The value of a key, if it is a text.</summary>
    public ScalarNode? Scalar(string key, YamlNode value)
    {
        if (value is not ScalarNode scalar)
            return Wrong<ScalarNode>(key, value, "a text");
        if (!scalar.IsNull)
            return scalar;
        Report("FS0703", scalar, $"'{key}' has no value. Give it one, or remove the key; a text that is '{(scalar.Value.Length == 0 ? "" : scalar.Value)}' needs quotes.");
        return null;
    }

    public Duration? Duration(string key) => Text(key) is { } text ? Model.Duration.Parse(text) : null;

    /// <summary>An integer of at least 32 bits' range; null if there is none.</summary>
    public int? Integer(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Report("FS0703", scalar, $"'{scalar.Value}' is no integer, which '{key}' is. Write digits alone.");
        return null;
    }

    /// <summary>A text that must be one of few.</summary>
    public string? OneOf(string key, params string[] values)
    {
        if (Node.Find(key) is not ScalarNode scalar)
            return Text(key);
        if (values.Contains(scalar.Value))
            return scalar.Value;
        Report("FS0703", scalar, $"'{key}' is '{scalar.Value}'. Write {string.Join(" or ", values)}.");
        return null;
    }

    /// <summary>An expression. It is in quotes or a block, so that YAML leaves it alone.</summary>
    public ExpressionText? Expression(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        if (scalar.IsPlain)
            Report("FS0703", scalar, $"The expression of '{key}' has no quotes. Put it in quotes, so that YAML does not read it as something else.");
        return new(scalar.Value);
    }

    /// <summary>The items of a list; none if the key is not there.</summary>
    public IReadOnlyList<YamlNode> Items(string key) => Node.Find(key) switch
    {
        null => [],
        SequenceNode list => list.Items,
        var other => Wrong<SequenceNode>(key, other, "a list")?.Items ?? [],
    };

    /// <summary>The texts of a list.</summary>
    public EquatableArray<string> Texts(string key) =>
        EquatableArray.From(Items(key).Select(item => Scalar(key, item)?.Value ?? ""));

    /// <summary>Names with their values; none if the key is not there.</summary>
    public IReadOnlyList<KeyValuePair<ScalarNode, YamlNode>> Entries(string key) => Node.Find(key) switch
    {
        null => [],
        MappingNode mapping => mapping.Entries,
        var other => Wrong<MappingNode>(key, other, "names with values: { name: value, … }")?.Entries ?? [],
    };

    /// <summary>Names that go by other names elsewhere.</summary>
    public EquatableArray<KeyMapping> Keys(string key) =>
        EquatableArray.From(Entries(key).Select(entry => new KeyMapping(entry.Key.Value, Scalar(entry.Key.Value, entry.Value)?.Value ?? "")));

    private T? Wrong<T>(string key, YamlNode value, string expected)
        where T : YamlNode
    {
        Report("FS0703", value, value is ScalarNode { IsNull: true }
            ? $"'{key}' has no value. Give it {expected}, or remove the key."
            : $"'{key}' is {value.Kind}. Give it {expected}.");
        return null;
    }
}
