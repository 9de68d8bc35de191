namespace FeatureStore;

/// <summary>Something the store was asked to do could not be done. The message says what, where and what to do.</summary>
public class FeatureStoreException : Exception
{
    /// <summary>An error with a message.</summary>
    public FeatureStoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
