using DuckDB.NET.Data;
using FeatureStore.Conformance;
using FeatureStore.Model;

namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>The shared definitions can be planned, and DuckDB accepts the statements that they mean.</summary>
public sealed class SharedDefinitionTests
{
    public static TheoryData<string> Files => SharedCase.Files;

    [Theory, MemberData(nameof(Files))]
    public void Statements_are_accepted(string file)
    {
        var definitions = SharedCase.Read(file);
        foreach (var service in definitions.Views.Select(Planner.ServiceOf).Concat(definitions.Services))
        {
            var plan = Planner.Plan(service, definitions);
            Assert.NotEmpty(plan.ToString());
            Explain(plan, definitions);
        }
    }

    private static void Explain(HistoricalPlan plan, DefinitionSet definitions)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        var tables = definitions.Sources.Select(s => Table($"source.\"{s.Name}\"", s.Columns.Select(c => (c.Name, c.Type))));
        var spine = plan.SpineKeys.Select(k => (k.Name, k.Type)).Concat(plan.Requests.Select(r => (r.Name, r.Type)));
        command.CommandText = $"""
            SET TimeZone = 'UTC';
            CREATE SCHEMA source;
            {string.Join('\n', tables)}
            {Table("spine", spine.Prepend(("__time", FeatureType.Instant)).Prepend(("__row", FeatureType.Int64)))}
            CREATE TABLE spine_columns (__row BIGINT, label BOOLEAN);
            EXPLAIN {HistoricalSql.Of(plan, SqlDialect.DuckDb)}
            """;
        command.ExecuteNonQuery();
    }

    private static string Table(string name, IEnumerable<(string Name, FeatureType Type)> columns) =>
        $"CREATE TABLE {name} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\" {SqlDialect.DuckDb.TypeName(c.Type)}"))});";
}
