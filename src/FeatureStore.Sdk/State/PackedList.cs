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

    /// <summary>Compares element by element in their natural order; what is a beginning of the other comes first.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, StoredColumn element)
    {
        while (left.Length > 0 && right.Length > 0)
        {
            var difference = element.Size == 0 ? First(ref left).SequenceCompareTo(First(ref right)) : element.CompareFixed(left, right);
            if (difference != 0)
                return difference;
            left = left[element.Size..];
            right = right[element.Size..];
        }
        return left.Length.CompareTo(right.Length);
    }

    /// <summary>The bytes of the first string; what is left begins with the next.</summary>
    public static ReadOnlySpan<byte> First(ref ReadOnlySpan<byte> texts)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(texts);
        var first = texts.Slice(LengthSize, length);
        texts = texts[(LengthSize + length)..];
        return first;
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
            if (bytes.Length < LengthSize || BinaryPrimitives.ReadInt32LittleEndian(bytes) is var length && (length < 0 || length > bytes.Length - LengthSize))
                return false;
            if (!System.Text.Unicode.Utf8.IsValid(First(ref bytes)))
                return false;
        }
        return true;
    }
}
