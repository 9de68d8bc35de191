namespace FeatureStore.Conformance;

/// <summary>Random rows of a source, with copies and near copies of earlier ones.</summary>
internal static class RowGenerator
{
    public static IReadOnlyList<Row> Next(Random random, TimeGrid times, DefinitionSet definitions, SourceDefinition source)
    {
        var keys = definitions.Entities.SelectMany(e => e.Keys).Select(k => definitions.Views[0].ColumnOf(k.Name)).ToHashSet();
        var pools = source.Columns.ToDictionary(c => c.Name, c => ValuePool.Draw(random, c.Type, times, keys.Contains(c.Name) ? 2 : 5));
        var rows = new List<Row>();
        var count = random.Next(6, 30);
        while (rows.Count < count)
        {
            if (rows.Count == 0 || random.Next(4) > 0)
                rows.Add(source.Columns.ToDictionary(c => c.Name, c => Value(random, source, c, keys, pools[c.Name], times)));
            else
                rows.Add(Copy(random, source, rows[random.Next(rows.Count)], keys, pools, times));
        }
        return rows.Select(row => Late(random, times, source, row)).ToArray();
    }

    private static object? Value(Random random, SourceDefinition source, ColumnDefinition column, HashSet<string> keys, object[] pool, TimeGrid times)
    {
        var rarely = column.Name == source.EventTime || column.Name == source.AvailableAt || column.Name == source.EventId || keys.Contains(column.Name);
        if (random.Next(rarely ? 25 : 6) == 0)
            return null;
        if (column.Name == source.Deleted)
            return random.Next(4) == 0;
        return column.Name == source.EventTime ? times.Instant(random) : pool[random.Next(pool.Length)];
    }

    // The same row again, or the same key and time (and event, if there are any) with another value in a column or two.
    private static Row Copy(Random random, SourceDefinition source, Row row, HashSet<string> keys, Dictionary<string, object[]> pools, TimeGrid times)
    {
        var copy = row.ToDictionary();
        for (var changes = random.Next(3); changes > 0; changes--)
        {
            var column = source.Columns[random.Next(source.Columns.Count)];
            if (column.Name != source.EventTime && !keys.Contains(column.Name))
                copy[column.Name] = Value(random, source, column, keys, pools[column.Name], times);
        }
        return copy;
    }

    // Availability near the event: before it, with it, or some cells later; now and then it stays anywhere.
    private static Row Late(Random random, TimeGrid times, SourceDefinition source, Row row)
    {
        if (source.AvailableAt is not { } column || row[column] is null || row[source.EventTime] is not long ts || random.Next(6) == 0)
            return row;
        var late = random.Next(4) switch { 0 => -times.Duration(random, 2), 1 => 0, _ => times.Duration(random, 3) };
        return new Dictionary<string, object?>(row) { [column] = TimeGrid.Within(ts + late + TimeGrid.Jitter(random, 5)) };
    }
}
