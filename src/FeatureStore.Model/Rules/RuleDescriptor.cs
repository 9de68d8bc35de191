namespace FeatureStore.Model;

/// <summary>What is known of a rule before it is broken.</summary>
/// <param name="Id">The id, <c>FS####</c>.</param>
/// <param name="Severity">How bad breaking it is.</param>
/// <param name="Title">The rule in one sentence.</param>
/// <param name="Remedy">What to do, in one sentence; every message ends with it unless the finding knows better.</param>
public sealed record RuleDescriptor(string Id, Severity Severity, string Title, string Remedy)
{
    /// <summary>The page that explains the rule.</summary>
    public string HelpPage => "docs/diagnostics/" + Id + ".md";
}
