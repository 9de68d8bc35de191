using FeatureStore.Model;

namespace FeatureStore;

/// <summary>
/// What windows aggregate where that is more than a column: a condition on rows, an expression over their columns, or both.
/// It is null for rows for which the condition does not hold. Windows of equal condition and expression share one.
/// </summary>
internal sealed class RowInput
{
    private readonly CompiledExpression? _where;
    private readonly CompiledExpression? _value;
    private readonly StoredColumn? _column;

    public RowInput(WindowFeature feature, ViewTyping typing, StateSchema schema)
    {
        Node Leaf(ReferenceExpression reference) => ColumnNodes.Of(schema.Column(reference.Name));
        _where = typing.WhereOf(feature).Expression is { } where ? new(where, Leaf) : null;
        _value = typing.InputOf(feature).Expression is { } value ? new(value, Leaf) : null;
        _column = _value is null && feature.Input is { } column ? schema.Column(column) : null;
        (Key, Type) = (KeyOf(feature), _value?.Type ?? _column?.Type);
    }

    /// <summary>Equal for features that aggregate the same.</summary>
    public (string?, string?, string?) Key { get; }

    /// <summary>The type of its values; null if it stands for the rows themselves.</summary>
    public FeatureType? Type { get; }

    /// <summary>Whether a feature aggregates more than a column.</summary>
    public static bool IsComputed(WindowFeature feature) => feature.Where is not null || feature.Expression is not null;

    public static (string?, string?, string?) KeyOf(WindowFeature feature) => (feature.Where?.Canonical, feature.Expression?.Canonical, feature.Input);

    /// <summary>Its value for a row; of the rows themselves only that there is one. Floats have 64 bits, texts and lists are kept in a buffer.</summary>
    public ValueSlot Of(scoped in Frame frame, TextBuffer kept)
    {
        if (_where is not null && !_where.Holds(frame))
            return default;
        if (_value is not null)
            return _value.Evaluate(frame, kept);
        return _column is null ? ValueSlot.Of(1L) : Of(frame.Rows!, frame.Row, _column, kept);
    }

    private static ValueSlot Of(StateRows rows, ReadOnlySpan<byte> row, StoredColumn column, TextBuffer kept) =>
        rows.IsNull(row, column) ? default
        : column.Size == 0 ? ValueSlot.Of(kept.Keep(rows.Tail(row, column)))
        : column.Type.IsFloat ? ValueSlot.Of(column.ReadReal(row))
        : ValueSlot.Of(column.ReadWide(row));
}
