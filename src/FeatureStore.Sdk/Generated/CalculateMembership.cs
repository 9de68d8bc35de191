namespace FeatureStore;

/// <content>Whether values are in lists.</content>
public static partial class Calculate
{
    /// <summary>Whether the value is one of the constants.</summary>
    public static bool? In(long? value, params ReadOnlySpan<long> constants) => value is { } known ? constants.Contains(known) : null;

    /// <inheritdoc cref="In(long?, ReadOnlySpan{long})"/>
    public static bool? In(double? value, params ReadOnlySpan<double> constants) => value is { } known ? constants.Contains(known) : null;

    /// <inheritdoc cref="In(long?, ReadOnlySpan{long})"/>
    public static bool? In(decimal? value, params ReadOnlySpan<decimal> constants) => value is { } known ? constants.Contains(known) : null;

    /// <inheritdoc cref="In(long?, ReadOnlySpan{long})"/>
    public static bool? In(string? value, params ReadOnlySpan<string> constants) => value is null ? null : constants.Contains(value);

    /// <inheritdoc cref="In(long?, ReadOnlySpan{long})"/>
    public static bool? In(DateOnly? value, params ReadOnlySpan<DateOnly> constants) => value is { } known ? constants.Contains(known) : null;

    /// <inheritdoc cref="In(long?, ReadOnlySpan{long})"/>
    public static bool? In(DateTimeOffset? value, params ReadOnlySpan<DateTimeOffset> constants) => value is { } known ? constants.Contains(known) : null;

    /// <inheritdoc cref="In(long?, ReadOnlySpan{long})"/>
    public static bool? In(bool? value, params ReadOnlySpan<bool> constants) => value is { } known ? constants.Contains(known) : null;

    /// <inheritdoc cref="In(long?, ReadOnlySpan{long})"/>
    public static bool? In(Guid? value, params ReadOnlySpan<Guid> constants) => value is { } known ? constants.Contains(known) : null;
}
