namespace FeatureStore.Conformance;

/// <summary>A clock that stands where it is put.</summary>
internal sealed class SetClock : TimeProvider
{
    /// <summary>Now, in microseconds since 1970.</summary>
    public long Now { get; set; }

    public override DateTimeOffset GetUtcNow() => OnlineValues.Instant(Now);
}
