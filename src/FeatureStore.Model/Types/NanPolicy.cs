namespace FeatureStore;

/// <summary>What a NaN or an infinity in an input column means.</summary>
public enum NanPolicy
{
    /// <summary>It is taken as null and counted. The default.</summary>
    Null,

    /// <summary>It is an error that names the column.</summary>
    Fail,
}
