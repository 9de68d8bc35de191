using System.Text.Json;

namespace FeatureStore.Conformance;

/// <summary>A table of a published case: columns with types, and rows.</summary>
public sealed record PublishedTable(IReadOnlyDictionary<string, FeatureType> Types, IReadOnlyList<Row> Rows)
{
    /// <summary>Reads a table. Columns without a declared type have that of their values.</summary>
    /// <param name="table">The object with <c>columns</c> and <c>rows</c>.</param>
    /// <param name="known">Types that are already known, by column.</param>
    public static PublishedTable Read(JsonElement table, params IEnumerable<KeyValuePair<string, FeatureType>> known)
    {
        var types = new Dictionary<string, FeatureType>(known);
        var rows = table.GetProperty("rows").EnumerateArray().Select(r => r.EnumerateArray().ToArray()).ToArray();
        var names = new List<string>();
        foreach (var column in table.GetProperty("columns").EnumerateArray())
        {
            var values = rows.Select(r => r[names.Count]).ToArray();
            names.Add(column.ValueKind == JsonValueKind.String ? column.GetString()! : column.GetProperty("name").GetString()!);
            types.TryAdd(names[^1], column.ValueKind == JsonValueKind.String ? Guess(values) : Declared(column.GetProperty("type").GetString()!));
        }
        return new(names.ToDictionary(n => n, n => types[n]), rows.Select(r => (Row)names.Zip(r).ToDictionary(c => c.First, c => Value(c.Second, types[c.First]))).ToArray());
    }

    /// <summary>The same table with a column taken as instants, also where it holds plain numbers.</summary>
    public static KeyValuePair<string, FeatureType> Instants(string column) => new(column, FeatureType.Instant);

    public EquatableArray<ColumnDefinition> Columns => EquatableArray.From(Types.Select(t => new ColumnDefinition(t.Key, t.Value, true)));

    private static FeatureType Declared(string type) => type switch
    {
        "bigint" => FeatureType.Int64,
        "double" => FeatureType.Float64,
        "string" => FeatureType.String,
        "timestamp" => FeatureType.Instant,
        _ => throw new InvalidOperationException($"A column of a published case is {type}."),
    };

    private static FeatureType Guess(JsonElement[] values) =>
        values.Any(v => v.ValueKind == JsonValueKind.String) ? FeatureType.Instant
        : values.All(v => v.ValueKind == JsonValueKind.Null || v.TryGetInt64(out _)) ? FeatureType.Int64
        : FeatureType.Float64;

    private static object? Value(JsonElement value, FeatureType type) => (value.ValueKind, type.Kind) switch
    {
        (JsonValueKind.Null, _) => null,
        (JsonValueKind.String, TypeKind.Instant) => ValueText.Instant(value.GetString()!),
        (JsonValueKind.String, _) => value.GetString(),
        (_, TypeKind.Float64) => value.GetDouble(),
        _ => value.GetInt64(),
    };
}
