namespace FeatureStore.Faults.Writer;

/// <summary>A call that writes: it is acknowledged as a whole.</summary>
public abstract record WorkUnit
{
    public abstract Task RunAsync(FeatureStoreClient store, CancellationToken cancellationToken);
}

/// <summary>Materializes a view.</summary>
public abstract record MaterializeUnit(string View, DateTimeOffset To) : WorkUnit
{
    /// <summary>The same from another start, over rows that may be in already.</summary>
    public abstract Task RunAsync(FeatureStoreClient store, DateTimeOffset? from, CancellationToken cancellationToken);

    public override Task RunAsync(FeatureStoreClient store, CancellationToken cancellationToken) => RunAsync(store, from: null, cancellationToken);
}

/// <summary>Materializes a declared view.</summary>
public sealed record MaterializeUnit<TView>(string View, DateTimeOffset To) : MaterializeUnit(View, To)
    where TView : IFeatureView
{
    public override Task RunAsync(FeatureStoreClient store, DateTimeOffset? from, CancellationToken cancellationToken) =>
        store.MaterializeAsync<TView>(from, To, progress: null, cancellationToken);
}

/// <summary>Pushes some payments.</summary>
public sealed record PushUnit(IReadOnlyList<Payment> Payments) : WorkUnit
{
    public override async Task RunAsync(FeatureStoreClient store, CancellationToken cancellationToken)
    {
        var result = await store.PushAsync(Payments, cancellationToken);
        if (result.Refused > 0)
            throw new InvalidOperationException($"Rows were refused: {string.Join("; ", result.Refusals)}");
    }
}
