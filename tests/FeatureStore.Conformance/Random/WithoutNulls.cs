using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>A case whose rows have a value wherever they had a null (or what counts as one): one that its column has elsewhere.</summary>
internal static class WithoutNulls
{
    public static HistoryCase Of(HistoryCase history) => history.WithRows((source, rows) =>
    {
        var values = source.Columns.ToDictionary(c => c.Name, c => rows.Select(r => r[c.Name]).FirstOrDefault(v => !IsNull(v)));
        return rows.Select(row => (Row)row.ToDictionary(p => p.Key, p => IsNull(p.Value) ? values[p.Key] : p.Value));
    });

    private static bool IsNull(object? value) => value is null || value is double real && !double.IsFinite(real) || value is ListValue list && list.Items.Any(IsNull);
}
