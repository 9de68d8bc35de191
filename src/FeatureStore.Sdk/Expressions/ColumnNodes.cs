using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Columns of a stored row, read where they lie.</summary>
internal static class ColumnNodes
{
    public static Node Of(StoredColumn column) => column.Type.Kind switch
    {
        TypeKind.Bool => new BoolColumn(column),
        TypeKind.Float32 or TypeKind.Float64 => new RealColumn(column),
        TypeKind.Decimal or TypeKind.Uuid => new WideColumn(column),
        TypeKind.String => new TextColumn(column),
        TypeKind.Bytes or TypeKind.Vector or TypeKind.List => new WholeColumn(column),
        _ => new NumberColumn(column),
    };

    private sealed class BoolColumn(StoredColumn column) : Node<bool>
    {
        public override bool? Read(scoped in Frame frame) => frame.Rows!.IsNull(frame.Row, column) ? null : column.ReadNumber(frame.Row) != 0;
    }

    private sealed class NumberColumn(StoredColumn column) : Node<long>
    {
        public override long? Read(scoped in Frame frame) => frame.Rows!.IsNull(frame.Row, column) ? null : column.ReadNumber(frame.Row);
    }

    private sealed class RealColumn(StoredColumn column) : Node<double>
    {
        public override double? Read(scoped in Frame frame) => frame.Rows!.IsNull(frame.Row, column) ? null : column.ReadReal(frame.Row);
    }

    private sealed class WideColumn(StoredColumn column) : Node<Int128>
    {
        public override Int128? Read(scoped in Frame frame) => frame.Rows!.IsNull(frame.Row, column) ? null : column.ReadWide(frame.Row);
    }

    // Asked only whether there is one.
    private sealed class WholeColumn(StoredColumn column) : Node
    {
        public override bool IsNull(scoped in Frame frame) => frame.Rows!.IsNull(frame.Row, column);
    }

    private sealed class TextColumn(StoredColumn column) : TextNode
    {
        public override bool TryRead(scoped in Frame frame, out ReadOnlySpan<byte> text)
        {
            var isNull = frame.Rows!.IsNull(frame.Row, column);
            text = isNull ? default : frame.Rows.Tail(frame.Row, column);
            return !isNull;
        }
    }
}
