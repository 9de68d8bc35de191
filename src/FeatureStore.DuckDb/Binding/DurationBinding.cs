using System.Globalization;

namespace FeatureStore.DuckDb;

/// <summary>How lengths of time in files become microseconds: a 64-bit integer is that already, and a time of day is the time since midnight.</summary>
internal static class DurationBinding
{
    // As many as a TimeSpan holds.
    private static readonly string Most = (long.MaxValue / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture);

    /// <summary>The SQL of the microseconds, or null if the type is neither. An INTERVAL is none: it counts months, which have no fixed length.</summary>
    public static string? Read(string column, string physical, ColumnOrigin origin) => physical switch
    {
        "BIGINT" => Within(column, column, origin),
        "TIME" => $"epoch_us({column})",
        _ => null,
    };

    /// <summary>The microseconds, or an error if no TimeSpan holds so many.</summary>
    /// <param name="microseconds">SQL of a BIGINT.</param>
    /// <param name="shown">SQL of what stands in the file.</param>
    /// <param name="origin">Where it is.</param>
    public static string Within(string microseconds, string shown, ColumnOrigin origin) =>
        $"CASE WHEN {microseconds} NOT BETWEEN -{Most} AND {Most} THEN {DuckDbErrors.Raise(origin, "a duration has at most " + Most + " microseconds, not ", shown)}::BIGINT ELSE {microseconds} END";
}
