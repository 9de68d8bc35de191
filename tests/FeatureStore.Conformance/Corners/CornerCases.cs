namespace FeatureStore.Conformance;

/// <summary>What random histories avoid or rarely meet.</summary>
public abstract class CornerCases : HistoricalConformance
{
    private const long Minute = 60_000_000;

    private static readonly SourceDefinition Readings = new()
    {
        Name = "readings",
        EventTime = "ts",
        Delay = Duration.Parse("0s"),
        Columns = EquatableArray.Of<ColumnDefinition>(new("sensor", FeatureType.String, true), new("ts", FeatureType.Instant, true), new("value", FeatureType.Float64, true), new("unit", FeatureType.Int64, true)),
    };

    private static readonly ViewDefinition View = new()
    {
        Name = "levels",
        Entity = "sensor",
        Source = "readings",
        Features = EquatableArray.Of<FeatureDefinition>(
            new LatestFeature { Name = "latest", Column = "value" },
            new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1h") },
            new WindowFeature { Name = "total", Aggregate = "sum", Input = "value", Window = Duration.Parse("1h") },
            new WindowFeature { Name = "total_or", Aggregate = "sum", Input = "value", Window = Duration.Parse("1h"), Default = "-1" },
            new WindowFeature { Name = "units", Aggregate = "sum", Input = "unit", Window = Duration.Parse("1h") }),
    };

    [Fact]
    public async Task A_sum_of_floats_that_is_not_finite_is_null()
    {
        var answer = (await AnswersAsync([(1, 1.7e308), (2, 1.7e308)], 3)).Single();

        Assert.Null(answer["levels__total"]);
        Assert.Equal(-1.0, answer["levels__total_or"]);
    }

    [Fact]
    public async Task What_floats_lose_in_an_addition_is_compensated() =>
        Assert.Equal(1e16 + 4, (await AnswersAsync([(1, 1e16), (2, 1.0), (3, 1.0), (4, 1.0), (5, 1.0)], 6)).Single()["levels__total"]);

    [Fact]
    public async Task A_negative_zero_is_zero()
    {
        var answer = (await AnswersAsync([(1, -0.0)], 3)).Single();

        Assert.Equal(0L, BitConverter.DoubleToInt64Bits((double)answer["levels__latest"]!));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits((double)answer["levels__total"]!));
    }

    [Fact]
    public async Task Sums_of_integers_are_exact_beyond_64_bits_on_the_way()
    {
        var history = History([(1, null), (2, null), (3, null)], 5);
        long[] units = [long.MaxValue, long.MaxValue, -long.MaxValue];
        var rows = history.Rows["readings"].Select((row, i) => new Dictionary<string, object?>(row) { ["unit"] = units[i] }).ToArray();
        var answers = await EvaluateAsync(history with { Rows = new Dictionary<string, IReadOnlyList<Row>> { ["readings"] = rows } });

        Assert.Equal(long.MaxValue, answers.Single()["levels__units"]);
    }

    [Fact]
    public async Task A_source_without_rows_knows_nobody() => await AgreesAsync(History([], 1, 2));

    [Fact]
    public async Task A_spine_without_rows_has_no_answers() => Assert.Empty(await AnswersAsync([(1, 1.0)]));

    [Fact]
    public async Task A_spine_without_times_knows_nobody()
    {
        var history = History([(1, 1.0)], 2, 2);
        await AgreesAsync(history with { Spine = history.Spine.Select(row => (Row)new Dictionary<string, object?>(row) { [HistoryCase.SpineTime] = null }).ToArray() });
    }

    // An engine may join many rows otherwise than few.
    [Theory]
    [InlineData("1h", true)]
    [InlineData(null, true)]
    [InlineData("1h", false)]
    [InlineData(null, false)]
    public async Task A_spine_row_without_a_time_knows_nobody_among_many(string? step, bool keyed)
    {
        var history = History([(1, 1.0), (2, 2.0)], [.. Enumerable.Range(0, 500)]);
        history = history.WithViews(v => v with { Entity = keyed ? v.Entity : null, Features = EquatableArray.From(v.Features.Append(Lifetime("ever")).Append(Lifetime("hourly") with { Window = Duration.Parse("1d"), Step = step is null ? null : Duration.Parse(step) })) });
        await AgreesAsync(history with { Spine = [.. history.Spine.Select((row, i) => Timed(row, i % 7 == 0 ? null : row[HistoryCase.SpineTime]))] });

        Row Timed(Row row, object? time) => row.Where(p => keyed || p.Key == HistoryCase.SpineTime).ToDictionary(p => p.Key, p => p.Key == HistoryCase.SpineTime ? time : p.Value);

        static WindowFeature Lifetime(string name) => new() { Name = name, Aggregate = "sum", Input = "unit", Window = null };
    }

    [Fact]
    public async Task A_lifetime_has_no_start()
    {
        var history = Only(History([(0, 1.5), (1, 2.5)], 2), new WindowFeature { Name = "ever", Aggregate = "sum", Input = "value", Window = null }, new WindowFeature { Name = "first", Aggregate = "first", Input = "value", Window = null });
        history = history with
        {
            Rows = new Dictionary<string, IReadOnlyList<Row>> { ["readings"] = [.. history.Rows["readings"].Select((row, i) => new Dictionary<string, object?>(row) { ["ts"] = ValueText.Instant(i == 0 ? "0001-01-01T00:00:00Z" : "1969-12-31T23:59:59.999999Z") })] },
            Spine = [.. history.Spine.Select(row => new Dictionary<string, object?>(row) { [HistoryCase.SpineTime] = ValueText.Instant("9999-12-31T23:59:59.999999Z") })],
        };

        var answer = (await EvaluateAsync(history)).Single();
        Assert.Equal((4.0, 1.5), (answer["levels__ever"], answer["levels__first"]));
    }

    [Fact]
    public async Task A_variance_of_numbers_near_the_greatest_is_one_if_it_fits()
    {
        var history = History([(1, 1.7e308), (2, 1.7e308), (70, 1.7e308), (130, 1.7e308), (131, -1.7e308)], 3, 71, 132);
        var answers = await EvaluateAsync(Only(history, Spread("variance"), Spread("stddev")));

        Assert.Equal([0.0, null, null], answers.Select(a => a["levels__variance"]));
        Assert.Equal([0.0, null, null], answers.Select(a => a["levels__stddev"]));

        static WindowFeature Spread(string name) => new() { Name = name, Aggregate = name, Input = "value", Window = Duration.Parse("10m") };
    }

    [Fact]
    public async Task Many_rows_of_one_instant_are_one_window() =>
        await AgreesAsync(History(Enumerable.Range(0, 5000).Select(i => (7, (double?)(i % 17))).ToArray(), 7, 8, 66, 67, 68));

    private static HistoryCase Only(HistoryCase history, params FeatureDefinition[] features) => history.WithViews(v => v with { Features = EquatableArray.From(features) });

    private async Task AgreesAsync(HistoryCase history) => Assert.Null(await DifferenceAsync(history));

    private async Task<IReadOnlyList<Row>> AnswersAsync((int Minute, double? Value)[] rows, params int[] minutes) => await EvaluateAsync(History(rows, minutes));

    private static HistoryCase History((int Minute, double? Value)[] rows, params int[] minutes) => new()
    {
        Definitions = new()
        {
            Entities = EquatableArray.Of(new EntityDefinition { Name = "sensor", Keys = EquatableArray.Of(new KeyDefinition("sensor", FeatureType.String)) }),
            Sources = EquatableArray.Of(Readings),
            Views = EquatableArray.Of(View),
        },
        Service = Planner.ServiceOf(View),
        Rows = new Dictionary<string, IReadOnlyList<Row>>
        {
            ["readings"] = rows.Select(r => (Row)new Dictionary<string, object?> { ["sensor"] = "a", ["ts"] = r.Minute * Minute, ["value"] = r.Value, ["unit"] = 1L }).ToArray(),
        },
        Spine = minutes.Select(m => (Row)new Dictionary<string, object?> { ["sensor"] = "a", [HistoryCase.SpineTime] = m * Minute }).ToArray(),
    };
}
