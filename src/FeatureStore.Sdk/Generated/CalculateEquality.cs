using System.Runtime.CompilerServices;

namespace FeatureStore;

/// <content>Whether values are equal.</content>
public static partial class Calculate
{
    /// <summary>Whether the two are equal.</summary>
    [MethodImpl(Inline)]
    public static bool? Equal(long? left, long? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() == right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Equal(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Equal(double? left, double? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() == right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Equal(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Equal(decimal? left, decimal? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() == right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Equal(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Equal(string? left, string? right) => left is not null && right is not null ? string.Equals(left, right) : null;

    /// <inheritdoc cref="Equal(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Equal(DateOnly? left, DateOnly? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() == right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Equal(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Equal(DateTimeOffset? left, DateTimeOffset? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() == right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Equal(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Equal(bool? left, bool? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() == right.GetValueOrDefault() : null;

    /// <inheritdoc cref="Equal(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? Equal(Guid? left, Guid? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() == right.GetValueOrDefault() : null;

    /// <summary>Whether the two differ.</summary>
    [MethodImpl(Inline)]
    public static bool? NotEqual(long? left, long? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() != right.GetValueOrDefault() : null;

    /// <inheritdoc cref="NotEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? NotEqual(double? left, double? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() != right.GetValueOrDefault() : null;

    /// <inheritdoc cref="NotEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? NotEqual(decimal? left, decimal? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() != right.GetValueOrDefault() : null;

    /// <inheritdoc cref="NotEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? NotEqual(string? left, string? right) => left is not null && right is not null ? !string.Equals(left, right) : null;

    /// <inheritdoc cref="NotEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? NotEqual(DateOnly? left, DateOnly? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() != right.GetValueOrDefault() : null;

    /// <inheritdoc cref="NotEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? NotEqual(DateTimeOffset? left, DateTimeOffset? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() != right.GetValueOrDefault() : null;

    /// <inheritdoc cref="NotEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? NotEqual(bool? left, bool? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() != right.GetValueOrDefault() : null;

    /// <inheritdoc cref="NotEqual(long?, long?)"/>
    [MethodImpl(Inline)]
    public static bool? NotEqual(Guid? left, Guid? right) => left.HasValue && right.HasValue ? left.GetValueOrDefault() != right.GetValueOrDefault() : null;
}
