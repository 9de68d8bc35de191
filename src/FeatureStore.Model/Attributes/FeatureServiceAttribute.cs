namespace FeatureStore;

/// <summary>Declares what one model consumes: a partial record with one <see cref="UseAttribute{TView}"/> per view.</summary>
/// <param name="name">The name of the service, in snake_case.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureServiceAttribute(string name) : Attribute
{
    /// <summary>The name of the service.</summary>
    public string Name { get; } = name;

    /// <summary>How old the newest online values may be before an answer fails, e.g. <c>"1h"</c>. Default: any age.</summary>
    public string? MaxStaleness { get; set; }
}
