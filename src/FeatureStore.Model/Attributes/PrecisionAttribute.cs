namespace FeatureStore;

/// <summary>The digits of a decimal column of a source, or of a decimal request of a service, or of the elements of a list of decimals. Every one carries it.</summary>
/// <param name="precision">Digits in all, at most 28.</param>
/// <param name="scale">Digits after the point.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PrecisionAttribute(int precision, int scale) : Attribute
{
    /// <summary>Digits in all.</summary>
    public int Precision { get; } = precision;

    /// <summary>Digits after the point.</summary>
    public int Scale { get; } = scale;
}
