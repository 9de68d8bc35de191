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
            yield return plan.Columns.Select((c, i) => KeyValuePair.Create(c.Name, reader.IsNull(i) ? null : Value(reader, i, c.Type))).ToDictionary();
    }

    private static object Value(SourceRowReader reader, int ordinal, FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => reader.GetBoolean(ordinal),
        TypeKind.Int8 => (long)reader.GetInt8(ordinal),
        TypeKind.Int16 => (long)reader.GetInt16(ordinal),
        TypeKind.Int32 => (long)reader.GetInt32(ordinal),
        TypeKind.Int64 => reader.GetInt64(ordinal),
        TypeKind.UInt8 => (long)reader.GetUInt8(ordinal),
        TypeKind.UInt16 => (long)reader.GetUInt16(ordinal),
        TypeKind.UInt32 => (long)reader.GetUInt32(ordinal),
        TypeKind.Float32 => (double)reader.GetFloat32(ordinal),
        TypeKind.Float64 => reader.GetFloat64(ordinal),
        TypeKind.Decimal => reader.GetDecimal(ordinal),
        TypeKind.String => reader.GetString(ordinal),
        TypeKind.Uuid => reader.GetUuid(ordinal),
        TypeKind.Date => reader.GetDate(ordinal),
        TypeKind.Instant => Microseconds(reader.GetInstant(ordinal)),
        TypeKind.Enum => reader.GetEnum(ordinal),
        TypeKind.Duration or TypeKind.Bytes or TypeKind.Vector or TypeKind.List => Conformance.OnlineValues.Plain(reader.GetValue(ordinal, type))!,
        _ => throw new InvalidOperationException(type.Name),
    };

    private static long Microseconds(DateTimeOffset instant)
    {
        Assert.Equal(TimeSpan.Zero, instant.Offset);
        return (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
    }
}
