using System.Buffers.Binary;
using System.Text;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>
/// The elements of a list or vector as state keeps them, one after the other: those of fixed size as columns have them, a
/// string behind the number of its bytes.
/// </summary>
internal static class PackedList
{
    /// <summary>The bytes before each string that say how many follow.</summary>
    public const int LengthSize = 4;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>How the elements of a list or vector are stored: as a column that begins where they do.</summary>
    public static StoredColumn ElementOf(FeatureType type) => new("element", type.Element!, NullBit: -1, Offset: 0, Tail: -1);

    /// <summary>Whether bytes are a value of a list or vector type.</summary>
    public static bool IsValue(ReadOnlySpan<byte> bytes, StoredColumn element, FeatureType type)
    {
        if (element.Size == 0)
            return AreTexts(bytes);
        if (bytes.Length % element.Size != 0 || (type.Kind == TypeKind.Vector && bytes.Length != type.Size * element.Size))
            return false;
        for (; bytes.Length > 0; bytes = bytes[element.Size..])
        {
            if (!element.IsFixedValue(bytes))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Compares element by element in their natural order; what is a beginning of the other comes first. Rows are ordered
    /// before it is known that they are sound, so bytes that are no list have some place too.
    /// </summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, StoredColumn element)
    {
        var least = Math.Max(1, element.Size);
        while (left.Length >= least && right.Length >= least)
        {
            var difference = element.Size == 0 ? First(ref left).SequenceCompareTo(First(ref right)) : element.CompareFixed(left, right);
            if (difference != 0)
                return difference;
            left = left[element.Size..];
            right = right[element.Size..];
        }
        return left.Length.CompareTo(right.Length);
    }

    /// <summary>The bytes of the first string; what is left begins with the next. Bytes that are none are taken as a whole.</summary>
    public static ReadOnlySpan<byte> First(ref ReadOnlySpan<byte> texts)
    {
        var from = texts;
        var isText = TryLength(texts, out var length);
        texts = isText ? from[(LengthSize + length)..] : default;
        return isText ? from.Slice(LengthSize, length) : from;
    }

    /// <summary>The bytes that an element takes; -1 if it is text that is not Unicode.</summary>
    public static int LengthOf(in ValueSlot value, StoredColumn element)
    {
        if (element.Size > 0)
            return element.Size;
        try
        {
            return LengthSize + Utf8.GetByteCount(value.Text!);
        }
        catch (EncoderFallbackException)
        {
            return -1;
        }
    }

    /// <summary>Writes an element into as many bytes as <see cref="LengthOf"/> says.</summary>
    public static void Write(Span<byte> to, in ValueSlot value, StoredColumn element)
    {
        if (element.Size > 0)
            element.Write(to, value);
        else
            BinaryPrimitives.WriteInt32LittleEndian(to, Utf8.GetBytes(value.Text, to[LengthSize..]));
    }

    private static bool AreTexts(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (!TryLength(bytes, out _) || !System.Text.Unicode.Utf8.IsValid(First(ref bytes)))
                return false;
        }
        return true;
    }

    private static bool TryLength(ReadOnlySpan<byte> texts, out int length) =>
        BinaryPrimitives.TryReadInt32LittleEndian(texts, out length) && length >= 0 && length <= texts.Length - LengthSize;
}
