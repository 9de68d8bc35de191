using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>
/// How lists in files become lists of their declared type: element by element as columns do. A null among the elements, or
/// a vector of another size, is an error; an element that is not finite makes the whole null.
/// </summary>
internal static class ListBinding
{
    /// <summary>The SQL that reads the column, or null if its type does not fit.</summary>
    public static string? Read(string column, string physical, FeatureType type, ColumnBinding.Rounding rounding, string? timeZone, ColumnOrigin origin) =>
        ElementOf(physical) is { } element && ElementRead(element, type, rounding, timeZone, origin) is { } read
            ? Of(column, element, type, read, origin, withNotFinite: false)
            : null;

    /// <summary>The same where elements that are not finite stay, as whoever pushes rows counts or refuses them. Null if they cannot be.</summary>
    public static string? AsPushed(string column, string physical, FeatureType type, ColumnOrigin origin) =>
        ElementOf(physical) is ("FLOAT" or "DOUBLE") and { } element && (element == "FLOAT" || TakesDoubles(type) || type.Element!.Kind == TypeKind.Float64)
            ? Of(column, element, type, $"e::{Session.Sql.TypeName(type.Element!)}", origin, withNotFinite: true)
            : null;

    /// <summary>SQL that says whether a condition holds for an element; null or false if there is none.</summary>
    public static string Any(string column, Func<string, string> condition) => $"list_bool_or(list_transform({column}, lambda e: {condition("e")}))";

    /// <summary>A list of floats, or null if one of them is not finite.</summary>
    public static string FiniteOrNull(string column) => $"CASE WHEN {Any(column, e => $"NOT isfinite({e})")} THEN NULL ELSE list_transform({column}, lambda e: e + 0) END";

    /// <summary>The type of the elements of a list or array; null for other types.</summary>
    public static string? ElementOf(string physical) =>
        physical.EndsWith(']') && physical.LastIndexOf('[') is > 0 and var at && physical[(at + 1)..^1].All(char.IsAsciiDigit) ? physical[..at] : null;

    // Whoever writes numbers as JSON or from Python has doubles; those of an embedding are floats nevertheless.
    private static string? ElementRead(string element, FeatureType type, ColumnBinding.Rounding rounding, string? timeZone, ColumnOrigin origin) =>
        element == "DOUBLE" && TakesDoubles(type) ? "(e + 0)::FLOAT" : ColumnBinding.Read("e", element, type.Element!, rounding, timeZone, origin);

    private static bool TakesDoubles(FeatureType type) => type.Kind == TypeKind.Vector;

    private static string Of(string column, string element, FeatureType type, string read, ColumnOrigin origin, bool withNotFinite)
    {
        var name = Session.Sql.TypeName(type);
        var cases = $"WHEN list_count({column}) < len({column}) THEN {DuckDbErrors.Raise(origin, $"a {type.Name} holds no nulls, which it does in ", column)}::{name}";
        if (type.Kind == TypeKind.Vector)
            cases += $" WHEN len({column}) <> {type.Size.ToString(CultureInfo.InvariantCulture)} THEN {DuckDbErrors.Raise(origin, $"a {type.Name} has {type.Size} elements, which is not the size of ", column)}::{name}";
        if (element == "DOUBLE" && TakesDoubles(type))
            cases += $" WHEN {Any(column, e => $"isfinite({e}) AND TRY_CAST({e} AS FLOAT)::DOUBLE IS DISTINCT FROM {e}")} THEN {DuckDbErrors.Raise(origin, $"a {type.Name} holds float32, which is not what is in ", column)}::{name}";
        if (!withNotFinite && IsMaybeNotFinite(element))
            cases += $" WHEN {Any(column, e => $"NOT isfinite({e})")} THEN NULL";
        return $"CASE {cases} ELSE {(read == "e" ? $"{column}::{name}" : $"list_transform({column}, lambda e: {read})::{name}")} END";
    }

    // Times have infinities too, which are null like those of numbers.
    private static bool IsMaybeNotFinite(string element) =>
        element is "DOUBLE" or "FLOAT" or "DATE" || element.StartsWith("TIMESTAMP", StringComparison.Ordinal);
}
