namespace FeatureStore;

/// <summary>
/// Keeps bytes by key; what they mean is not its business. Values are not empty. All of it is safe for concurrent use, by
/// many processes, and every failure is an <see cref="OnlineStoreException"/>. A write that failed may have been applied:
/// callers repeat it, which does no harm to what they keep here.
/// </summary>
public interface IOnlineStore : IAsyncDisposable
{
    /// <summary>Reads values, in one round trip where the store can.</summary>
    /// <param name="keys">The keys; duplicates are fine.</param>
    /// <param name="values">Gets one call per key, in order.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OnlineStoreException">The store cannot be reached or refuses.</exception>
    ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken);

    /// <summary>The same without waiting asynchronously.</summary>
    /// <param name="keys">The keys; duplicates are fine.</param>
    /// <param name="values">Gets one call per key, in order.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OnlineStoreException">The store cannot be reached or refuses.</exception>
    void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken);

    /// <summary>
    /// Appends to values, each atomically; a key without a value gets one. All appends are acknowledged when the task ends
    /// well: they survive what the store survives.
    /// </summary>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="values">What to append, one per key.</param>
    /// <param name="lengths">Gets the lengths of the values after the append.</param>
    /// <param name="expectAbsent">A hint: most keys have no value yet.</param>
    /// <param name="cancellationToken">Ends the wait; some appends may have been applied.</param>
    /// <exception cref="OnlineStoreException">Some appends were not acknowledged.</exception>
    Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken);

    /// <summary>Sets values, each only if it is what was expected.</summary>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="expected">The values as they must be; an empty one means that the key has none.</param>
    /// <param name="values">The new values; an empty one removes the key.</param>
    /// <param name="replaced">Gets whether each value was as expected, and so was set.</param>
    /// <param name="cancellationToken">Ends the wait; some values may have been set.</param>
    /// <exception cref="OnlineStoreException">Some answers were not had.</exception>
    Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken);

    /// <summary>Finds out whether the store answers and can be written to; what is wrong is the exception.</summary>
    /// <exception cref="OnlineStoreException">It does not answer, or refuses writes.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
