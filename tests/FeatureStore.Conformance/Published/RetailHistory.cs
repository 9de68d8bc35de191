namespace FeatureStore.Conformance;

/// <summary>Windows over 51 thousand lines of a real shop: times to the minute, so many ties; nulls, and negative quantities.</summary>
internal static class RetailHistory
{
    private const string File = "retail/online_retail_2010-12-01_2011-01-10.parquet";
    private const int Every = 170;
    private static readonly string[] Windows = ["1h", "1d", "7d"];

    /// <summary>The case for one of the columns that can be a key.</summary>
    /// <param name="key">The column.</param>
    /// <param name="bounds">The edges of the windows.</param>
    /// <param name="identified">Whether lines have an identity, as those that are pushed need.</param>
    public static HistoryCase Of(string key, Bounds bounds, bool identified)
    {
        using var parquet = new ParquetRows();
        var rows = parquet.Query($"""
            SELECT row_number() OVER () AS line, customer_id::BIGINT AS customer_id, stock_code, invoice_date, quantity, unit_price, round(quantity * unit_price, 2)::DECIMAL(18, 2) AS amount
            FROM '{OracleFiles.Find(File)}'
            """);
        var source = new SourceDefinition
        {
            Name = "lines",
            EventTime = "invoice_date",
            Delay = Duration.Parse("0s"),
            EventId = identified ? "line" : null,
            Columns = EquatableArray.Of<ColumnDefinition>(
                new("line", FeatureType.Int64, false), new("customer_id", FeatureType.Int64, true), new("stock_code", FeatureType.String, false), new("invoice_date", FeatureType.Instant, false),
                new("quantity", FeatureType.Int32, false), new("unit_price", FeatureType.Float64, false), new("amount", FeatureType.Decimal(18, 2), false)),
        };
        var view = new ViewDefinition { Name = "spend", Entity = "buyer_or_product", Source = source.Name, Bounds = bounds, Features = EquatableArray.From(Windows.SelectMany(Features)) };
        return new()
        {
            Definitions = new()
            {
                Entities = EquatableArray.Of(new EntityDefinition { Name = "buyer_or_product", Keys = EquatableArray.Of(new KeyDefinition(key, source.Column(key)!.Type)) }),
                Sources = EquatableArray.Of(source),
                Views = EquatableArray.Of(view),
            },
            Service = Planner.ServiceOf(view),
            Rows = new Dictionary<string, IReadOnlyList<Row>> { [source.Name] = rows },
            Spine = Spine(rows, key).ToArray(),
        };
    }

    /// <summary>The same question about one spine row, with only the rows of its key: all that the oracle needs.</summary>
    public static IEnumerable<HistoryCase> OneByOne(HistoryCase history, string key)
    {
        var byKey = history.Rows["lines"].Where(r => r[key] is not null).ToLookup(r => r[key]!);
        return history.Spine.Select(row => history with
        {
            Spine = [row],
            Rows = new Dictionary<string, IReadOnlyList<Row>> { ["lines"] = row[key] is { } value ? byKey[value].ToArray() : [] },
        });
    }

    private static IEnumerable<FeatureDefinition> Features(string window) =>
    [
        new WindowFeature { Name = "lines_" + window, Aggregate = "count", Window = Duration.Parse(window) },
        new WindowFeature { Name = "amount_" + window, Aggregate = "sum", Input = "amount", Window = Duration.Parse(window) },
        new WindowFeature { Name = "cents_" + window, Aggregate = "sum", Expression = new("int64(round(quantity * unit_price * 100.0))"), Window = Duration.Parse(window) },
        new WindowFeature { Name = "quantity_" + window, Aggregate = "sum", Input = "quantity", Window = Duration.Parse(window) },
    ];

    // At the very minute of a line, and when it leaves a window.
    private static IEnumerable<Row> Spine(IReadOnlyList<Row> rows, string key)
    {
        for (var i = 0; i < rows.Count; i += Every)
        {
            var later = (i / Every % (Windows.Length + 1)) switch { 0 => 0, var n => Duration.Parse(Windows[n - 1]).Microseconds };
            yield return new Dictionary<string, object?> { [key] = rows[i][key], [HistoryCase.SpineTime] = (long)rows[i]["invoice_date"]! + later };
        }
    }
}
