namespace FeatureStore;

/// <summary>Why an online value is what it is. A default keeps the cause for which it stands.</summary>
public enum FeatureStatus
{
    /// <summary>There is a value.</summary>
    Present,

    /// <summary>The value is null: a null in the newest row, or an aggregate of nothing.</summary>
    Null,

    /// <summary>There is no row, the newest one marks the end of the entity, or a key is null.</summary>
    Missing,

    /// <summary>The newest row is older than the feature's <c>MaxAge</c>.</summary>
    Expired,

    /// <summary>The instant asked for is earlier than what the state can answer; the value is not known.</summary>
    NotCovered,

    /// <summary>Nothing was ever materialized for this version of the view; the value is not known.</summary>
    NotMaterialized,
}
