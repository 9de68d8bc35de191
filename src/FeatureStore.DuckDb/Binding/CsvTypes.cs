using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>The DuckDB type in which a text file's column is read, so that nothing is guessed from the text.</summary>
internal static class CsvTypes
{
    public static string Of(FeatureType type) => type.Kind switch
    {
        TypeKind.Instant => "TIMESTAMPTZ",
        TypeKind.Enum => "VARCHAR",
        _ => Session.Sql.TypeName(type),
    };
}
