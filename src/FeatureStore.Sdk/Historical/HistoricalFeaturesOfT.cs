namespace FeatureStore;

/// <summary>Typed features for the rows of a spine: <c>await foreach</c> reads them in the spine's order.</summary>
/// <typeparam name="TFeatures">The service or view.</typeparam>
public sealed class HistoricalFeatures<TFeatures> : HistoricalFeatures, IAsyncEnumerable<HistoricalRow<TFeatures>>
    where TFeatures : IFeatureSet<TFeatures>
{
    internal HistoricalFeatures(IOfflineEngine engine, HistoricalRequest request)
        : base(engine, request)
    {
    }

    /// <inheritdoc/>
    public IAsyncEnumerator<HistoricalRow<TFeatures>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        RowBatches.Rows(this, ReadRow, cancellationToken).GetAsyncEnumerator(cancellationToken);

    private static HistoricalRow<TFeatures> ReadRow(HistoricalReader reader, SpineBatch batch, long row) =>
        new(reader.Time, TFeatures.Read(reader, 0), batch, batch.Add());
}

/// <summary>Typed features for the rows of a typed spine: <c>await foreach</c> reads them in the spine's order.</summary>
/// <typeparam name="TFeatures">The service or view.</typeparam>
/// <typeparam name="TRow">The caller's rows.</typeparam>
public sealed class HistoricalFeatures<TFeatures, TRow> : HistoricalFeatures, IAsyncEnumerable<HistoricalRow<TFeatures, TRow>>
    where TFeatures : IFeatureSet<TFeatures>
{
    private readonly Spine<TRow> _spine;

    internal HistoricalFeatures(IOfflineEngine engine, HistoricalRequest request, Spine<TRow> spine)
        : base(engine, request) => _spine = spine;

    /// <inheritdoc/>
    public IAsyncEnumerator<HistoricalRow<TFeatures, TRow>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        RowBatches.Rows(this, ReadRow, cancellationToken).GetAsyncEnumerator(cancellationToken);

    private HistoricalRow<TFeatures, TRow> ReadRow(HistoricalReader reader, SpineBatch batch, long row) =>
        new(reader.Time!.Value, TFeatures.Read(reader, 0), _spine.Rows[(int)row]);
}
