namespace FeatureStore.Conformance;

/// <summary>
/// Random spine rows. Most are aimed: at an instant where a row of the source lies exactly on an edge of some feature, or
/// a microsecond off it, with that row's key.
/// </summary>
internal static class SpineGenerator
{
    // A spine that begins late has rows before its first window, which an engine may skip, and rows in it, which it may not.
    private const int LateOutOf = 4;

    public static IReadOnlyList<Row> Next(Random random, DefinitionSet definitions, IReadOnlyDictionary<string, IReadOnlyList<Row>> rows, int count)
    {
        if (random.Next(2) == 0)
            return Anywhere(random, definitions, rows, count);
        var late = Anywhere(random, definitions, rows, LateOutOf * count).OrderBy(row => row[HistoryCase.SpineTime] is long instant ? instant : long.MaxValue).TakeLast(count).ToArray();
        random.Shuffle(late);
        return late;
    }

    private static List<Row> Anywhere(Random random, DefinitionSet definitions, IReadOnlyDictionary<string, IReadOnlyList<Row>> rows, int count)
    {
        var spine = new List<Row>();
        while (spine.Count < count)
        {
            if (spine.Count > 0 && random.Next(20) == 0)
                spine.Add(spine[random.Next(spine.Count)]);
            else
                spine.Add(Aimed(random, definitions, rows));
        }
        return spine;
    }

    private static Row Aimed(Random random, DefinitionSet definitions, IReadOnlyDictionary<string, IReadOnlyList<Row>> rows)
    {
        var service = definitions.Services[0];
        var use = service.Uses[random.Next(service.Uses.Count)];
        var view = definitions.View(use.View)!;
        var source = definitions.Source(view.Source)!;
        var target = rows[source.Name][random.Next(rows[source.Name].Count)];

        var aimed = new Dictionary<string, object?> { [HistoryCase.SpineTime] = Instant(random, view, source, target) };
        foreach (var other in service.Uses)
        {
            foreach (var key in definitions.Entity(definitions.View(other.View)!.Entity)?.Keys ?? default)
                aimed[other.ColumnOf(key.Name)] = Key(random, key.Type, target[definitions.View(other.View)!.ColumnOf(key.Name)]);
        }
        foreach (var request in service.Requests)
            aimed[request.Name] = ServiceExpressions.Value(random, request);
        return aimed;
    }

    // Sometimes no key at all, sometimes one that no row has.
    private static object? Key(Random random, FeatureType type, object? key) => random.Next(30) switch
    {
        0 => null,
        1 => key switch { long number when type.IsInteger => number ^ 64, string text => text + "?", Guid => Guid.Empty, DateOnly => new DateOnly(2000, 2, 29), _ => key },
        _ => key,
    };

    private static object? Instant(Random random, ViewDefinition view, SourceDefinition source, Row row)
    {
        if (random.Next(40) == 0)
            return null;
        if (row[source.EventTime] is not long ts)
            return 0L;
        var known = source.AvailableAt is { } column && row[column] is long at ? Math.Max(ts, at) : ts;
        var feature = view.Features[random.Next(view.Features.Count)];
        var edge = (feature, random.Next(3)) switch
        {
            (_, 0) => known + (source.Delay?.Microseconds ?? 0),
            (WindowFeature window, 1) => ts + (window.Offset?.Microseconds ?? 0),
            (WindowFeature window, _) => window.PassesAt(ts) ?? ts,
            (LatestFeature { MaxAge: { } age }, _) => ts + age.Microseconds,
            _ => ts,
        };
        return TimeGrid.Within(edge + TimeGrid.Jitter(random, 2));
    }
}
