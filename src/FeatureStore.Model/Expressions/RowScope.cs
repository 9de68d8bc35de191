namespace FeatureStore.Model;

/// <summary>Names in a condition on rows or in the input of an aggregate: columns of the source.</summary>
internal sealed class RowScope(SourceDefinition source) : ExpressionScope
{
    public override IEnumerable<string> Names => source.Columns.Select(c => c.Name);

    public override string What => $"column of '{source.Name}'";

    public override bool HasAsOf => false;

    public override NameMeaning? Find(string? owner, string name) => owner is null && source.Column(name) is { } column ? new(Reference(column)) : null;

    // The column of the event time is never null where a row takes part, and neither are the others that rows must have.
    private ReferenceExpression? Reference(ColumnDefinition column) => column.Type.Kind == TypeKind.Unsupported
        ? null
        : new(ReferenceKind.Column, null, column.Name, column.Type, column.Name != source.EventTime && column.Name != source.AvailableAt && column.Name != source.EventId);
}
