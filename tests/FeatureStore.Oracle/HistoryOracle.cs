namespace FeatureStore.Oracle;

/// <summary>The obvious evaluator: for each instant, all rows, rule by rule as semantics.md states them.</summary>
public sealed class HistoryOracle(OracleView view, IEnumerable<Row> rows)
{
    private readonly OracleView _view = view;
    private readonly VersionOrder _order = new(view);
    private readonly List<Row> _rows = rows.Select(row => Clean(view, row)).Where(row => HasWhatItNeeds(view, row)).ToList();

    /// <summary>The value of every feature for one key at one instant.</summary>
    /// <param name="key">The key.</param>
    /// <param name="instant">The instant; null for that of a spine row without one.</param>
    /// <param name="covers">Whether a state can answer a feature that is computed from rows; null if it can answer all.</param>
    public IReadOnlyDictionary<string, OracleAnswer> At(IReadOnlyList<object?> key, long? instant, Func<string, bool>? covers = null)
    {
        var known = instant is { } at ? RowsOf(key).Where(row => Visible(row) <= at).ToList() : [];
        var answers = new Dictionary<string, OracleAnswer>();
        foreach (var feature in _view.Features.OrderBy(f => f is OracleDerived))
        {
            answers.Add(feature.Name, feature switch
            {
                OracleDerived derived => derived.Answer(answers, instant),
                _ when covers?.Invoke(feature.Name) == false => new(feature.Default, OracleStatus.NotCovered),
                OracleLatest latest => WithDefault(latest, Latest(latest, known, instant ?? 0)),
                OracleWindow window => WithDefault(window, Window(window, Events(known), instant ?? 0)),
                _ => throw new InvalidOperationException(feature.Name),
            });
        }
        return answers;
    }

    /// <summary>The rows of a key, oldest first; a null key has none.</summary>
    public IReadOnlyList<Row> RowsOf(IReadOnlyList<object?> key) =>
        _rows.Where(row => _view.Keys.Zip(key).All(pair => pair.Second is not null && Equals(row[pair.First], pair.Second))).Order(_order).ToList();

    /// <summary>The instant from which the running system knew the row.</summary>
    public long Visible(Row row)
    {
        var happened = Time(row);
        var arrived = _view.AvailableAt is { } column ? Math.Max(happened, (long)row[column]!) : happened;
        return arrived + _view.Delay;
    }

    /// <summary>The event time of the newest row of a key that takes part in latest-row features; null if there is none.</summary>
    public long? NewestAt(IReadOnlyList<object?> key, long instant) =>
        Newest(RowsOf(key).Where(row => Visible(row) <= instant), instant) is { } newest ? Time(newest) : null;

    private long Time(Row row) => (long)row[_view.EventTime]!;

    private Row? Newest(IEnumerable<Row> known, long instant) =>
        known.Where(row => _view.NewestEdgeIn ? Time(row) <= instant : Time(row) < instant).Max(_order);

    private OracleAnswer Latest(OracleLatest feature, List<Row> known, long instant)
    {
        var newest = Newest(known, instant);
        if (newest is null || (_view.Deleted is { } deleted && newest[deleted] is true))
            return new(null, OracleStatus.Missing);
        if (feature.MaxAge is { } age && instant - Time(newest) > age)
            return new(null, OracleStatus.Expired);
        return new(newest[feature.Column]);
    }

    // Of several rows of one event only the one that was visible first counts. It comes before the window, so a row that is
    // outside cannot let a later copy in: copies have the same time.
    private List<Row> Events(List<Row> known)
    {
        if (_view.EventId is not { } id)
            return known;
        var events = new List<Row>();
        foreach (var copies in known.GroupBy(row => (Time(row), row[id])))
        {
            var first = copies.Min(Visible);
            events.Add(copies.Where(row => Visible(row) == first).Min(_order)!);
        }
        return events;
    }

    private OracleAnswer Window(OracleWindow feature, List<Row> events, long instant)
    {
        var end = instant - feature.Offset;
        var start = feature.Length is { } length ? Floor(end - length, feature.Step) : long.MinValue;
        var inside = events.Where(row => feature.Where is not { } where || where(row) is true).Where(row => feature.NewestEdgeIn ?? _view.NewestEdgeIn
            ? start < Time(row) && Time(row) <= end
            : start <= Time(row) && Time(row) < end).Order(_order).ToList();
        if (feature.Input is null && feature.Value is null)
            return new((long)inside.Count);
        var values = inside.Select(row => feature.Value is { } value ? value(row) : row[feature.Input!]).OfType<object>().ToList();
        return feature.Aggregate switch
        {
            "count" => new((long)values.Count),
            "sum" => Totals.Sum(values, feature.Scale),
            "avg" => Totals.Average(values),
            "variance" => Totals.Variance(values),
            "stddev" => Totals.Deviation(values),
            "min" => new(values.Min(VersionOrder.OfValues)),
            "max" => new(values.Max(VersionOrder.OfValues)),
            "first" => new(values.FirstOrDefault()),
            "last" => new(values.LastOrDefault()),
            "first_n" => new(new ListValue(values.Take(feature.N))),
            "last_n" => new(new ListValue(values.TakeLast(feature.N))),
            "count_distinct" => new((long)values.Distinct().Count()),
            _ => throw new InvalidOperationException(feature.Aggregate),
        };
    }

    /// <summary>The start of the last step since 1970 that has begun by an instant.</summary>
    public static long Floor(long instant, long step) => (instant % step) switch
    {
        // A remainder has the sign of what is divided.
        < 0 and var rest => instant - rest - step,
        var rest => instant - rest,
    };

    private static OracleAnswer WithDefault(OracleFeature feature, OracleAnswer answer) =>
        answer.Value is null ? answer with { Value = feature.Default } : answer;

    // A list with something in it that is not finite is null as a whole.
    private static object? Finite(object value) => value switch
    {
        double number => double.IsFinite(number) ? number + 0.0 : null,
        ListValue list => list.Items.Select(Finite).ToArray() is var items && items.Contains(null) ? null : new ListValue(items!),
        _ => value,
    };

    // Only the columns the view reads; not finite is null, -0.0 is 0.0, and a null mark of deletion is false.
    private static Row Clean(OracleView view, Row row) =>
        view.Columns.ToDictionary(column => column, column => row[column] switch
        {
            double or ListValue => Finite(row[column]!),
            null when column == view.Deleted => false,
            var value => value,
        });

    private static bool HasWhatItNeeds(OracleView view, Row row) =>
        new[] { view.EventTime, view.AvailableAt, view.EventId }.Concat(view.Keys).OfType<string>().All(column => row[column] is not null);
}
