namespace FeatureStore;

/// <summary>A float64 as the result of a fold: never -0.0, and null where it is not finite.</summary>
internal static class FloatResult
{
    public static FoldResult Of(double value) => double.IsFinite(value) ? new(ValueSlot.Of(value)) : new(default, Overflowed: true);
}
