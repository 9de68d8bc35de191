using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>One file while it is read: what is wrong in it, and where its parts stand.</summary>
internal sealed class FileReading(YamlFile file)
{
    // Of errors and of warnings: so many of one never hide the other.
    private const int MaxFindings = 100;

    private readonly Lazy<Lines> _lines = new(() => new(file));
    private readonly List<YamlFinding> _findings = [];
    private int _errors;

    public YamlFile File { get; } = file;

    /// <summary>The namespace of generated types; null for the global one.</summary>
    public string? Namespace { get; set; }

    /// <summary>Whether the file is no YAML, so that nothing is known of what it would define.</summary>
    public bool IsUnreadable { get; private set; }

    public IReadOnlyList<YamlFinding> Findings => _findings;

    public void Report(string rule, YamlNode at, string message) => Report(RuleCatalogue.Find(rule), Locate(at), message);

    public void Report(RuleDescriptor rule, YamlLocation at, string message)
    {
        var isError = rule.Severity == Severity.Error;
        if ((isError ? _errors : _findings.Count - _errors) >= MaxFindings)
            return;
        _errors += isError ? 1 : 0;
        _findings.Add(new(rule, at, message));
    }

    public void ReportUnreadable(YamlSyntaxException problem)
    {
        IsUnreadable = true;
        Report(RuleCatalogue.Find("FS0701"), Locate(problem.Start, Math.Max(problem.End, problem.Start + 1)), problem.Message);
    }

    public YamlLocation Locate(YamlNode node) => Locate(node.Start, node.End);

    public YamlLocation Locate(int start, int end) => _lines.Value.Between(start, end);
}
