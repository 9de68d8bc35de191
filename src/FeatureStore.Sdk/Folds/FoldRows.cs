namespace FeatureStore;

/// <summary>The rows that folds go over, of one entity and one event each, oldest first.</summary>
internal readonly ref struct FoldRows(StateRows rows, ReadOnlySpan<byte> value, RowInputs? inputs)
{
    /// <summary>Where their columns lie.</summary>
    public StateRows Rows => rows;

    /// <summary>The bytes of all of them.</summary>
    public ReadOnlySpan<byte> Value { get; } = value;

    /// <summary>The bytes of a row and what follows it.</summary>
    public ReadOnlySpan<byte> this[int index] => rows.Row(Value, index);

    /// <summary>What was computed of each row, by its index.</summary>
    public ReadOnlySpan<ValueSlot> Computed(RowInput input) => inputs!.Of(input);

    /// <summary>A text that was computed.</summary>
    public ReadOnlySpan<byte> TextOf(in ValueSlot computed) => inputs!.TextOf(computed);
}
