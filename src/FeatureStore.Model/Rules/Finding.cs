namespace FeatureStore.Model;

/// <summary>Something wrong with a definition: what, where, and what to do.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong and what to do; the same text in the editor, the command line and at run time.</param>
public sealed record Finding(RuleDescriptor Rule, Place Place, string Message);
