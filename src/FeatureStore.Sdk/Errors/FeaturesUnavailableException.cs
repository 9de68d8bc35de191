namespace FeatureStore;

/// <summary>Online features cannot be given for the instant asked for. The message says which view and what to do.</summary>
public sealed class FeaturesUnavailableException : FeatureStoreException
{
    internal FeaturesUnavailableException(string view, UnavailableReason reason, string message)
        : base(message) => (View, Reason) = (view, reason);

    /// <summary>The view, as the service shows it.</summary>
    public string View { get; }

    /// <summary>Why not.</summary>
    public UnavailableReason Reason { get; }
}

/// <summary>Why online features cannot be given.</summary>
public enum UnavailableReason
{
    /// <summary>The view, in this version and shape, was never materialized.</summary>
    NotMaterialized,

    /// <summary>The instant asked for is earlier than what the state can answer.</summary>
    NotCovered,

    /// <summary>The view's watermark is older than the service allows.</summary>
    Stale,
}
