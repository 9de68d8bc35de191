namespace FeatureStore;

/// <content>The least of the values; null if one is null.</content>
public static partial class Calculate
{
    /// <summary>The least of the values; null if one is null.</summary>
    public static long? Least(long? left, long? right) => left is null || right is null ? null : left <= right ? left : right;

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static long? Least(params ReadOnlySpan<long?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Least(found, value);
        return found;
    }

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static double? Least(double? left, double? right) => left is null || right is null ? null : left <= right ? left : right;

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static double? Least(params ReadOnlySpan<double?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Least(found, value);
        return found;
    }

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static decimal? Least(decimal? left, decimal? right) => left is null || right is null ? null : left <= right ? left : right;

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static decimal? Least(params ReadOnlySpan<decimal?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Least(found, value);
        return found;
    }

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static string? Least(string? left, string? right) => left is null || right is null ? null : CompareTexts(left, right) <= 0 ? left : right;

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static string? Least(params ReadOnlySpan<string?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Least(found, value);
        return found;
    }

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static DateOnly? Least(DateOnly? left, DateOnly? right) => left is null || right is null ? null : left <= right ? left : right;

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static DateOnly? Least(params ReadOnlySpan<DateOnly?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Least(found, value);
        return found;
    }

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static DateTimeOffset? Least(DateTimeOffset? left, DateTimeOffset? right) => left is null || right is null ? null : left <= right ? left : right;

    /// <inheritdoc cref="Least(long?, long?)"/>
    public static DateTimeOffset? Least(params ReadOnlySpan<DateTimeOffset?> values)
    {
        var found = values[0];
        foreach (var value in values[1..])
            found = Least(found, value);
        return found;
    }
}
