using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>How enums in files, by name or by number, become their numbers; a value that is not declared is an error.</summary>
internal static class EnumBinding
{
    public static string? Read(string column, string physical, FeatureType type, ColumnOrigin origin)
    {
        var byName = physical == "VARCHAR" || physical.StartsWith("ENUM(", StringComparison.Ordinal);
        if (!byName && ColumnBinding.Integer(physical) is null)
            return null;
        var cases = byName
            ? type.Members.Select(m => $"WHEN {Session.Sql.Text(m.Name)} THEN {Number(m.Value)}")
            : type.Members.Select(m => m.Value).Distinct().Select(v => $"WHEN {Number(v)} THEN {Number(v)}");
        var value = byName ? column + "::VARCHAR" : column + "::BIGINT";
        var declared = string.Join(", ", type.Members.Take(20).Select(m => byName ? m.Name : m.Value.ToString(CultureInfo.InvariantCulture)));
        var unknown = DuckDbErrors.Raise(origin, $"the enum declares {declared}, not ", column) + "::BIGINT";
        return $"CASE WHEN {column} IS NULL THEN NULL ELSE CASE {value} {string.Join(" ", cases)} ELSE {unknown} END END";
    }

    private static string Number(long value) => $"({value.ToString(CultureInfo.InvariantCulture)})::BIGINT";
}
