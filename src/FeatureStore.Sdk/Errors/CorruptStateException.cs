namespace FeatureStore;

/// <summary>An online value is not what this version of the store writes: it was damaged, or something else wrote it.</summary>
public sealed class CorruptStateException : FeatureStoreException
{
    /// <summary>An error in a value.</summary>
    /// <param name="key">The key, readable.</param>
    /// <param name="view">The view whose state it is.</param>
    /// <param name="what">What is wrong with the bytes.</param>
    public CorruptStateException(string key, string view, string what)
        : base($"The value of '{key}' is not state of view '{view}': {what}. Remove the key and materialize the view from the beginning (from: DateTimeOffset.MinValue; --from 0001-01-01).") =>
        (Key, View) = (key, view);

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The view.</summary>
    public string View { get; }
}
