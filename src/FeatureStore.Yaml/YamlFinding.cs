using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>Something wrong with a file of definitions: what, where, and what to do.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Location">Where.</param>
/// <param name="Message">What is wrong and what to do; the same text as in C#.</param>
public sealed record YamlFinding(RuleDescriptor Rule, YamlLocation Location, string Message)
{
    /// <summary>One line, e.g. <c>shop.features.yaml:12:9: error FS0003: …</c>.</summary>
    public override string ToString() => $"{Location}: {(Rule.Severity == Severity.Error ? "error" : "warning")} {Rule.Id}: {Message}";
}
