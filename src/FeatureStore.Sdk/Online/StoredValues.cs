namespace FeatureStore;

/// <summary>Takes what a store has for the keys of a read: one call per key, in the order of the keys, never two at a time.</summary>
public abstract class StoredValues
{
    /// <summary>The store has this value. The bytes are the store's: they are gone after the call.</summary>
    /// <param name="index">The position of the key.</param>
    /// <param name="value">The value; never empty.</param>
    public abstract void Present(int index, ReadOnlySpan<byte> value);

    /// <summary>The store has nothing for the key.</summary>
    /// <param name="index">The position of the key.</param>
    public abstract void Absent(int index);
}
