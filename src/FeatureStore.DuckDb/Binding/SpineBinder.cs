using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>
/// Makes <c>spine</c> (row number, instant, keys) and <c>spine_columns</c> (row number and the spine's own columns) over
/// one table that holds the spine in its order.
/// </summary>
internal static class SpineBinder
{
    /// <summary>Binds the spine and gives its first and last instant, in microseconds since 1970, if it has any.</summary>
    /// <param name="session">The run.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="withTime">Whether <c>spine_columns</c> starts with the instant, for typed rows.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static (long First, long Last)? Bind(Session session, HistoricalRequest request, bool withTime, CancellationToken cancellationToken)
    {
        if (request.Spine is TypedSpine typed)
            TypedSpineTable.Create(session, request.Plan, typed, cancellationToken);
        else
            Create(session, request, cancellationToken);

        var inputs = Inputs(request.Plan);
        CheckRequests(session, request, cancellationToken);
        // A row without an instant is nobody's: an as-of join of many rows would give it the last row of its key.
        var columns = string.Concat(inputs.Select((input, i) => $", {(i < request.Plan.SpineKeys.Count ? $"CASE WHEN __time IS NOT NULL THEN {Input(i)} END" : Input(i))} AS {Session.Sql.Quote(input.Name)}"));
        session.Execute($"CREATE VIEW spine AS SELECT __row, __time{columns} FROM spine_rows", cancellationToken);
        var hidden = string.Concat(inputs.Select((_, i) => ", " + Input(i)));
        session.Execute($"CREATE VIEW spine_columns AS SELECT __row{(withTime ? ", __time AT TIME ZONE 'UTC' AS __time" : "")}, * EXCLUDE (__row, __time{hidden}) FROM spine_rows", cancellationToken);
        return session.Query("SELECT epoch_us(min(__time)), epoch_us(max(__time)) FROM spine_rows",
            r => r.IsDBNull(0) ? null : ((long, long)?)(r.GetInt64(0), r.GetInt64(1)), cancellationToken)[0];
    }

    /// <summary>What the spine has beside its time: the keys, then the requests.</summary>
    public static IReadOnlyList<KeyDefinition> Inputs(HistoricalPlan plan) =>
        [.. plan.SpineKeys, .. plan.Requests.Select(r => new KeyDefinition(r.Name, r.Type))];

    /// <summary>The column of <c>spine_rows</c> that holds the key or request at a position.</summary>
    public static string Input(int position) => "__input_" + position.ToString(CultureInfo.InvariantCulture);

    private static void Create(Session session, HistoricalRequest request, CancellationToken cancellationToken)
    {
        var (plan, spine) = (request.Plan, request.Spine);
        var relation = Relation(session, request, cancellationToken);
        var physical = relation.Describe(session, cancellationToken);
        CheckNames(relation, physical.Select(c => c.Name), plan);
        FileSchemas.Check(session, relation, physical, cancellationToken);

        var time = Column(relation, physical, spine.Time!, FeatureType.Instant, "the time of the rows");
        var inputs = Inputs(plan).Select((input, i) => $"{Column(relation, physical, input.Name, input.Type, $"a {(i < plan.SpineKeys.Count ? "key" : "request")} of '{plan.Name}'")} AS {Input(i)}");
        var expressions = string.Concat(new[] { $"{time} AS __time" }.Concat(inputs).Select(e => ", " + e));
        DuckDbErrors.In("spine", relation.File, () => session.Execute(
            $"CREATE TABLE spine_rows AS SELECT row_number() OVER () - 1 AS __row{expressions}, t.* FROM {relation.From} AS t", cancellationToken));
        CheckTimes(session, relation, cancellationToken);
    }

    private static FileRelation Relation(Session session, HistoricalRequest request, CancellationToken cancellationToken)
    {
        if (request.Spine is QuerySpine query)
            return FileRelation.OfQuery(session, "spine", query.Sql, cancellationToken);
        var types = Inputs(request.Plan).ToDictionary(k => k.Name, k => k.Type, StringComparer.Ordinal);
        types[request.Spine.Time!] = FeatureType.Instant;
        var file = (FileSpine)request.Spine;
        var relation = FileRelation.OfPath(session, "spine", request.Sources.Resolve(file.Path), types, timeZone: null, own: true, cancellationToken);
        return file.Format is null || relation.Format == file.Format
            ? relation
            : throw new FeatureDataException("spine", relation.File, null, $"the file is not {file.Format} by its extension. Use Spine.From{relation.Format}.");
    }

    private static string Column(FileRelation relation, IReadOnlyList<(string Name, string Type)> physical, string name, FeatureType type, string role)
    {
        var found = physical.FirstOrDefault(c => c.Name == name);
        if (found.Name is null)
            throw new FeatureDataException("spine", relation.File, name, $"the column, {role}, is missing. {(NearestName.Of(name, physical.Select(c => c.Name)) is { } nearest ? $"Did you mean '{nearest}'?" : "It has " + string.Join(", ", physical.Select(c => c.Name).Take(20)))}.");
        return ColumnBinding.Read("t." + Session.Sql.Quote(name), found.Type, type, ColumnBinding.Rounding.Floor, null, new("spine", relation.File, name))
            ?? throw new FeatureDataException("spine", relation.File, name, $"the column, {role}, is {found.Type}, which is not {type.Name} without loss. Convert it in the file or with Spine.FromSql.");
    }

    private static void CheckNames(FileRelation relation, IEnumerable<string> names, HistoricalPlan plan)
    {
        var outputs = new HashSet<string>(plan.Outputs.Select(o => o.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (name.StartsWith("__", StringComparison.Ordinal))
                throw new FeatureDataException("spine", relation.File, name, "names that start with two underscores are reserved. Rename the column.");
            if (outputs.Contains(name))
                throw new FeatureDataException("spine", relation.File, name, "the result has a feature of this name. Rename the column.");
        }
    }

    // A request that is not declared nullable is never null, so that generated code can give it to nobody as zero.
    private static void CheckRequests(Session session, HistoricalRequest request, CancellationToken cancellationToken)
    {
        for (var i = 0; i < request.Plan.Requests.Count; i++)
        {
            var (name, _, nullable) = request.Plan.Requests[i];
            if (nullable)
                continue;
            var nulls = session.Query($"SELECT __row FROM spine_rows WHERE {Input(request.Plan.SpineKeys.Count + i)} IS NULL LIMIT 1", r => r.GetInt64(0), cancellationToken);
            if (nulls.Count > 0)
                throw new FeatureDataException("spine", (request.Spine as FileSpine)?.Path, name, $"the request is null or not finite in row {nulls[0]}. Give it a value, or declare it nullable.");
        }
    }

    // An instant is a DateTimeOffset: a spine that asks beyond its years asks for nothing that exists.
    private static void CheckTimes(Session session, FileRelation relation, CancellationToken cancellationToken)
    {
        var wrong = session.Query("SELECT __row FROM spine_rows WHERE __time < TIMESTAMP '0001-01-01' OR __time > TIMESTAMP '9999-12-31 23:59:59.999999' LIMIT 1", r => r.GetInt64(0), cancellationToken);
        if (wrong.Count > 0)
            throw new FeatureDataException("spine", relation.File, null, $"the time of row {wrong[0]} lies outside the years 1 to 9999. Correct it.");
    }
}
