using System.Text;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Conversions.</summary>
internal static class CastNodes
{
    public static readonly Dictionary<string, FunctionNode> All = new()
    {
        ["int64"] = (call, o) => o[0] switch
        {
            Node<bool> value => new Unary<bool, long>(value, Calculate.Int64),
            Node<double> value => new Unary<double, long>(value, Calculate.Int64),
            Node<Int128> value => new Unary<Int128, long>(value, number => WideNumbers.ToInt64(number, call.Operands[0].Type.Scale)),
            var value => value,
        },
        ["float64"] = (call, o) => o[0] switch
        {
            Node<bool> value => new Unary<bool, double>(value, Calculate.Float64),
            Node<long> value => new Unary<long, double>(value, Calculate.Float64),
            Node<Int128> value => new Unary<Int128, double>(value, number => WideNumbers.ToFloat64(number, call.Operands[0].Type.Scale)),
            var value => value,
        },
        ["decimal"] = (call, o) => o[0] switch
        {
            Node<long> value => new Unary<long, Int128>(value, number => WideNumbers.Widen(number, call.Type.Scale)),
            var value => new Unary<Int128, Int128>((Node<Int128>)value, number => WideNumbers.Widen(number, call.Type.Scale - call.Operands[0].Type.Scale)),
        },
        ["string"] = Text,
        ["date"] = (call, o) => call.Operands[0].Type.Kind == TypeKind.Date ? o[0] : new Unary<long, long>((Node<long>)o[0], static instant => instant is { } known ? DateDays.Nearest(Calendar.DayOf(known)) : null),
        ["instant"] = (call, o) => call.Operands[0].Type.Kind == TypeKind.Instant ? o[0] : new Unary<long, long>((Node<long>)o[0], static day => day is { } known && DateDays.IsDate(known) ? known * Calendar.MicrosecondsPerDay : null),
        ["uuid"] = (_, o) => o[0],
    };

    private static Node Text(CallExpression call, Node[] operands) => call.Operands[0].Type.Kind switch
    {
        TypeKind.Bool => new Formatted<bool>((Node<bool>)operands[0], 5, static (value, to) => Copy(value ? "true"u8 : "false"u8, to)),
        TypeKind.Uuid => new Formatted<Int128>((Node<Int128>)operands[0], 36, static (value, to) => UuidBits.ToGuid(value).TryFormat(to, out var length) ? length : -1),
        TypeKind.Date => new Formatted<long>((Node<long>)operands[0], 10, static (value, to) =>
            DateDays.IsDate(value) && DateDays.ToDate(value).TryFormat(to, out var length, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ? length : -1),
        TypeKind.Enum => Name((Node<long>)operands[0], call.Operands[0].Type),
        TypeKind.String => operands[0],
        _ => new Formatted<long>((Node<long>)operands[0], 20, static (value, to) => value.TryFormat(to, out var length, default, System.Globalization.CultureInfo.InvariantCulture) ? length : -1),
    };

    private static Formatted<long> Name(Node<long> value, FeatureType type)
    {
        // Of two names of one number, the first.
        var names = type.Members.GroupBy(m => m.Value).ToDictionary(m => m.Key, m => Encoding.UTF8.GetBytes(m.First().Name));
        return new(value, names.Values.Select(n => n.Length).DefaultIfEmpty().Max(), (number, to) => names.TryGetValue(number, out var name) ? Copy(name, to) : -1);
    }

    private static int Copy(ReadOnlySpan<byte> text, Span<byte> to)
    {
        text.CopyTo(to);
        return text.Length;
    }
}
