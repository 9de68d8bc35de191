namespace FeatureStore;

/// <summary>
/// Gives a feature, a request or a key another name than its property's, an enum member another text, and a source column the name
/// it has in the files.
/// </summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class NameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
