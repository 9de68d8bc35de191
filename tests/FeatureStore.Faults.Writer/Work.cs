namespace FeatureStore.Faults.Writer;

/// <summary>All that has to be written, call by call, and what is known after some of it.</summary>
public static class Work
{
    private const int PaymentsAtOnce = 20;

    public static IReadOnlyList<WorkUnit> Units { get; } =
    [
        .. Materialize(Sample.Cut1),
        .. Push(Sample.Cut1, Sample.Cut2),
        .. Materialize(Sample.Cut2),
        .. Push(Sample.Cut2, DateTimeOffset.MaxValue),
        new MaterializeUnit<CardVisits>("card_visits", Sample.End),
    ];

    /// <summary>Runs some units.</summary>
    public static async Task RunAsync(FeatureStoreClient store, Range units, CancellationToken cancellationToken)
    {
        foreach (var unit in Units.Take(units))
            await unit.RunAsync(store, cancellationToken);
    }

    /// <summary>The neighbouring units of a kind.</summary>
    public static IReadOnlyList<Range> Spans<TUnit>()
        where TUnit : WorkUnit
    {
        var spans = new List<Range>();
        for (var i = 0; i < Units.Count; i++)
        {
            if (Units[i] is not TUnit)
                continue;
            var start = i;
            while (i + 1 < Units.Count && Units[i + 1] is TUnit)
                i++;
            spans.Add(start..(i + 1));
        }
        return spans;
    }

    /// <summary>The watermark of a view after the first units; null if it was never materialized.</summary>
    public static DateTimeOffset? WatermarkAfter(int units, string view) =>
        Units.Take(units).OfType<MaterializeUnit>().LastOrDefault(u => u.View == view)?.To;

    /// <summary>Up to when every row of a view is in after the first units.</summary>
    public static DateTimeOffset CompleteAfter(int units, string view)
    {
        var left = Units.Skip(units).ToArray();
        if (view == "card_visits")
            return left.Any(u => u is MaterializeUnit m && m.View == view) ? WatermarkAfter(units, view) ?? DateTimeOffset.MinValue : DateTimeOffset.MaxValue;
        // The payments up to the first cut come by materialization only.
        if (WatermarkAfter(units, view) is null)
            return DateTimeOffset.MinValue;
        return left.OfType<PushUnit>().FirstOrDefault() is { } next ? Sample.Known(next.Payments[0]).AddMicroseconds(-1) : DateTimeOffset.MaxValue;
    }

    private static IEnumerable<WorkUnit> Materialize(DateTimeOffset to) =>
    [
        new MaterializeUnit<CardActivity>("card_activity", to),
        new MaterializeUnit<ShopLoad>("shop_load", to),
        new MaterializeUnit<CardVisits>("card_visits", to),
    ];

    private static IEnumerable<WorkUnit> Push(DateTimeOffset after, DateTimeOffset until) => Sample.Payments
        .Where(p => Sample.Known(p) > after && Sample.Known(p) <= until).Chunk(PaymentsAtOnce).Select(p => new PushUnit(p));
}
