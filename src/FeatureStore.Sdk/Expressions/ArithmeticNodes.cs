namespace FeatureStore;

/// <summary>The arithmetic operators.</summary>
internal static class ArithmeticNodes
{
    public static readonly Dictionary<string, FunctionNode> All = new()
    {
        ["add"] = (_, o) => Of(o, static (a, b) => Calculate.Add(a, b), static (a, b) => Calculate.Add(a, b), WideNumbers.Add),
        ["subtract"] = (_, o) => Of(o, static (a, b) => Calculate.Subtract(a, b), static (a, b) => Calculate.Subtract(a, b), WideNumbers.Subtract),
        ["multiply"] = (_, o) => Of(o, static (a, b) => Calculate.Multiply(a, b), static (a, b) => Calculate.Multiply(a, b)),
        ["divide"] = (_, o) => Of(o, static (a, b) => Calculate.Divide(a, b), static (a, b) => Calculate.Divide(a, b)),
        ["remainder"] = (_, o) => Of(o, static (a, b) => Calculate.Remainder(a, b), static (a, b) => Calculate.Remainder(a, b)),
        ["negate"] = (_, o) => Of(o, Calculate.Negate, Calculate.Negate, WideNumbers.Negate),
        ["abs"] = (_, o) => Of(o, Calculate.Abs, Calculate.Abs, WideNumbers.Abs),
    };

    private static Node Of(Node[] operands, Func<long?, long?, long?> integers, Func<double?, double?, double?> reals, Func<Int128?, Int128?, Int128?>? decimals = null) => operands[0] switch
    {
        Node<long> left => new Binary<long, long>(left, (Node<long>)operands[1], integers),
        Node<double> left => new Binary<double, double>(left, (Node<double>)operands[1], reals),
        var left => new Binary<Int128, Int128>((Node<Int128>)left, (Node<Int128>)operands[1], decimals!),
    };

    private static Node Of(Node[] operands, Func<long?, long?> integers, Func<double?, double?> reals, Func<Int128?, Int128?> decimals) => operands[0] switch
    {
        Node<long> operand => new Unary<long, long>(operand, integers),
        Node<double> operand => new Unary<double, double>(operand, reals),
        var operand => new Unary<Int128, Int128>((Node<Int128>)operand, decimals),
    };
}
