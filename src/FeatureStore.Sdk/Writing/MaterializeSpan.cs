namespace FeatureStore;

/// <summary>The interval of visible time that one materialization covers.</summary>
/// <param name="After">Its start, exclusive; null for the beginning of time.</param>
/// <param name="Until">Its end, inclusive.</param>
internal sealed record MaterializeSpan(long? After, long Until)
{
    private static readonly long Beginning = Instants.Floor(DateTimeOffset.MinValue);

    /// <summary>Whether nothing can have become visible in it.</summary>
    public bool IsEmpty => After >= Until || Until < Beginning;

    /// <summary>The interval asked for.</summary>
    /// <exception cref="FeatureStoreException">It ends in the future, is turned round, or leaves a gap.</exception>
    public static MaterializeSpan Of(string view, ViewHead? head, DateTimeOffset? from, DateTimeOffset? to, DateTimeOffset now)
    {
        // "To the beginning" reads nothing, so it must not say that rows of the first instant there is are in.
        var until = to == DateTimeOffset.MinValue ? Beginning - 1 : Instants.Floor(to ?? now);
        if (to > now)
            throw new FeatureStoreException($"View '{view}' cannot be materialized to {Text(to.Value)}: that is later than now, {Text(now)}. Leave 'to' out to materialize up to now.");
        if (from > (to ?? now))
            throw new FeatureStoreException($"View '{view}' cannot be materialized from {Text(from.Value)} to {Text(to ?? now)}: the start is after the end.");
        var after = from is null ? head?.Watermark : from == DateTimeOffset.MinValue ? null : Instants.Floor(from.Value);
        if (after > head?.Watermark)
            throw new FeatureStoreException($"View '{view}' is materialized up to {Text(Instants.Of(head.Watermark))}, so starting from {Text(from!.Value)} would leave a gap. Leave 'from' out to go on where the last run ended.");
        return new(after, until);
    }

    /// <summary>Up to when rows are in once the interval is.</summary>
    public long Complete(ViewHead? head) => Math.Max(Until, head?.Watermark ?? long.MinValue);

    /// <summary>The head after a run over the interval.</summary>
    public ViewHead Move(ViewHead? head)
    {
        var runs = ViewHead.Next(head);
        if (head is null)
            return new(Until, After, runs);
        // Somebody else made the first head meanwhile, and it ends before this interval: what lies between is missing.
        if (After > head.Watermark)
            return new(Until, After, runs);
        // Rows before the old start are in if this run covers them and meets it.
        var from = head.From is { } old && (After is null || After < old) && Until >= old ? After : head.From;
        return new(Complete(head), from, runs);
    }

    private static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
