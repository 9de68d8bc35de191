using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>How times in files become UTC microseconds.</summary>
internal static class InstantBinding
{
    /// <summary>The SQL that reads the time as a TIMESTAMP in UTC, or null if the type is no timestamp.</summary>
    public static string? Read(string column, string physical, ColumnBinding.Rounding rounding, string? timeZone) =>
        ReadFinite(column, physical, rounding, timeZone) is { } read ? $"CASE WHEN isfinite({column}) THEN {read} END" : null;

    /// <summary>The same where <see cref="Range"/> keeps infinite times out: a plain column lets DuckDB skip row groups by it.</summary>
    public static string? ReadFinite(string column, string physical, ColumnBinding.Rounding rounding, string? timeZone) => physical switch
    {
        "TIMESTAMP" => InUtc(column, timeZone),
        "TIMESTAMP_S" or "TIMESTAMP_MS" => InUtc(column + "::TIMESTAMP", timeZone),
        "TIMESTAMP_NS" => InUtc(Microseconds(column, rounding), timeZone),
        "TIMESTAMP WITH TIME ZONE" => column + " AT TIME ZONE 'UTC'",
        _ => null,
    };

    /// <summary>
    /// A condition on the column as it is in the file, which lets DuckDB skip row groups by their statistics. It may keep
    /// more than the range, never less, and keeps no infinite time. Empty if the type is no timestamp.
    /// </summary>
    public static IEnumerable<string> Range(string column, string physical, string? timeZone, EventTimeRange times)
    {
        var zoned = physical == "TIMESTAMP WITH TIME ZONE";
        if (!zoned && physical is not ("TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS"))
            yield break;
        // Local times lie within a day of UTC.
        var slack = zoned || timeZone is null ? TimeSpan.Zero : TimeSpan.FromDays(2);
        var type = zoned ? "TIMESTAMPTZ" : physical;
        yield return Literal(times.From, -slack, type) is { } low ? $"{column} >= {low}" : $"{column} > '-infinity'::{type}";
        // Less than the next microsecond: a finer time is floored to the last one.
        yield return $"{column} < {Literal(times.To, slack + TimeSpan.FromMicroseconds(1), type) ?? $"'infinity'::{type}"}";
    }

    private static string? Literal(long? instant, TimeSpan shift, string type)
    {
        // TIMESTAMP_NS holds 1677 to 2262 only.
        var (min, max) = type == "TIMESTAMP_NS" ? (new DateTime(1680, 1, 1), new DateTime(2260, 1, 1)) : (DateTime.MinValue, DateTime.MaxValue);
        if (instant is not { } value || value < Microseconds(min - Min(shift)) || value > Microseconds(max - Max(shift)))
            return null;
        var text = (DateTime.UnixEpoch.AddTicks(value * TimeSpan.TicksPerMicrosecond) + shift).ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        return $"'{text}{(type == "TIMESTAMPTZ" ? "+00" : "")}'::{type}";
    }

    private static long Microseconds(DateTime instant) => (instant - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private static TimeSpan Min(TimeSpan shift) => shift < TimeSpan.Zero ? shift : TimeSpan.Zero;

    private static TimeSpan Max(TimeSpan shift) => shift > TimeSpan.Zero ? shift : TimeSpan.Zero;

    private static string InUtc(string naive, string? timeZone) =>
        timeZone is null ? naive : $"({naive}) AT TIME ZONE {Session.Sql.Text(timeZone)} AT TIME ZONE 'UTC'";

    // // truncates toward zero, so the remainder says whether a floor or a ceiling is one away.
    private static string Microseconds(string column, ColumnBinding.Rounding rounding)
    {
        var (ns, correction) = ($"epoch_ns({column})", rounding == ColumnBinding.Rounding.Floor ? "- (CASE WHEN {0} % 1000 < 0 THEN 1 ELSE 0 END)" : "+ (CASE WHEN {0} % 1000 > 0 THEN 1 ELSE 0 END)");
        return $"make_timestamp({ns} // 1000 {string.Format(CultureInfo.InvariantCulture, correction, ns)})";
    }
}
