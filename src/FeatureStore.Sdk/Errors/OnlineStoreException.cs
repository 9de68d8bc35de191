namespace FeatureStore;

/// <summary>The online store could not be reached or refused. The message says which store, what it said and what to do.</summary>
public sealed class OnlineStoreException : FeatureStoreException
{
    /// <summary>An error of a store.</summary>
    /// <param name="message">Which store, what is wrong, what to do.</param>
    /// <param name="isTransient">Whether the same call may succeed later without anybody doing anything.</param>
    /// <param name="inner">The driver's own error.</param>
    public OnlineStoreException(string message, bool isTransient, Exception? inner = null)
        : base(message, inner) => IsTransient = isTransient;

    /// <summary>
    /// Whether the same call may succeed later without anybody doing anything: a lost connection, a timeout, a lock. Of a
    /// write it is not known whether it was applied; repeating it does no harm.
    /// </summary>
    public bool IsTransient { get; }
}
