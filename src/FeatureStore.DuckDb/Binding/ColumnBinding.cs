using System.Text.RegularExpressions;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>
/// How a column of a file becomes a column of its declared type. Only what loses nothing is accepted; times are brought to
/// UTC microseconds, enums to their numbers, and what is not finite to null.
/// </summary>
internal static partial class ColumnBinding
{
    /// <summary>Which way a time finer than a microsecond goes.</summary>
    public enum Rounding
    {
        /// <summary>To the microsecond before, also before 1970: event times and spine times.</summary>
        Floor,

        /// <summary>To the microsecond after: availability, so that nothing is known too early.</summary>
        Ceiling,
    }

    /// <summary>The SQL that reads the column, or null if its type does not fit.</summary>
    /// <param name="column">The quoted column.</param>
    /// <param name="physical">Its DuckDB type.</param>
    /// <param name="type">The declared type.</param>
    /// <param name="rounding">For instants.</param>
    /// <param name="timeZone">The zone of timestamps without one.</param>
    /// <param name="origin">Where the column is, for messages at run time.</param>
    public static string? Read(string column, string physical, FeatureType type, Rounding rounding, string? timeZone, ColumnOrigin origin) => type.Kind switch
    {
        TypeKind.Bool => physical == "BOOLEAN" ? column : null,
        TypeKind.Instant => InstantBinding.Read(column, physical, rounding, timeZone),
        TypeKind.Enum => EnumBinding.Read(column, physical, type, origin),
        TypeKind.Float64 => physical == "DOUBLE" ? Finite(column) : physical == "FLOAT" ? Finite(column) + "::DOUBLE" : Cast(column, physical, type, 53),
        TypeKind.Float32 => physical == "FLOAT" ? Finite(column) : Cast(column, physical, type, 24),
        TypeKind.Decimal => ReadDecimal(column, physical, type),
        TypeKind.String => physical == "VARCHAR" ? column : physical.StartsWith("ENUM(", StringComparison.Ordinal) ? column + "::VARCHAR" : null,
        TypeKind.Uuid => physical == "UUID" ? column : physical == "VARCHAR" ? UuidFromText(column, origin) : null,
        TypeKind.Date => physical == "DATE" ? $"CASE WHEN isfinite({column}) THEN {column} END" : null,
        TypeKind.Duration => DurationBinding.Read(column, physical, origin),
        TypeKind.Bytes => physical == "BLOB" ? column : null,
        TypeKind.Vector or TypeKind.List => ListBinding.Read(column, physical, type, rounding, timeZone, origin),
        _ => ReadInteger(column, physical, type),
    };

    /// <summary>SQL that says whether a value is NaN or infinite, or has such an element; null if values of the type cannot be.</summary>
    public static string? NotFinite(string column, string physical) =>
        physical is "DOUBLE" or "FLOAT" ? $"NOT isfinite({column})"
        : ListBinding.ElementOf(physical) is "DOUBLE" or "FLOAT" ? ListBinding.Any(column, e => $"NOT isfinite({e})")
        : null;

    /// <summary>The bits an integer of a DuckDB type needs beside its sign, and whether it has one.</summary>
    internal static (int Bits, bool Signed)? Integer(string physical) => physical switch
    {
        "TINYINT" => (7, true),
        "SMALLINT" => (15, true),
        "INTEGER" => (31, true),
        "BIGINT" => (63, true),
        "UTINYINT" => (8, false),
        "USMALLINT" => (16, false),
        "UINTEGER" => (32, false),
        _ => null,
    };

    // Adding zero turns -0.0 into 0.0.
    private static string Finite(string column) => $"CASE WHEN isfinite({column}) THEN {column} + 0 END";

    private static string UuidFromText(string column, ColumnOrigin origin) =>
        $"CASE WHEN TRY_CAST({column} AS UUID) IS NULL AND {column} IS NOT NULL THEN {DuckDbErrors.Raise(origin, "a uuid is written 8-4-4-4-12, not ", column)}::UUID ELSE TRY_CAST({column} AS UUID) END";

    private static string? ReadInteger(string column, string physical, FeatureType type)
    {
        var wanted = Session.Sql.TypeName(type);
        if (physical == wanted)
            return column;
        return Integer(physical) is { } have && Integer(wanted) is { } room && have.Bits <= room.Bits && (room.Signed || !have.Signed)
            ? $"{column}::{wanted}"
            : null;
    }

    private static string? ReadDecimal(string column, string physical, FeatureType type)
    {
        var wanted = Session.Sql.TypeName(type);
        if (physical == wanted)
            return column;
        if (DecimalPattern().Match(physical) is { Success: true } match)
        {
            var (precision, scale) = (int.Parse(match.Groups[1].ValueSpan), int.Parse(match.Groups[2].ValueSpan));
            return scale <= type.Scale && precision - scale <= type.Precision - type.Scale ? $"{column}::{wanted}" : null;
        }
        // 2^bits - 1 has bits * log10(2) digits, cut, and one.
        return Integer(physical) is { } integer && (integer.Bits * 30103 / 100000) + 1 <= type.Precision - type.Scale ? $"{column}::{wanted}" : null;
    }

    private static string? Cast(string column, string physical, FeatureType type, int exactBits) =>
        Integer(physical) is { } integer && integer.Bits <= exactBits ? $"{column}::{Session.Sql.TypeName(type)}" : null;

    [GeneratedRegex(@"^DECIMAL\(([0-9]+),([0-9]+)\)$")]
    private static partial Regex DecimalPattern();
}
