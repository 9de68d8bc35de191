namespace FeatureStore;

/// <summary>The comparisons: texts by their bytes where they lie, uuids only for equality.</summary>
internal static class ComparisonNodes
{
    public static readonly Dictionary<string, FunctionNode> All = new()
    {
        ["equal"] = (_, o) => Of(o, static order => order == 0, static (a, b) => a.SequenceEqual(b)),
        ["not_equal"] = (_, o) => Of(o, static order => order != 0, static (a, b) => !a.SequenceEqual(b)),
        ["less"] = (_, o) => Of(o, static order => order < 0, static (a, b) => a.SequenceCompareTo(b) < 0),
        ["less_or_equal"] = (_, o) => Of(o, static order => order <= 0, static (a, b) => a.SequenceCompareTo(b) <= 0),
        ["greater"] = (_, o) => Of(o, static order => order > 0, static (a, b) => a.SequenceCompareTo(b) > 0),
        ["greater_or_equal"] = (_, o) => Of(o, static order => order >= 0, static (a, b) => a.SequenceCompareTo(b) >= 0),
        ["in"] = (_, o) => In(o),
    };

    private static Node Of(Node[] operands, Func<int, bool> holds, TextRelation ofTexts) => operands[0] switch
    {
        Node<bool> left => new Compared<bool>(left, (Node<bool>)operands[1], holds),
        Node<long> left => new Compared<long>(left, (Node<long>)operands[1], holds),
        Node<double> left => new Compared<double>(left, (Node<double>)operands[1], holds),
        Node<Int128> left => new Compared<Int128>(left, (Node<Int128>)operands[1], holds),
        var left => new TextTest((TextNode)left, (TextNode)operands[1], ofTexts),
    };

    private static Node In(Node[] operands) => operands[0] switch
    {
        Node<bool> value => new Member<bool>(value, Constants<bool>(operands)),
        Node<long> value => new Member<long>(value, Constants<long>(operands)),
        Node<double> value => new Member<double>(value, Constants<double>(operands)),
        Node<Int128> value => new Member<Int128>(value, Constants<Int128>(operands)),
        var value => new TextMember((TextNode)value, [.. operands.Skip(1).Select(o => ((ConstantText)o).Value!)]),
    };

    private static T[] Constants<T>(Node[] operands)
        where T : struct => [.. operands.Skip(1).Select(o => ((Constant<T>)o).Value!.Value)];
}
