namespace FeatureStore;

/// <summary>Computes an aggregate over stored rows. One per feature; it keeps nothing between calls.</summary>
internal abstract class Fold
{
    /// <summary>The value over a column of the rows from <paramref name="first"/> to before <paramref name="end"/>, which are of one entity and one event each.</summary>
    public abstract FoldResult Over(StateRows rows, ReadOnlySpan<byte> value, int first, int end);

    /// <summary>The value over inputs that were computed from such rows, one each; those that are null do not count.</summary>
    public abstract FoldResult Over(ReadOnlySpan<ValueSlot> inputs);
}

/// <summary>What a fold gives.</summary>
/// <param name="Value">The value; null where none was.</param>
/// <param name="Overflowed">Whether it is null because the result does not fit its type or is not finite.</param>
internal readonly record struct FoldResult(ValueSlot Value, bool Overflowed = false);
