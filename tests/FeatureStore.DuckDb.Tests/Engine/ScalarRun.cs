using Apache.Arrow;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>One run over the edges of all scalar types, in its three forms.</summary>
public sealed class ScalarRun : IAsyncLifetime
{
    public Workspace Files { get; } = new();

    public string Result => Files.Path("out.parquet");

    public List<ScalarTypes> Typed { get; } = [];

    /// <summary>Values of the Arrow batches by column.</summary>
    public Dictionary<string, List<object?>> Arrow { get; } = [];

    public async ValueTask InitializeAsync()
    {
        var rows = Enumerable.Range(0, ScalarCases.Rows).Select(row =>
            $"SELECT {row}::BIGINT AS id, {string.Join(", ", ScalarCases.All.Select(c => $"{c.LiteralOf(row)} AS {c.Column}"))}, TIMESTAMP '2024-01-01' AS at");
        Files.Parquet("scalars.parquet", string.Join(" UNION ALL ", rows));
        Files.Parquet("spine.parquet", $"SELECT range AS id, TIMESTAMP '2024-01-02' AS t FROM range({ScalarCases.Rows})");

        await using var store = Files.Store();
        var features = store.GetHistoricalFeatures<ScalarTypes>(Spine.FromParquet("spine.parquet", time: "t"));
        await features.ToParquetAsync(Result);
        await foreach (var row in features)
            Typed.Add(row.Features);
        using var stream = features.ToArrow();
        while (await stream.ReadNextRecordBatchAsync() is { } batch)
        {
            using (batch)
            {
                for (var i = 0; i < batch.ColumnCount; i++)
                {
                    var values = Arrow.TryGetValue(batch.Schema.GetFieldByIndex(i).Name, out var known) ? known : Arrow[batch.Schema.GetFieldByIndex(i).Name] = [];
                    values.AddRange(Enumerable.Range(0, batch.Length).Select(row => Value(batch.Column(i), row)));
                }
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        Files.Dispose();
        return ValueTask.CompletedTask;
    }

    private static object? Value(IArrowArray array, int row) => array.IsNull(row) ? null : array switch
    {
        BooleanArray a => a.GetValue(row),
        Int8Array a => a.GetValue(row),
        Int16Array a => a.GetValue(row),
        Int32Array a => a.GetValue(row),
        Int64Array a => a.GetValue(row),
        UInt8Array a => a.GetValue(row),
        UInt16Array a => a.GetValue(row),
        UInt32Array a => a.GetValue(row),
        FloatArray a => a.GetValue(row),
        DoubleArray a => a.GetValue(row),
        Decimal128Array a => decimal.Parse(a.GetString(row), System.Globalization.CultureInfo.InvariantCulture),
        StringArray a => a.GetString(row),
        TimestampArray a => a.GetTimestamp(row),
        Date32Array a => a.GetDateOnly(row),
        _ => throw new InvalidOperationException($"{array.GetType().Name} has no reading here."),
    };
}
