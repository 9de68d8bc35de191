using System.Text;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Constants.</summary>
internal static class ConstantNodes
{
    public static Node Of(ConstantExpression constant)
    {
        var value = Constants.Of(constant.Text, constant.Type);
        return constant.Type.Kind switch
        {
            TypeKind.Bool => new Constant<bool>(value.HasValue ? value.Low != 0 : null),
            TypeKind.Float64 => new Constant<double>(value.HasValue ? BitConverter.Int64BitsToDouble(value.Low) : null),
            TypeKind.Decimal or TypeKind.Uuid => new Constant<Int128>(value.HasValue ? value.Wide : null),
            TypeKind.String => new ConstantText(value.Text is null ? null : Encoding.UTF8.GetBytes(value.Text)),
            _ => new Constant<long>(value.HasValue ? value.Low : null),
        };
    }
}

internal sealed class Constant<T>(T? value) : Node<T>
    where T : struct
{
    public T? Value => value;

    public override T? Read(scoped in Frame frame) => value;
}

internal sealed class ConstantText(byte[]? value) : TextNode
{
    public byte[]? Value => value;

    public override bool TryRead(scoped in Frame frame, out ReadOnlySpan<byte> text)
    {
        text = value;
        return value is not null;
    }
}
