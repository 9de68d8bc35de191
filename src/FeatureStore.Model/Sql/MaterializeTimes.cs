namespace FeatureStore.Model;

/// <summary>
/// The instants of a materialization as conditions on its rows. Delays are taken from the instants, not added to the rows'
/// times: that cannot leave the calendar, and engines skip by it what they need not read.
/// </summary>
internal sealed class MaterializeTimes(MaterializePlan plan, UseScope scope)
{
    // "[)" wants ts < T: an event never sees itself, so it enters a microsecond later. Any delay is at least that.
    private readonly bool _entersAfterItself = plan.View.Bounds == Bounds.ClosedOpen && plan.Delay == 0;

    /// <summary>The rows that are looked at.</summary>
    public IEnumerable<string> Read
    {
        get
        {
            if (plan.After is { } after && !plan.WholeEntities)
                yield return VisibleAfter(after);
            yield return VisibleBy(plan.LastVisible);
            if (!plan.HasLatest && plan.FirstInWindows is { } first)
                yield return $"{scope.EventTime} >= {scope.Dialect.Instant(first)}";
        }
    }

    /// <summary>The rows that bring up their key as a whole; null if all rows read do, or none need to.</summary>
    public string? Touching
    {
        get
        {
            if (!plan.WholeEntities)
                return null;
            var conditions = new[]
            {
                plan.After is { } after ? VisibleAfter(after) : null,
                plan.Until < plan.WholeUntil ? VisibleBy(plan.Until) : null,
            };
            return string.Join(" AND ", conditions.OfType<string>()) is { Length: > 0 } touching ? touching : null;
        }
    }

    /// <summary>The rows that take part in latest-row answers at the horizon.</summary>
    public string Entered => Late
        ? VisibleBy(plan.Horizon) + (_entersAfterItself ? $" AND {scope.EventTime} < {scope.Dialect.Instant(plan.Horizon)}" : "")
        : $"{scope.EventTime} <= {scope.Dialect.Instant(LastEntered)}";

    /// <summary>The rows that are kept whether they are the newest or not: one of these holds. None if no row can be such.</summary>
    public IReadOnlyList<string> Kept
    {
        get
        {
            var first = plan.FirstInWindows;
            if (MayEnterLater && !Late)
                first = Math.Min(first ?? long.MaxValue, Instants.Earlier(LastEntered, -1));
            else if (MayEnterLater && _entersAfterItself)
                first ??= plan.Horizon;
            var kept = new List<string>();
            if (first is { } from)
                kept.Add($"{scope.EventTime} >= {scope.Dialect.Instant(from)}");
            if (Late && plan.LastVisible > plan.Horizon)
                kept.Add(VisibleAfter(plan.Horizon));
            return kept;
        }
    }

    /// <summary>The newest rows that <see cref="Kept"/> does not keep; null if it keeps none of them.</summary>
    public string? BeforeWindows => plan.FirstInWindows is { } first ? $"{scope.EventTime} < {scope.Dialect.Instant(first)}" : null;

    private bool Late => scope.Use.CanBeLate;

    private bool MayEnterLater => _entersAfterItself ? plan.LastVisible >= plan.Horizon : plan.LastVisible > plan.Horizon;

    // Of rows that are visible a fixed time after they happen.
    private long LastEntered => Instants.Earlier(plan.Horizon, _entersAfterItself ? 1 : plan.Delay);

    private string VisibleAfter(long instant) => $"{scope.Known} > {Known(instant)}";

    private string VisibleBy(long instant) => $"{scope.Known} <= {Known(instant)}";

    private string Known(long visible) => scope.Dialect.Instant(Instants.Earlier(visible, plan.Delay));
}
