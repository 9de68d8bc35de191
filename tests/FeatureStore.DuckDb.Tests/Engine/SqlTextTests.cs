using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>The statement that a definition means reads as written down beside this file, and DuckDB accepts it.</summary>
public sealed class SqlTextTests
{
    private static readonly Events Declared = new()
    {
        Columns = [new("x", FeatureType.Int64, true), new("seen", FeatureType.Instant, false), new("id", FeatureType.String, false)],
        Features =
        [
            new LatestFeature { Name = "x", Column = "x", MaxAge = Duration.Parse("30d"), Default = "0" },
            new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1h") },
            new WindowFeature { Name = "s", Aggregate = "sum", Input = "x", Window = Duration.Parse("7d"), Offset = Duration.Parse("1d"), Bounds = Bounds.OpenClosed },
        ],
    };

    [Fact]
    public async Task Latest_row_and_windows_of_both_bounds() => await VerifyAsync(Declared);

    [Fact]
    public async Task Late_rows_and_events() => await VerifyAsync(Declared with { Source = s => s with { AvailableAt = "seen", Delay = Duration.Parse("5s"), EventId = "id" } });

    [Fact]
    public async Task Conditions_and_derived_features() => await VerifyAsync(Declared with
    {
        Features =
        [
            new LatestFeature { Name = "x", Column = "x" },
            new WindowFeature { Name = "late", Aggregate = "count", Window = Duration.Parse("1h"), Where = new("seconds_between(at, seen) > 5.0") },
            new WindowFeature { Name = "squares", Aggregate = "sum", Expression = new("x * x"), Where = new("id in ('a', 'b')"), Window = Duration.Parse("1h"), Default = "0" },
            new DerivedFeature { Name = "share", Expression = new("late / float64(squares)") },
            new DerivedFeature { Name = "is_high", Expression = new("share > 0.5 and hour(as_of) < 6"), Default = "false" },
        ],
    });

    [Fact]
    public async Task Frames_of_sorted_rows() => await VerifyAsync(Declared with
    {
        Features =
        [
            new WindowFeature { Name = "most", Aggregate = "max", Input = "x", Window = Duration.Parse("7d"), Step = Duration.Parse("1h") },
            new WindowFeature { Name = "spread", Aggregate = "stddev", Input = "x", Window = null },
            new WindowFeature { Name = "kinds", Aggregate = "count_distinct", Input = "id", Window = Duration.Parse("7d"), Step = Duration.Parse("1h") },
            new WindowFeature { Name = "recent", Aggregate = "last_n", Input = "id", N = 5, Window = Duration.Parse("24h") },
        ],
    });

    private static async Task VerifyAsync(Events events, [CallerMemberName] string name = "", [CallerFilePath] string file = "")
    {
        await using var store = new FeatureStoreBuilder().UseDuckDb().Build();
        var features = events.From(store);
        Explain(features.Sql);
        Assert.Equal(features.Sql, HistoricalSql.Of(features.Plan, SqlDialect.DuckDb));

        await VerifiedSql.CheckAsync(features.Sql, file, name);
    }

    private static void Explain(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SET TimeZone = 'UTC';
            CREATE SCHEMA source;
            CREATE TABLE source.events (k BIGINT, "at" TIMESTAMP, x BIGINT, seen TIMESTAMP, id VARCHAR);
            CREATE TABLE spine (__row BIGINT, __time TIMESTAMP, k BIGINT);
            CREATE TABLE spine_columns (__row BIGINT, label BOOLEAN);
            EXPLAIN {sql}
            """;
        command.ExecuteNonQuery();
    }
}
