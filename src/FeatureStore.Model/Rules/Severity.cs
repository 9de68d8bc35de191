namespace FeatureStore.Model;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The definition works but probably does not mean what it says.</summary>
    Warning,

    /// <summary>The definition has no meaning; nothing is generated from it and nothing runs.</summary>
    Error,
}
