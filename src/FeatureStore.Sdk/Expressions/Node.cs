namespace FeatureStore;

/// <summary>
/// A part of an expression, ready to be evaluated any number of times. It keeps nothing between evaluations, so one serves
/// all reads, and it boxes nothing.
/// </summary>
internal abstract class Node
{
    /// <summary>Whether there is no value.</summary>
    public abstract bool IsNull(scoped in Frame frame);
}

/// <summary>
/// A part that is a bool, a long (an integer, the number of an enum, days, microseconds), a double, or an Int128 (the digits
/// of a decimal, the bits of a uuid).
/// </summary>
internal abstract class Node<T> : Node
    where T : struct
{
    /// <summary>Its value.</summary>
    public abstract T? Read(scoped in Frame frame);

    public sealed override bool IsNull(scoped in Frame frame) => !Read(frame).HasValue;
}

/// <summary>A part that is a text, in UTF-8 and where it lies.</summary>
internal abstract class TextNode : Node
{
    /// <summary>Its value; false if there is none.</summary>
    public abstract bool TryRead(scoped in Frame frame, out ReadOnlySpan<byte> text);

    public sealed override bool IsNull(scoped in Frame frame) => !TryRead(frame, out _);
}
