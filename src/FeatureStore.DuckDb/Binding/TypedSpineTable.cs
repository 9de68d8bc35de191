using DuckDB.NET.Data;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Brings typed spine rows into the table of the spine.</summary>
internal static class TypedSpineTable
{
    // The result's column of the instants, unless the spine has a name for it.
    private const string DefaultTime = "time";

    public static void Create(Session session, HistoricalPlan plan, TypedSpine spine, CancellationToken cancellationToken)
    {
        var time = spine.Time ?? DefaultTime;
        if (plan.SpineKeys.Any(k => k.Name == time))
            throw new FeatureStoreException($"A key of '{plan.Name}' is called '{time}', as is the column of the rows' instants. Give the service another name for it with Keys, or bring the rows in a file.");
        if (plan.Requests.Any(r => r.Name == time) || plan.Outputs.Any(o => o.Name == time))
            throw new FeatureStoreException($"A request or feature of '{plan.Name}' is called '{time}', as is the column of the rows' instants. Rename it, or bring the rows in a file.");
        // Every key stands twice: as a key, and as a column of the spine that the result passes through.
        var sql = Session.Sql;
        var inputs = spine.Columns.Select((c, i) => $"__given_{i} {AppenderWriter.TypeOf(c.Type)}");
        session.Execute($"CREATE TABLE typed_rows ({string.Join(", ", new[] { "__row BIGINT", "__time TIMESTAMP" }.Concat(inputs))})", cancellationToken);
        Append(session, spine, cancellationToken);

        var keys = SpineBinder.Inputs(plan).Select((k, i) => $", {Read(spine, k)} AS {SpineBinder.Input(i)}");
        var columns = spine.Columns.Select((c, i) => $", {sql.ToOutput(AppenderWriter.Read($"__given_{i}", c.Type), c.Type)} AS {sql.Quote(c.Name)}");
        session.Execute($"CREATE VIEW spine_rows AS SELECT __row, __time{string.Concat(keys)}, __time AT TIME ZONE 'UTC' AS {sql.Quote(time)}{string.Concat(columns)} FROM typed_rows", cancellationToken);
    }

    private static void Append(Session session, TypedSpine spine, CancellationToken cancellationToken)
    {
        using var appender = session.Connection.CreateAppender("typed_rows");
        var writer = new AppenderWriter(spine.Columns);
        for (var row = 0; row < spine.Count; row++)
        {
            if (row % 4096 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            writer.Start(appender.CreateRow().AppendValue((long)row).AppendValue(AppenderWriter.Floor(spine.TimeOf(row))));
            spine.Write(row, writer);
            writer.Row.EndRow();
        }
    }

    private static string Read(TypedSpine spine, KeyDefinition input)
    {
        for (var i = 0; i < spine.Columns.Count; i++)
        {
            if (spine.Columns[i] == input)
                return input.Type.IsFloat ? Session.Sql.FiniteOrNull($"__given_{i}")
                    : input.Type.Element is { IsFloat: true } ? ListBinding.FiniteOrNull($"__given_{i}")
                    : AppenderWriter.Read($"__given_{i}", input.Type);
        }
        throw new FeatureStoreException($"The spine's input has no '{input.Name}'.");
    }
}
