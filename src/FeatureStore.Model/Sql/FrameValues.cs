using System.Globalization;

namespace FeatureStore.Model;

/// <summary>The distinct values that features take from frames of rows, and the order in which they need the rows.</summary>
internal sealed class FrameValues
{
    private readonly UseScope _scope;
    private readonly WindowFeature[] _features;

    public FrameValues(IEnumerable<WindowFeature> features, UseScope scope)
    {
        _scope = scope;
        _features = [.. features.GroupBy(NameOf).Select(g => g.First())];
    }

    /// <summary>The values as SQL, under their names.</summary>
    public IEnumerable<string> All => _features.Select(f =>
        $"{AggregateCatalogue.Find(f.Aggregate)!.OverRows(new(_scope.Dialect, _scope.Quote(f.Input!), "", f.N ?? 0, Rounds(f) ? "rounded" : "frame"), _scope.InputType(f))} AS {NameOf(f)}");

    /// <summary>The columns of rows that are read beside the keys.</summary>
    public IReadOnlyList<string> Columns => [.. new[] { _scope.EventTime }
        .Concat(IsOrdered ? _scope.Use.Order.Select(_scope.Quote) : [])
        .Concat(_features.Select(f => _scope.Quote(f.Input!)))
        .Distinct().Except(_scope.Use.Keys.Select(k => _scope.Quote(k.Column)))];

    /// <summary>
    /// The frames as named windows. What rounds needs all rows in one sequence: engines add rows up in groups, which lie as the
    /// sequence does, and how they cut it into parts by key depends on the machine.
    /// </summary>
    public IEnumerable<string> Frames(string rows)
    {
        var order = "__turn DESC, " + (IsOrdered ? _scope.OrderByV() : _scope.EventTime);
        if (_features.Any(f => !Rounds(f)))
            yield return $"frame AS ({_scope.PartitionBy()}ORDER BY {order} {rows})";
        if (_features.Any(Rounds))
            yield return $"rounded AS (ORDER BY {_scope.KeyColumns()}{order} {rows})";
    }

    /// <summary>The name of the value that a feature takes.</summary>
    public string NameOf(WindowFeature feature) =>
        _scope.Quote($"{feature.Aggregate}__{feature.Input}{(feature.N is { } n ? "_" + n.ToString(CultureInfo.InvariantCulture) : "")}");

    private bool IsOrdered => _features.Any(f => Rounds(f) || AggregateOf(f).FormOf(_scope.InputType(f)) == AggregateForm.Positions);

    private bool Rounds(WindowFeature feature) => AggregateOf(feature).Rounds(_scope.InputType(feature));

    private static Aggregate AggregateOf(WindowFeature feature) => AggregateCatalogue.Find(feature.Aggregate)!;
}
