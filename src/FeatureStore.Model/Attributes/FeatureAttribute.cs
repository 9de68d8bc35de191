namespace FeatureStore;

/// <summary>What all features have in common.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class FeatureAttribute : Attribute
{
    private protected FeatureAttribute()
    {
    }

    /// <summary>The value to give instead of null: a constant, or its text (<c>"12.50"</c> for decimals).</summary>
    public object? Default { get; set; }
}
