using System.Globalization;
using System.Runtime.CompilerServices;

namespace FeatureStore;

/// <content>Conversions, called by the name of their type.</content>
public static partial class Calculate
{
    /// <summary>True is 1.</summary>
    public static long? Int64(bool? value) => value is { } known ? (known ? 1 : 0) : null;

    /// <summary>The number without what follows the point; null if it does not fit.</summary>
    [MethodImpl(Inline)]
    public static long? Int64(double? value) => value is >= long.MinValue and < 9223372036854775808.0 ? (long)value.GetValueOrDefault() : null;

    /// <inheritdoc cref="Int64(double?)"/>
    public static long? Int64(decimal? value) =>
        value is { } number && decimal.Truncate(number) is >= long.MinValue and <= long.MaxValue and var whole ? (long)whole : null;

    /// <summary>True is 1.</summary>
    public static double? Float64(bool? value) => value is { } known ? (known ? 1 : 0) : null;

    /// <summary>The nearest float64.</summary>
    [MethodImpl(Inline)]
    public static double? Float64(long? value) => value;

    /// <summary>The nearest float64.</summary>
    [MethodImpl(Inline)]
    public static double? Float64(decimal? value) => value is { } number ? Decimals.ToDouble(number) : null;

    /// <summary>The number as a decimal; null if it has too many digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="scale">Digits after the point.</param>
    public static decimal? Decimal(long? value, int scale) => Fit(value, scale);

    /// <inheritdoc cref="Decimal(long?, int)"/>
    public static decimal? Decimal(decimal? value, int scale) => Fit(value, scale);

    /// <summary>true or false.</summary>
    public static string? String(bool? value) => value is { } known ? (known ? "true" : "false") : null;

    /// <summary>The digits.</summary>
    public static string? String(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Lower-case hexadecimal digits with dashes.</summary>
    public static string? String(Guid? value) => value?.ToString("D");

    /// <summary>The date like 2024-05-01.</summary>
    public static string? String(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day in UTC.</summary>
    public static DateOnly? Date(DateTimeOffset? value) => value is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : null;

    /// <summary>The beginning of the day in UTC.</summary>
    public static DateTimeOffset? Instant(DateOnly? value) => value is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
