namespace FeatureStore;

/// <content>The greatest of two values; null if one is null. More are compared two by two.</content>
public static partial class Calculate
{
    /// <summary>The greatest of the two; null if one is null.</summary>
    public static long? Greatest(long? left, long? right) => left is null || right is null ? null : left >= right ? left : right;

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static double? Greatest(double? left, double? right) => left is null || right is null ? null : left >= right ? left : right;

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static decimal? Greatest(decimal? left, decimal? right) => left is null || right is null ? null : left >= right ? left : right;

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static string? Greatest(string? left, string? right) => left is null || right is null ? null : CompareTexts(left, right) >= 0 ? left : right;

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static DateOnly? Greatest(DateOnly? left, DateOnly? right) => left is null || right is null ? null : left >= right ? left : right;

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static DateTimeOffset? Greatest(DateTimeOffset? left, DateTimeOffset? right) => left is null || right is null ? null : left >= right ? left : right;
}
