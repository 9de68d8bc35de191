using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Functions of numbers, and the least and greatest of whatever has an order.</summary>
internal static class NumberNodes
{
    public static readonly Dictionary<string, FunctionNode> All = new()
    {
        ["least"] = (_, o) => Extreme(o, Calculate.Least, Calculate.Least, WideNumbers.Least, static (a, b) => a.SequenceCompareTo(b) <= 0),
        ["greatest"] = (_, o) => Extreme(o, Calculate.Greatest, Calculate.Greatest, WideNumbers.Greatest, static (a, b) => a.SequenceCompareTo(b) >= 0),
        ["floor"] = (_, o) => Of(o, Calculate.Floor),
        ["ceil"] = (_, o) => Of(o, Calculate.Ceil),
        ["trunc"] = (_, o) => Of(o, Calculate.Trunc),
        ["round"] = Round,
        ["sqrt"] = (_, o) => Of(o, Calculate.Sqrt),
        ["ln"] = (_, o) => Of(o, Calculate.Ln),
        ["exp"] = (_, o) => Of(o, Calculate.Exp),
        ["pow"] = (_, o) => new Binary<double, double>((Node<double>)o[0], (Node<double>)o[1], Calculate.Pow),
        ["haversine_km"] = (_, o) => new Distance((Node<double>)o[0], (Node<double>)o[1], (Node<double>)o[2], (Node<double>)o[3]),
    };

    private static Unary<double, double> Of(Node[] operands, Func<double?, double?> function) => new((Node<double>)operands[0], function);

    private static Node Round(CallExpression call, Node[] operands)
    {
        var digits = operands.Length == 1 ? 0 : (int)((Constant<long>)operands[1]).Value!.Value;
        if (operands[0] is Node<Int128> number)
        {
            var dropped = call.Operands[0].Type.Scale - digits;
            return new Unary<Int128, Int128>(number, value => WideNumbers.Round(value, dropped));
        }
        return operands.Length == 1 ? Of(operands, Calculate.Round) : Of(operands, value => Calculate.Round(value, digits));
    }

    private static Node Extreme(Node[] operands, Func<long?, long?, long?> integers, Func<double?, double?, double?> reals, Func<Int128?, Int128?, Int128?> decimals, TextRelation isFirst) => operands[0] switch
    {
        Node<long> => new Series<long>([.. operands.Cast<Node<long>>()], integers),
        Node<double> => new Series<double>([.. operands.Cast<Node<double>>()], reals),
        Node<Int128> => new Series<Int128>([.. operands.Cast<Node<Int128>>()], decimals),
        _ => operands.Cast<TextNode>().Aggregate((left, right) => new PickedText(left, right, isFirst)),
    };
}
