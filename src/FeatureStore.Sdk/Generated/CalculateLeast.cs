namespace FeatureStore;

/// <content>The least of two values; null if one is null. More are compared two by two.</content>
public static partial class Calculate
{
    /// <summary>The least of the two; null if one is null.</summary>
    public static long? Least(long? left, long? right) => left is null || right is null ? null : left <= right ? left : right;

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static double? Least(double? left, double? right) => left is null || right is null ? null : left <= right ? left : right;

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static decimal? Least(decimal? left, decimal? right) => left is null || right is null ? null : left <= right ? left : right;

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static string? Least(string? left, string? right) => left is null || right is null ? null : CompareTexts(left, right) <= 0 ? left : right;

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static DateOnly? Least(DateOnly? left, DateOnly? right) => left is null || right is null ? null : left <= right ? left : right;

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static DateTimeOffset? Least(DateTimeOffset? left, DateTimeOffset? right) => left is null || right is null ? null : left <= right ? left : right;
}
