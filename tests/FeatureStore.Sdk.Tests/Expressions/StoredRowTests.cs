namespace FeatureStore.Sdk.Tests;

/// <summary>An expression over the bytes of a stored row is the same as over its values.</summary>
public sealed class StoredRowTests
{
    private static readonly string[] Texts =
    [
        .. RowExpressions.Types.Keys.SelectMany(t => new[] { $"a_{t} == b_{t}", $"a_{t} is null", $"(a_{t} ?? b_{t}) != b_{t}", $"a_bool ? a_{t} : b_{t}" }).Where(t => !t.EndsWith("b_string")),
        "a_string < b_string", "length(a_string)", "contains(a_string, b_string)", "starts_with(a_string, 'a')", "ends_with(a_string, '😀b')", "upper(concat(a_string, b_string)) == concat(upper(a_string), upper(b_string))",
        "string(a_int64) < string(b_int8)", "string(a_color) in ('red', 'deep blue')", "string(a_date) < string(b_date)", "string(a_uuid) == string(b_uuid)", "string(a_bool) == 'true'", "(lower(a_string) ?? upper(b_string) ?? 'x') == 'web'",
        "a_money + b_rate", "float64(a_fraction) * b_float64", "int64(a_whole) + b_uint32", "round(a_rate, 2)", "days_between(a_date, b_instant)", "year(a_instant) + month(b_date)", "a_int8 * b_uint32 - a_int64", "least(a_money, b_money, 3)",
        "ts > a_instant", "a_float32 / b_float64",
    ];

    [Fact]
    public void Over_random_rows()
    {
        var view = new ViewDefinition { Name = "v", Source = "rows", Features = EquatableArray.From(Texts.Select((text, i) => (FeatureDefinition)new WindowFeature { Name = "f" + i, Aggregate = "count", Window = Duration.Parse("1h"), Expression = new(text) })) };
        var state = new ViewState(view, new() { Sources = EquatableArray.Of(RowExpressions.Source), Views = EquatableArray.Of(view) }, "fs:");
        var columns = RowExpressions.Source.Columns.Where(c => state.Columns.Contains(c)).ToArray();
        var encoder = new RowEncoder(state.Schema, columns.Select(c => c.Name));
        var (rows, texts) = (new StateRows(state.Schema), new TextBuffer());
        var expressions = Texts.Select(text => (Text: text, Tree: RowExpressions.Bind(text))).Select(e => (e.Text, e.Tree, Compiled: new CompiledExpression(e.Tree, reference => ColumnNodes.Of(state.Schema.Column(reference.Name))))).ToArray();
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var known = new int[Texts.Length];
        for (var i = 0; i < 500; i++)
        {
            var row = columns.ToDictionary(c => c.Name, c => EdgeValues.Of(c.Type, random));
            row["ts"] ??= DateTimeOffset.UnixEpoch;
            var value = Encode(encoder, columns, row);
            Assert.Null(rows.Load(value, long.MaxValue));
            for (var e = 0; e < expressions.Length; e++)
            {
                var (text, tree, compiled) = expressions[e];
                var stored = Boxed(compiled.Evaluate(new Frame(rows, rows.Row(value, 0), texts)), tree.Type);
                var plain = Interpreter.Evaluate(tree, reference => row[reference.Name]);
                known[e] += plain is null ? 0 : 1;
                Assert.True(Equals(stored, plain), $"{text} is {stored ?? "null"} over the row and {plain ?? "null"} over its values (seed {seed}, row {i})");
                texts.Clear();
            }
        }
        Assert.DoesNotContain(0, known);
    }

    [Theory]
    [InlineData(long.MinValue, -290308L, 12L, 21L, 0L, 19L)]
    [InlineData(long.MaxValue, 294247L, 1L, 10L, 0L, 4L)]
    [InlineData(-1L, 1969L, 12L, 31L, 3L, 23L)]
    [InlineData(951_782_400_000_000L, 2000L, 2L, 29L, 2L, 0L)]
    [InlineData(-62_135_596_800_000_001L, 0L, 12L, 31L, 0L, 23L)]
    public void The_calendar_has_no_end(long instant, long year, long month, long day, long dayOfWeek, long hour)
    {
        var days = Calendar.DayOf(instant);
        Assert.Equal((year, month, day, dayOfWeek, hour), (Calendar.Year(days), Calendar.Month(days), Calendar.Day(days), Calendar.DayOfWeek(days), Calendar.HourOf(instant)));
        Assert.Equal(((double)long.MaxValue - instant) / 1e6, Calendar.Between(instant, long.MaxValue, 1e6));
        Assert.True(DateDays.IsDate(DateDays.Nearest(days)));
    }

    private static byte[] Encode(RowEncoder encoder, ColumnDefinition[] columns, Dictionary<string, object?> row)
    {
        var values = new RowValues(RowExpressions.Source, columns);
        foreach (var column in columns)
            BoxedValues.Write(values, row[column.Name], new(column.Name, column.Type));
        var bytes = new ByteStrings();
        Assert.Null(values.ProblemAmong(encoder.Used));
        Assert.Null(encoder.TryAdd(bytes, values.Values));
        return bytes.Span(0).ToArray();
    }

    private static object? Boxed(ValueSlot value, FeatureType type)
    {
        var answers = new Answers([type]);
        answers.Set(0, value, FeatureStatus.Present);
        return BoxedValues.Read(answers, 0, type);
    }
}
