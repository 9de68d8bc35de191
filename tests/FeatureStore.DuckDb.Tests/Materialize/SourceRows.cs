using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests.Materialize;

/// <summary>What a materialization reads, as values of the kinds that the oracle knows.</summary>
internal static class SourceRows
{
    public static MaterializePlan PlanOf(DefinitionSet definitions, ViewDefinition view)
    {
        var (source, entity) = (definitions.Source(view.Source)!, definitions.Entity(view.Entity));
        return new()
        {
            View = view,
            Source = source,
            Keys = EquatableArray.From((entity?.Keys ?? default).Select(k => view.ColumnOf(k.Name))),
            Columns = ViewColumns.Of(view, entity, source),
            After = null,
            Until = long.MaxValue,
            Horizon = long.MinValue,
            WholeEntities = false,
            WholeUntil = long.MaxValue,
        };
    }

    public static async Task<List<Row>> ReadAsync(MaterializePlan plan, string path, int threads = 2)
    {
        using var reader = await OpenAsync(plan, path, threads);
        return [.. Read(reader, plan)];
    }

    public static Task<SourceRowReader> OpenAsync(MaterializePlan plan, string path, int threads = 2, CancellationToken? cancellationToken = null) =>
        new DuckDbEngine(new() { Threads = threads }).OpenRowsAsync(
            plan, new(Path.GetTempPath(), new Dictionary<string, string> { [plan.Source.Name] = path }), cancellationToken ?? TestContext.Current.CancellationToken);

    public static IEnumerable<Row> Read(SourceRowReader reader, MaterializePlan plan)
    {
        while (reader.Read())
            yield return plan.Columns.Select((c, i) => KeyValuePair.Create(c.Name, OnlineValues.Plain(reader.GetValue(i, c.Type)))).ToDictionary();
    }
}
