using System.Globalization;
using FeatureStore.Yaml;

namespace FeatureStore.Cli;

/// <summary>Reads <c>featurestore.yaml</c> as keys with values. What is wrong is told with line and column, all at once.</summary>
internal sealed class SettingsFile
{
    private readonly Dictionary<string, SettingValue> _values = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly Lines _lines;

    private SettingsFile(YamlFile file) => _lines = new(file);

    /// <summary>The settings of a file.</summary>
    /// <param name="file">Its path as messages name it, and its text.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InputException">The file is wrong.</exception>
    public static Dictionary<string, SettingValue> Read(YamlFile file, CancellationToken cancellationToken)
    {
        var reading = new SettingsFile(file);
        try
        {
            if (YamlTree.Read(file.Text, out var duplicates, cancellationToken) is { } root)
                reading.Document(root);
            foreach (var key in duplicates)
                reading.Report(key, $"'{key.Value}' stands twice. Keep one of them.");
        }
        catch (YamlSyntaxException problem)
        {
            reading._problems.Add($"{reading._lines.Between(problem.Start, problem.End)}: error: {problem.Message}");
        }
        return reading._problems.Count == 0 ? reading._values : throw new InputException(reading._problems);
    }

    private void Document(YamlNode root)
    {
        if (root is not MappingNode document)
        {
            Report(root, $"The file is {root.Kind}. Write settings with their values: {string.Join(", ", SettingKeys.Top)}.");
            return;
        }
        var keys = new KeyReader(document, "the settings", SettingKeys.Top, Report);
        foreach (var key in SettingKeys.Texts)
            Add(key, keys.Scalar(key));
        foreach (var (name, known) in SettingKeys.Groups)
        {
            if (keys.Entries(name).Count > 0)
                Group(name, known, (MappingNode)document.Find(name)!);
        }
        foreach (var (source, path) in keys.Entries(SettingKeys.Sources))
            Add(SettingKeys.Sources + SettingKeys.Separator + source.Value, keys.Scalar(source.Value, path));
        if (document.Find(SettingKeys.Definitions) is ScalarNode)
            Add(SettingKeys.Definitions, keys.Scalar(SettingKeys.Definitions));
        else
            List(keys, SettingKeys.Definitions);
    }

    private void Group(string name, IReadOnlyList<string> known, MappingNode node)
    {
        // A connection without quotes falls apart at its commas; its parts may be a password and are not repeated.
        if (node.Entries.FirstOrDefault(e => e.Key.Value.Contains('=', StringComparison.Ordinal)).Key is { } part)
        {
            Report(part, $"This is no key of '{name}', but a part of a text with commas. Put the whole text in quotes.");
            return;
        }
        var keys = new KeyReader(node, $"'{name}'", known, Report);
        foreach (var key in known)
            Add(name + SettingKeys.Separator + key, keys.Scalar(key));
    }

    private void List(KeyReader keys, string key)
    {
        var items = keys.Items(key);
        for (var i = 0; i < items.Count; i++)
            Add(key + SettingKeys.Separator + i.ToString(CultureInfo.InvariantCulture), keys.Scalar(key, items[i]));
    }

    private void Add(string key, ScalarNode? value)
    {
        if (value is not null)
            _values[key] = new(value.Value, _lines.Between(value.Start, value.End).ToString());
    }

    private void Report(YamlNode at, string message) => _problems.Add($"{_lines.Between(at.Start, at.End)}: error: {message}");

    private void Report(string rule, YamlNode at, string message) => Report(at, message);
}
