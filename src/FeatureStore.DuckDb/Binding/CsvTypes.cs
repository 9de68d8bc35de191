using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>The DuckDB type in which a text file's column is read, so that nothing is guessed from the text.</summary>
internal static class CsvTypes
{
    /// <summary>What instants become.</summary>
    public const string Instant = "TIMESTAMPTZ";

    /// <summary>The instant of a text; its zone is <paramref name="timeZone"/> if it names none. DuckDB alone would take "now" for a time.</summary>
    public static string InstantOf(string text, string timeZone, ColumnOrigin origin)
    {
        var zoned = $"regexp_matches({text}, ':.*([Zz]|[+-][0-9]{{2}}(:?[0-9]{{2}})?)$')";
        var instant = $"CASE WHEN {zoned} THEN TRY_CAST({text} AS TIMESTAMPTZ) ELSE TRY_CAST({text} AS TIMESTAMP) AT TIME ZONE {Session.Sql.Text(timeZone)} END";
        var wrong = DuckDbErrors.Raise(origin, "a time is written as in ISO 8601, 2024-01-31T23:59:59Z, not ", text) + "::TIMESTAMPTZ";
        return $"CASE WHEN {text} IS NULL THEN NULL WHEN regexp_matches({text}, '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}') THEN coalesce({instant}, {wrong}) ELSE {wrong} END";
    }

    public static string Of(FeatureType type) => type.Kind switch
    {
        TypeKind.Instant => Instant,
        TypeKind.Enum => "VARCHAR",
        _ => Session.Sql.TypeName(type),
    };
}
