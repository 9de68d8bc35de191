namespace FeatureStore;

/// <summary>
/// The number of elements of a vector column of a source, or of a vector request of a service: a <c>ReadOnlyMemory&lt;float&gt;</c>.
/// Every one carries it.
/// </summary>
/// <param name="size">How many elements each value has, 1 to 65,535.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DimensionsAttribute(int size) : Attribute
{
    /// <summary>How many elements each value has.</summary>
    public int Size { get; } = size;
}
