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

    /// <summary>The microseconds of a text: an integer and a unit, or an integer alone, which is microseconds already.</summary>
    public static string FromText(string text, ColumnOrigin origin)
    {
        var units = "WHEN 'ms' THEN 1000 WHEN 's' THEN 1000000 WHEN 'm' THEN 60000000 WHEN 'h' THEN 3600000000 WHEN 'd' THEN 86400000000 WHEN 'w' THEN 604800000000 ELSE 1";
        var number = $"TRY_CAST(TRY_CAST(regexp_extract({text}, '^-?[0-9]+') AS HUGEINT) * CASE regexp_extract({text}, '[a-z]*$') {units} END AS BIGINT)";
        var value = $"CASE WHEN regexp_full_match({text}, '-?[0-9]{{1,20}}(us|ms|s|m|h|d|w)?') AND {number} BETWEEN -{Most} AND {Most} THEN {number} END";
        return $"CASE WHEN {text} IS NOT NULL THEN coalesce({value}, {DuckDbErrors.Raise(origin, "a duration is written as an integer and us, ms, s, m, h, d or w, 5m, not ", text)}::BIGINT) END";
    }

    /// <summary>The microseconds, or an error if no TimeSpan holds so many.</summary>
    /// <param name="microseconds">SQL of a BIGINT.</param>
    /// <param name="shown">SQL of what stands in the file.</param>
    /// <param name="origin">Where it is.</param>
    public static string Within(string microseconds, string shown, ColumnOrigin origin) =>
        $"CASE WHEN {microseconds} NOT BETWEEN -{Most} AND {Most} THEN {DuckDbErrors.Raise(origin, "a duration has at most " + Most + " microseconds, not ", shown)}::BIGINT ELSE {microseconds} END";
}
