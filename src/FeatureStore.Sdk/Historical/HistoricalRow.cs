namespace FeatureStore;

/// <summary>A spine row with its features.</summary>
/// <typeparam name="TFeatures">The service or view.</typeparam>
public readonly struct HistoricalRow<TFeatures>
{
    private readonly SpineBatch _spine;
    private readonly int _row;

    internal HistoricalRow(DateTimeOffset? time, TFeatures features, SpineBatch spine, int row) =>
        (Time, Features, _spine, _row) = (time, features, spine, row);

    /// <summary>The instant the row asks for, in UTC; null if the spine has none.</summary>
    public DateTimeOffset? Time { get; }

    /// <summary>The features at that instant.</summary>
    public TFeatures Features { get; }

    /// <summary>A column of the spine, such as the label.</summary>
    /// <exception cref="FeatureStoreException">There is no such column, it has another type, or it is null and <typeparamref name="T"/> is not.</exception>
    public T Get<T>(string column) => _spine.Get<T>(_row, column);
}

/// <summary>A typed spine row with its features.</summary>
/// <typeparam name="TFeatures">The service or view.</typeparam>
/// <typeparam name="TRow">The caller's rows.</typeparam>
/// <param name="Time">The instant the row asks for, in UTC.</param>
/// <param name="Features">The features at that instant.</param>
/// <param name="Spine">The row itself.</param>
public readonly record struct HistoricalRow<TFeatures, TRow>(DateTimeOffset Time, TFeatures Features, TRow Spine);
