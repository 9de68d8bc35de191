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
    private readonly bool _onlyPresence;

    public RowInput(WindowFeature feature, ViewTyping typing, StateSchema schema)
    {
        Node Leaf(ReferenceExpression reference) => ColumnNodes.Of(schema.Column(reference.Name));
        _where = typing.WhereOf(feature).Expression is { } where ? new(where, Leaf) : null;
        var value = typing.InputOf(feature).Expression ?? (feature.Input is { } column ? new ReferenceExpression(ReferenceKind.Column, null, column, typing.Source.Column(column)!.Type, true) : null);
        _value = value is null ? null : new(value, Leaf);
        // A text, bytes or a list is never added up, only counted.
        _onlyPresence = value?.Type.Kind is TypeKind.String or TypeKind.Bytes or TypeKind.Vector or TypeKind.List;
        (Key, Type) = (KeyOf(feature), value?.Type);
    }

    /// <summary>Equal for features that aggregate the same.</summary>
    public (string?, string?, string?) Key { get; }

    /// <summary>The type of its values; null if it stands for the rows themselves.</summary>
    public FeatureType? Type { get; }

    /// <summary>Whether a feature aggregates more than a column.</summary>
    public static bool IsComputed(WindowFeature feature) => feature.Where is not null || feature.Expression is not null;

    public static (string?, string?, string?) KeyOf(WindowFeature feature) => (feature.Where?.Canonical, feature.Expression?.Canonical, feature.Input);

    /// <summary>Its value for a row; of rows and texts only that there is one.</summary>
    public ValueSlot Of(scoped in Frame frame)
    {
        if (_where is not null && !_where.Holds(frame))
            return default;
        if (_value is not null && !_onlyPresence)
            return _value.Evaluate(frame);
        return _value is null || _value.HasValue(frame) ? ValueSlot.Of(1L) : default;
    }
}
