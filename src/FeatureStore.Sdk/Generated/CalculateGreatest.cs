namespace FeatureStore;

/// <content>The greatest of the values; null if one is null.</content>
public static partial class Calculate
{
    /// <summary>The greatest of the values; null if one is null.</summary>
    public static long? Greatest(long? left, long? right) => left is null || right is null ? null : left >= right ? left : right;

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static long? Greatest(params ReadOnlySpan<long?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Greatest(found, value);
        return found;
    }

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static double? Greatest(double? left, double? right) => left is null || right is null ? null : left >= right ? left : right;

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static double? Greatest(params ReadOnlySpan<double?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Greatest(found, value);
        return found;
    }

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static decimal? Greatest(decimal? left, decimal? right) => left is null || right is null ? null : left >= right ? left : right;

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static decimal? Greatest(params ReadOnlySpan<decimal?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Greatest(found, value);
        return found;
    }

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static string? Greatest(string? left, string? right) => left is null || right is null ? null : CompareTexts(left, right) >= 0 ? left : right;

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static string? Greatest(params ReadOnlySpan<string?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Greatest(found, value);
        return found;
    }

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static DateOnly? Greatest(DateOnly? left, DateOnly? right) => left is null || right is null ? null : left >= right ? left : right;

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static DateOnly? Greatest(params ReadOnlySpan<DateOnly?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Greatest(found, value);
        return found;
    }

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static DateTimeOffset? Greatest(DateTimeOffset? left, DateTimeOffset? right) => left is null || right is null ? null : left >= right ? left : right;

    /// <inheritdoc cref="Greatest(long?, long?)"/>
    public static DateTimeOffset? Greatest(params ReadOnlySpan<DateTimeOffset?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Greatest(found, value);
        return found;
    }
}
