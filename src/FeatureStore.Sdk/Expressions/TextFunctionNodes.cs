namespace FeatureStore;

/// <summary>Functions of texts.</summary>
internal static class TextFunctionNodes
{
    public static readonly Dictionary<string, FunctionNode> All = new()
    {
        ["length"] = (_, o) => new TextLength((TextNode)o[0]),
        ["lower"] = (_, o) => new Recased((TextNode)o[0], (byte)'A', (byte)'Z'),
        ["upper"] = (_, o) => new Recased((TextNode)o[0], (byte)'a', (byte)'z'),
        ["contains"] = (_, o) => Test(o, static (text, part) => text.IndexOf(part) >= 0),
        ["starts_with"] = (_, o) => Test(o, static (text, part) => text.StartsWith(part)),
        ["ends_with"] = (_, o) => Test(o, static (text, part) => text.EndsWith(part)),
        ["concat"] = (_, o) => o.Cast<TextNode>().Aggregate((left, right) => new Joined(left, right)),
    };

    private static TextTest Test(Node[] operands, TextRelation holds) => new((TextNode)operands[0], (TextNode)operands[1], holds);
}
