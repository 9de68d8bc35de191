using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>The DuckDB type in which a text file's column is read, so that nothing is guessed from the text.</summary>
internal static class CsvTypes
{
    /// <summary>Text with a zone tells its instant; text without one is UTC.</summary>
    public const string Instant = "TIMESTAMPTZ";

    /// <summary>The instant of a text whose zone, if it names none, is <paramref name="timeZone"/>.</summary>
    public static string LocalInstant(string text, string timeZone) =>
        $"CASE WHEN regexp_matches({text}, ':.*([Zz]|[+-][0-9]{{2}}(:?[0-9]{{2}})?)$') THEN {text}::TIMESTAMPTZ ELSE {text}::TIMESTAMP AT TIME ZONE {Session.Sql.Text(timeZone)} END";

    public static string Of(FeatureType type) => type.Kind switch
    {
        TypeKind.Instant => Instant,
        TypeKind.Enum => "VARCHAR",
        _ => Session.Sql.TypeName(type),
    };
}
