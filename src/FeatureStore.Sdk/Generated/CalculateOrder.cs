using System.Runtime.CompilerServices;

namespace FeatureStore;

/// <content>Which of two values comes first.</content>
public static partial class Calculate
{
    /// <summary>Whether the first comes before the second; texts by their UTF-8 bytes.</summary>
    [MethodImpl(Inline)]
    public static bool? Less(long? left, long? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() < right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Less(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Less(double? left, double? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() < right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Less(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Less(decimal? left, decimal? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() < right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Less(long?, long?)"/>
    public static bool? Less(string? left, string? right) => left is not null && right is not null ? CompareTexts(left, right) < 0 : null;

    /// <inheritdoc cref="Less(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Less(DateOnly? left, DateOnly? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() < right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Less(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Less(DateTimeOffset? left, DateTimeOffset? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() < right.GetValueOrDefault() : null;

    /// <summary>Whether the first comes before the second or is equal.</summary>
    [MethodImpl(Inline)]
    public static bool? LessOrEqual(long? left, long? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() <= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="LessOrEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? LessOrEqual(double? left, double? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() <= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="LessOrEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? LessOrEqual(decimal? left, decimal? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() <= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="LessOrEqual(long?, long?)"/>
    public static bool? LessOrEqual(string? left, string? right) => left is not null && right is not null ? CompareTexts(left, right) <= 0 : null;

    /// <inheritdoc cref="LessOrEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? LessOrEqual(DateOnly? left, DateOnly? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() <= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="LessOrEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? LessOrEqual(DateTimeOffset? left, DateTimeOffset? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() <= right.GetValueOrDefault() : null;

    /// <summary>Whether the first comes after the second.</summary>
    [MethodImpl(Inline)]
    public static bool? Greater(long? left, long? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() > right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Greater(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Greater(double? left, double? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() > right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Greater(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Greater(decimal? left, decimal? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() > right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Greater(long?, long?)"/>
    public static bool? Greater(string? left, string? right) => left is not null && right is not null ? CompareTexts(left, right) > 0 : null;

    /// <inheritdoc cref="Greater(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Greater(DateOnly? left, DateOnly? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() > right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Greater(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Greater(DateTimeOffset? left, DateTimeOffset? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() > right.GetValueOrDefault() : null;

    /// <summary>Whether the first comes after the second or is equal.</summary>
    [MethodImpl(Inline)]
    public static bool? GreaterOrEqual(long? left, long? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() >= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="GreaterOrEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? GreaterOrEqual(double? left, double? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() >= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="GreaterOrEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? GreaterOrEqual(decimal? left, decimal? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() >= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="GreaterOrEqual(long?, long?)"/>
    public static bool? GreaterOrEqual(string? left, string? right) => left is not null && right is not null ? CompareTexts(left, right) >= 0 : null;

    /// <inheritdoc cref="GreaterOrEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? GreaterOrEqual(DateOnly? left, DateOnly? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() >= right.GetValueOrDefault() : null;

    /// <inheritdoc cref="GreaterOrEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? GreaterOrEqual(DateTimeOffset? left, DateTimeOffset? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() >= right.GetValueOrDefault() : null;
}
