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
            if (!types.ContainsKey(names[^1]))
                types.Add(names[^1], column.ValueKind == JsonValueKind.String ? Guess(values) : Declared(column.GetProperty("type").GetString()!));
        }
        return new(names.ToDictionary(n => n, n => types[n]), rows.Select(r => (Row)names.Zip(r).ToDictionary(c => c.First, c => Value(c.Second, types[c.First]))).ToArray());
    }

    /// <summary>The same table with a column taken as instants, also where it holds plain numbers.</summary>
    public static KeyValuePair<string, FeatureType> Instants(string column) => new(column, FeatureType.Instant);

    public EquatableArray<ColumnDefinition> Columns => EquatableArray.From(Types.Select(t => new ColumnDefinition(t.Key, t.Value, true)));

    /// <summary>A type as published cases call it.</summary>
    public static FeatureType Declared(string type) => type switch
    {
        "bool" => FeatureType.Bool,
        "smallint" => FeatureType.Int16,
        "int" => FeatureType.Int32,
        "bigint" => FeatureType.Int64,
        "float" => FeatureType.Float32,
        "double" => FeatureType.Float64,
        "string" => FeatureType.String,
        "date" => FeatureType.Date,
        "timestamp" => FeatureType.Instant,
        _ => throw new InvalidOperationException($"A column of a published case is {type}."),
    };

    private static FeatureType Guess(JsonElement[] values) =>
        values.Any(v => v.ValueKind == JsonValueKind.String) ? FeatureType.Instant
        : values.All(v => v.ValueKind == JsonValueKind.Null || v.TryGetInt64(out _)) ? FeatureType.Int64
        : FeatureType.Float64;

    /// <summary>A value of a type.</summary>
    public static object? Value(JsonElement value, FeatureType type) => (value.ValueKind, type.Kind) switch
    {
        (JsonValueKind.Null, _) => null,
        (JsonValueKind.True or JsonValueKind.False, _) => value.GetBoolean(),
        (JsonValueKind.String, _) => ValueText.Read(value.GetString()!, type),
        (_, TypeKind.Float32) => (double)value.GetSingle(),
        (_, TypeKind.Float64) => value.GetDouble(),
        _ => value.GetInt64(),
    };
}
