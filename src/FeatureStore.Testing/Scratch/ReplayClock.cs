namespace FeatureStore.Testing;

/// <summary>A clock that goes with the rows that are replayed.</summary>
internal sealed class ReplayClock : TimeProvider
{
    private long _now = Instant.First;

    /// <summary>Moves to an instant, never back.</summary>
    public void MoveTo(long instant)
    {
        if (instant > Volatile.Read(ref _now))
            Volatile.Write(ref _now, Math.Min(instant, Instant.Last));
    }

    /// <summary>Begins anew.</summary>
    public void Restart() => Volatile.Write(ref _now, Instant.First);

    public override DateTimeOffset GetUtcNow() => Instant.Time(Volatile.Read(ref _now));
}
