using System.Runtime.CompilerServices;
using DuckDB.NET.Data;

namespace FeatureStore.DuckDb.Tests.Materialize;

/// <summary>The statement that reads a materialization's rows, as written down beside this file, and DuckDB accepts every form of it.</summary>
public sealed class MaterializeSqlTests
{
    private const long Day = 86_400_000_000;
    private const long Until = 19_700 * Day;

    private static readonly FeatureDefinition Latest = new LatestFeature { Name = "x", Column = "x" };
    private static readonly FeatureDefinition Window = new WindowFeature { Name = "s", Aggregate = "sum", Input = "x", Window = Duration.Parse("7d"), Offset = Duration.Parse("1d") };

    [Fact]
    public async Task Late_rows_of_whole_entities() => await VerifyAsync(Plan([Latest, Window], late: true) with
    {
        After = Until - Day,
        Until = Until,
        Horizon = Until,
        WholeEntities = true,
        WholeUntil = Until + Day,
    });

    [Fact]
    public async Task First_run_of_latest_rows() => await VerifyAsync(Plan([Latest], late: false) with { Until = Until, Horizon = Until });

    [Fact]
    public void Every_form_is_a_statement()
    {
        foreach (var features in new FeatureDefinition[][] { [Latest], [Window], [Latest, Window] })
        {
            foreach (var form in Enumerable.Range(0, 64))
            {
                var plan = Plan(features, late: (form & 1) != 0);
                plan = plan with
                {
                    Keys = (form & 2) != 0 ? plan.Keys : default,
                    After = (form & 4) != 0 ? Until - Day : null,
                    Until = Until,
                    Horizon = (form & 8) != 0 ? long.MinValue : Until,
                    WholeEntities = (form & 16) != 0,
                    WholeUntil = (form & 32) != 0 ? long.MaxValue : Until,
                };
                Explain(MaterializeSql.Of(plan, SqlDialect.DuckDb));
            }
        }
    }

    private static MaterializePlan Plan(FeatureDefinition[] features, bool late)
    {
        var events = new Events
        {
            Columns = [new("x", FeatureType.Int64, true), new("seen", FeatureType.Instant, false), new("id", FeatureType.String, false)],
            Features = features,
            Source = s => late ? s with { AvailableAt = "seen", Delay = Duration.Parse("5s"), EventId = "id" } : s,
        };
        return SourceRows.PlanOf(events.Definitions, events.View);
    }

    private static async Task VerifyAsync(MaterializePlan plan, [CallerMemberName] string name = "", [CallerFilePath] string file = "")
    {
        var sql = MaterializeSql.Of(plan, SqlDialect.DuckDb);
        Explain(sql);
        await VerifiedSql.CheckAsync(sql, file, name);
    }

    private static void Explain(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            CREATE SCHEMA source;
            CREATE TABLE source.events (k BIGINT, "at" TIMESTAMP, x BIGINT, seen TIMESTAMP, id VARCHAR);
            EXPLAIN {sql}
            """;
        command.ExecuteNonQuery();
    }
}
