namespace FeatureStore;

/// <summary>What two texts, as their UTF-8 bytes, have to do with each other.</summary>
internal delegate bool TextRelation(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right);

/// <summary>Makes the text of a value in a buffer that is long enough; the length, or -1 if there is none.</summary>
internal delegate int TextForm<T>(T value, Span<byte> to);

/// <summary>A test of two texts, in place.</summary>
internal sealed class TextTest(TextNode left, TextNode right, TextRelation holds) : Node<bool>
{
    public override bool? Read(scoped in Frame frame) =>
        left.TryRead(frame, out var first) && right.TryRead(frame, out var second) ? holds(first, second) : null;
}

/// <summary>Whether a text is one of a list.</summary>
internal sealed class TextMember(TextNode value, byte[][] constants) : Node<bool>
{
    public override bool? Read(scoped in Frame frame)
    {
        if (!value.TryRead(frame, out var text))
            return null;
        foreach (var constant in constants)
        {
            if (text.SequenceEqual(constant))
                return true;
        }
        return false;
    }
}

/// <summary>The number of code points.</summary>
internal sealed class TextLength(TextNode value) : Node<long>
{
    public override long? Read(scoped in Frame frame)
    {
        if (!value.TryRead(frame, out var text))
            return null;
        var length = 0;
        foreach (var b in text)
            length += (b & 0xC0) == 0x80 ? 0 : 1;
        return length;
    }
}

/// <summary>A text with the case of some ASCII letters changed.</summary>
internal sealed class Recased(TextNode value, byte first, byte last) : TextNode
{
    public override bool TryRead(scoped in Frame frame, out ReadOnlySpan<byte> text)
    {
        if (!value.TryRead(frame, out text))
            return false;
        if (text.IndexOfAnyInRange(first, last) < 0)
            return true;
        var changed = frame.Texts.Take(text.Length);
        for (var i = 0; i < text.Length; i++)
            changed[i] = text[i] >= first && text[i] <= last ? (byte)(text[i] ^ 0x20) : text[i];
        text = changed;
        return true;
    }
}

/// <summary>Two texts one after the other.</summary>
internal sealed class Joined(TextNode left, TextNode right) : TextNode
{
    public override bool TryRead(scoped in Frame frame, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!left.TryRead(frame, out var first) || !right.TryRead(frame, out var second))
            return false;
        var both = frame.Texts.Take(first.Length + second.Length);
        first.CopyTo(both);
        second.CopyTo(both[first.Length..]);
        text = both;
        return true;
    }
}

/// <summary>The one of two texts that the order of their bytes says.</summary>
internal sealed class PickedText(TextNode left, TextNode right, TextRelation isFirst) : TextNode
{
    public override bool TryRead(scoped in Frame frame, out ReadOnlySpan<byte> text)
    {
        if (!left.TryRead(frame, out text) || !right.TryRead(frame, out var second))
            return false;
        text = isFirst(text, second) ? text : second;
        return true;
    }
}

/// <summary>A value as text.</summary>
internal sealed class Formatted<T>(Node<T> value, int longest, TextForm<T> form) : TextNode
    where T : struct
{
    public override bool TryRead(scoped in Frame frame, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (value.Read(frame) is not { } known)
            return false;
        var room = frame.Texts.Take(longest);
        var length = form(known, room);
        text = length < 0 ? default : room[..length];
        return length >= 0;
    }
}
