namespace FeatureStore.Conformance;

/// <summary>Random rows that look like those of a business: few keys, small numbers, some late, some twice, some with nulls.</summary>
internal static class SharedRows
{
    private const int Rows = 100;
    private const int NullOneIn = 12;
    private static readonly long Start = ValueText.Instant("2024-05-01T00:00:00Z");
    private static readonly long[] Steps = [.. new[] { "0s", "1m", "4m", "20m", "3h", "1d" }.Select(Microseconds)];
    private static readonly long[] Late = [.. new[] { "0s", "0s", "1m", "4m", "3h" }.Select(Microseconds)];
    private static readonly long[] Edges = [.. new[] { "0s", "5m", "1h", "4h", "24h", "7d", "30d", "37d", "90d" }.Select(Microseconds)];

    // An event leaves a window at its own distance, or with the whole step that it lies in.
    private static readonly long[] Floors = [.. new[] { "1us", "1us", "1h", "1d" }.Select(Microseconds)];

    public static IReadOnlyList<Row> Next(Random random, SourceDefinition source)
    {
        var (rows, time) = (new List<Row>(), Start);
        while (rows.Count < Rows)
        {
            time += random.Next(3) == 0 ? 0 : Of(random, Steps);
            rows.Add(rows.Count > 0 && random.Next(6) == 0 ? Again(random, source, rows[random.Next(rows.Count)]) : Row(random, source, time));
        }
        return rows;
    }

    /// <summary>A spine row: of a row's keys, where it happens, becomes known or leaves a window, or a microsecond beside it.</summary>
    public static Row Ask(Random random, ServiceDefinition service, DefinitionSet definitions, Dictionary<string, IReadOnlyList<Row>> rows)
    {
        var aim = Of(random, [.. rows.Values.SelectMany(r => r)]);
        var asked = SpineColumns.Of(service, definitions).ToDictionary(k => k.Name, k => random.Next(20) == 0 ? null : aim.GetValueOrDefault(k.Name) ?? Value(random, k.Type));
        foreach (var request in service.Requests)
            asked[request.Name] = Value(random, request.Type);
        var instants = aim.Values.OfType<long>().Where(v => v >= Start).ToArray();
        var (instant, step) = (Of(random, instants), Of(random, Floors));
        asked[HistoryCase.SpineTime] = instant - (instant % step) + (step > 1 ? step : 0) + Of(random, Edges) + TimeGrid.Jitter(random, 2);
        return asked;
    }

    private static Row Row(Random random, SourceDefinition source, long time)
    {
        var row = source.Columns.ToDictionary(c => c.Name, c => random.Next(NullOneIn) == 0 ? null : c.Type.Kind == TypeKind.Instant ? time - Of(random, Steps) : Value(random, c.Type));
        row[source.EventTime] = time;
        if (source.AvailableAt is { } known)
            row[known] = time + Of(random, Late);
        return row;
    }

    // The same event once more, known at another time.
    private static Row Again(Random random, SourceDefinition source, Row row) => source.AvailableAt is { } known
        ? new Dictionary<string, object?>(row) { [known] = (long)row[source.EventTime]! + Of(random, Late) }
        : row;

    private static object Value(Random random, FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => random.Next(2) == 0,
        TypeKind.String => $"{(char)('a' + random.Next(3))}",
        TypeKind.Decimal => decimal.Round(random.Next(10_000) / 100m, type.Scale),
        TypeKind.Float64 => random.Next(1, 200) / 100.0,
        TypeKind.Enum => type.Members[random.Next(type.Members.Count)].Value,
        _ => (long)random.Next(-1, 3),
    };

    private static long Microseconds(string duration) => Duration.Parse(duration).Microseconds;

    private static T Of<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
