namespace FeatureStore.Model;

/// <summary>How large an expression may be: what is beyond is an error, so that no text can exhaust time or stack.</summary>
internal static class ExpressionLimits
{
    public const int Characters = 10_000;
    public const int Tokens = 1_000;
    public const int Depth = 100;
}
