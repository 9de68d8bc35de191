using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>
/// How text becomes a value of its declared type. DuckDB's own casts would round 1.5 to an integer and take "now" for a
/// time; here a text is the value, or an error that names its column.
/// </summary>
internal static class TextValues
{
    /// <summary>The SQL of the value.</summary>
    /// <param name="text">SQL of the text.</param>
    /// <param name="type">The declared type; enums stay text.</param>
    /// <param name="timeZone">The zone of times that name none.</param>
    /// <param name="origin">Where the text is, for messages.</param>
    public static string Read(string text, FeatureType type, string timeZone, ColumnOrigin origin) => type.Kind switch
    {
        TypeKind.String or TypeKind.Enum => text,
        TypeKind.Instant => Instant(text, timeZone, origin),
        TypeKind.Date => Read(text, type, origin, "a date is written as in ISO 8601, 2024-01-31, not ", $"regexp_full_match({text}, '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}')"),
        TypeKind.Uuid => Read(text, type, origin, "a uuid is written 8-4-4-4-12, not ", null),
        TypeKind.Bool => Read(text, type, origin, "a bool is written true or false, not ", null),
        TypeKind.Float32 or TypeKind.Float64 => Read(text, type, origin, "a number is written as digits with a point, 12.5, not ", null),
        TypeKind.Duration => DurationBinding.FromText(text, origin),
        TypeKind.Bytes => $"CASE WHEN {text} IS NOT NULL THEN CASE WHEN base64(TRY(from_base64({text}))) = {text} THEN from_base64({text}) ELSE {DuckDbErrors.Raise(origin, "bytes are written in base64, AQL/, not ", text)}::BLOB END END",
        TypeKind.Vector or TypeKind.List => Elements(text, type, timeZone, origin),
        TypeKind.Decimal => Read(text, type, origin, $"a {type.Name} has at most {type.Precision - type.Scale} digits before the point and {type.Scale} after it, which is not ", Matches(text, $@"[0-9]*\.?[0-9]{{0,{type.Scale.ToString(CultureInfo.InvariantCulture)}}}0*")),
        _ => Read(text, type, origin, $"an {type.Name} is written as digits and fits its range, which is not ", Matches(text, "[0-9]+")),
    };

    // As in JSON: [1, 2]. TRY, because a branch that is not taken may be computed.
    private static string Elements(string text, FeatureType type, string timeZone, ColumnOrigin origin)
    {
        var (name, wrong) = (JsonValues.TypeName(type), DuckDbErrors.Raise(origin, "a list is written as in JSON, [1, 2], not ", text));
        return $"CASE WHEN {text} IS NULL THEN NULL WHEN json_valid({text}) THEN {JsonValues.Read($"TRY_CAST({text} AS JSON)", type, timeZone, origin)} ELSE {wrong}::{name} END";
    }

    private static string Matches(string text, string number) => $@"regexp_full_match({text}, '\s*[+-]?{number}\s*')";

    private static string Read(string text, FeatureType type, ColumnOrigin origin, string what, string? condition)
    {
        var name = Session.Sql.TypeName(type);
        var value = condition is null ? $"TRY_CAST({text} AS {name})" : $"CASE WHEN {condition} THEN TRY_CAST({text} AS {name}) END";
        return $"CASE WHEN {text} IS NOT NULL THEN coalesce({value}, {DuckDbErrors.Raise(origin, what, text)}::{name}) END";
    }

    private static string Instant(string text, string timeZone, ColumnOrigin origin)
    {
        var zoned = $"regexp_matches({text}, ':.*([Zz]|[+-][0-9]{{2}}(:?[0-9]{{2}})?)$')";
        var instant = $"CASE WHEN {zoned} THEN TRY_CAST({text} AS TIMESTAMPTZ) ELSE TRY_CAST({text} AS TIMESTAMP) AT TIME ZONE {Session.Sql.Text(timeZone)} END";
        var wrong = DuckDbErrors.Raise(origin, "a time is written as in ISO 8601, 2024-01-31T23:59:59Z, not ", text) + "::TIMESTAMPTZ";
        return $"CASE WHEN {text} IS NULL THEN NULL WHEN regexp_matches({text}, '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}') THEN coalesce({instant}, {wrong}) ELSE {wrong} END";
    }
}
