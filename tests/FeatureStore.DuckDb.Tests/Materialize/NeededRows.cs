using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests.Materialize;

/// <summary>The obvious evaluation of a plan: every row of every key, rule by rule, in numbers that cannot overflow.</summary>
internal sealed class NeededRows(MaterializePlan plan, RestatedUse use)
{
    private readonly Int128 _lookback = plan.View.Features.OfType<WindowFeature>()
        .Select(f => f.Reach is { } reach ? reach : Int128.MaxValue / 2).DefaultIfEmpty(-1).Max();

    private readonly bool _latest = plan.View.Features.Any(f => f is LatestFeature);

    private bool HasWindows => _lookback >= 0;

    /// <summary>The keys that rows have, none of them null.</summary>
    public IEnumerable<object?[]> Keys => use.Rows.Select(row => plan.Keys.Select(k => row[k]).ToArray())
        .Where(key => !key.Contains(null)).DistinctBy(key => string.Join('|', key));

    /// <summary>The rows that are looked at.</summary>
    public IEnumerable<Row> Looked => Keys.SelectMany(LookedOf);

    /// <summary>The rows that are needed.</summary>
    public IEnumerable<Row> Needed => Keys.SelectMany(key => NeededOf(LookedOf(key).ToList()));

    private IEnumerable<Row> LookedOf(object?[] key)
    {
        var rows = use.Oracle.RowsOf(key);
        if (!plan.WholeEntities)
            return rows.Where(IsBetween);
        // What no window can see any more changes nothing, so it brings up nothing.
        return rows.Any(row => IsBetween(row) && (_latest || IsInWindows(row))) ? rows.Where(row => use.Oracle.Visible(row) <= plan.WholeUntil) : [];
    }

    private IEnumerable<Row> NeededOf(List<Row> looked)
    {
        // The rows come in the order V.
        var newest = looked.LastOrDefault(row => Entry(row) <= plan.Horizon);
        return looked.Where(row => (HasWindows && IsInWindows(row)) || (_latest && (ReferenceEquals(row, newest) || Entry(row) > plan.Horizon)));
    }

    private bool IsBetween(Row row) => (plan.After is not { } after || use.Oracle.Visible(row) > after) && use.Oracle.Visible(row) <= plan.Until;

    private bool IsInWindows(Row row) => Time(row) >= plan.Horizon - _lookback;

    private Int128 Entry(Row row) => plan.View.Bounds == Bounds.OpenClosed ? use.Oracle.Visible(row) : Int128.Max(use.Oracle.Visible(row), Time(row) + 1);

    private Int128 Time(Row row) => (long)row[plan.Source.EventTime]!;
}
