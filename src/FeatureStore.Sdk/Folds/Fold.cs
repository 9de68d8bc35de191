namespace FeatureStore;

/// <summary>
/// An aggregate in the making. What is added or merged comes after all that was before it, so a fold of two parts of a window
/// is the fold of the first merged with the fold of the second. Used by one read or write at a time, again and again.
/// </summary>
internal abstract class Fold
{
    /// <summary>Starts anew: nothing was added.</summary>
    public abstract void Clear();

    /// <summary>Adds rows; nulls do not count.</summary>
    public abstract void Add(in FoldRows rows, int first, int end);

    /// <summary>Adds what another fold of the kind wrote; false if that is not what the bytes are.</summary>
    public abstract bool TryMerge(ReadOnlySpan<byte> part);

    /// <summary>Writes what was added, to be merged later.</summary>
    public abstract void Write(ByteStrings to);

    /// <summary>The value of all that was added.</summary>
    /// <param name="answers">Keeps the bytes of texts and lists.</param>
    public abstract FoldResult Result(Answers answers);
}

/// <summary>What a fold gives.</summary>
/// <param name="Value">The value; null where none was.</param>
/// <param name="Overflowed">Whether it is null because the result does not fit its type or is not finite.</param>
internal readonly record struct FoldResult(ValueSlot Value, bool Overflowed = false);
