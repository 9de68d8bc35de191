namespace FeatureStore;

/// <summary>Whether both hold; what comes second is looked at only if it matters.</summary>
internal sealed class Both(Node<bool> left, Node<bool> right) : Node<bool>
{
    public override bool? Read(scoped in Frame frame)
    {
        var first = left.Read(frame);
        return first == false ? false : first & right.Read(frame);
    }
}

/// <summary>Whether one of the two holds.</summary>
internal sealed class Either(Node<bool> left, Node<bool> right) : Node<bool>
{
    public override bool? Read(scoped in Frame frame)
    {
        var first = left.Read(frame);
        return first == true ? true : first | right.Read(frame);
    }
}

/// <summary>Whether there is no value.</summary>
internal sealed class NullTest(Node value) : Node<bool>
{
    public override bool? Read(scoped in Frame frame) => value.IsNull(frame);
}

/// <summary>The first value, or the second where the first is null.</summary>
internal sealed class Coalesced<T>(Node<T> first, Node<T> second) : Node<T>
    where T : struct
{
    public override T? Read(scoped in Frame frame) => first.Read(frame) ?? second.Read(frame);
}

/// <inheritdoc cref="Coalesced{T}"/>
internal sealed class CoalescedText(TextNode first, TextNode second) : TextNode
{
    public override bool TryRead(scoped in Frame frame, out ReadOnlySpan<byte> text) => first.TryRead(frame, out text) || second.TryRead(frame, out text);
}

/// <summary>One value where a condition holds, another where it does not or is null.</summary>
internal sealed class Chosen<T>(Node<bool> condition, Node<T> then, Node<T> otherwise) : Node<T>
    where T : struct
{
    public override T? Read(scoped in Frame frame) => condition.Read(frame) == true ? then.Read(frame) : otherwise.Read(frame);
}

/// <inheritdoc cref="Chosen{T}"/>
internal sealed class ChosenText(Node<bool> condition, TextNode then, TextNode otherwise) : TextNode
{
    public override bool TryRead(scoped in Frame frame, out ReadOnlySpan<byte> text) =>
        condition.Read(frame) == true ? then.TryRead(frame, out text) : otherwise.TryRead(frame, out text);
}
