namespace FeatureStore;

/// <summary>Conditions, and what to give instead of null.</summary>
internal static class ConditionNodes
{
    public static readonly Dictionary<string, FunctionNode> All = new()
    {
        ["and"] = (_, o) => new Both((Node<bool>)o[0], (Node<bool>)o[1]),
        ["or"] = (_, o) => new Either((Node<bool>)o[0], (Node<bool>)o[1]),
        ["not"] = (_, o) => new Unary<bool, bool>((Node<bool>)o[0], Calculate.Not),
        ["is_null"] = (_, o) => new NullTest(o[0]),
        ["coalesce"] = (_, o) => o[0] switch
        {
            Node<bool> first => new Coalesced<bool>(first, (Node<bool>)o[1]),
            Node<long> first => new Coalesced<long>(first, (Node<long>)o[1]),
            Node<double> first => new Coalesced<double>(first, (Node<double>)o[1]),
            Node<Int128> first => new Coalesced<Int128>(first, (Node<Int128>)o[1]),
            var first => new CoalescedText((TextNode)first, (TextNode)o[1]),
        },
        ["if"] = (_, o) => o[1] switch
        {
            Node<bool> then => new Chosen<bool>((Node<bool>)o[0], then, (Node<bool>)o[2]),
            Node<long> then => new Chosen<long>((Node<bool>)o[0], then, (Node<long>)o[2]),
            Node<double> then => new Chosen<double>((Node<bool>)o[0], then, (Node<double>)o[2]),
            Node<Int128> then => new Chosen<Int128>((Node<bool>)o[0], then, (Node<Int128>)o[2]),
            var then => new ChosenText((Node<bool>)o[0], (TextNode)then, (TextNode)o[2]),
        },
    };
}
