namespace FeatureStore;

/// <content>Texts: their characters are Unicode code points, and only ASCII letters have a case.</content>
public static partial class Calculate
{
    /// <summary>The number of code points.</summary>
    public static long? Length(string? value)
    {
        if (value is null)
            return null;
        var length = value.Length;
        // Two chars make one code point; the second of them is not counted.
        for (var at = value.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF'); at >= 0 && at < value.Length; at++)
            length -= char.IsLowSurrogate(value[at]) ? 1 : 0;
        return length;
    }

    /// <summary>The text with A to Z made small.</summary>
    public static string? Lower(string? value) => value is null ? null : Recase(value, 'A', 'Z');

    /// <summary>The text with a to z made large.</summary>
    public static string? Upper(string? value) => value is null ? null : Recase(value, 'a', 'z');

    /// <summary>Whether the second is a part of the first.</summary>
    public static bool? Contains(string? value, string? part) => value is null || part is null ? null : value.Contains(part, StringComparison.Ordinal);

    /// <summary>Whether the first begins with the second.</summary>
    public static bool? StartsWith(string? value, string? part) => value is null || part is null ? null : value.StartsWith(part, StringComparison.Ordinal);

    /// <summary>Whether the first ends with the second.</summary>
    public static bool? EndsWith(string? value, string? part) => value is null || part is null ? null : value.EndsWith(part, StringComparison.Ordinal);

    /// <summary>The texts one after the other; null if one is null.</summary>
    public static string? Concat(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (value is null)
                return null;
        }
        return string.Concat(values);
    }

    /// <summary>Compares as the UTF-8 bytes of the texts do: by code points.</summary>
    internal static int CompareTexts(string left, string right)
    {
        var at = left.AsSpan().CommonPrefixLength(right);
        return at == left.Length || at == right.Length ? left.Length - right.Length : Rank(left[at]) - Rank(right[at]);
    }

    // A char of a pair stands for a code point above all that are a single char.
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;

    private static string Recase(string value, char first, char last) => value.AsSpan().IndexOfAnyInRange(first, last) < 0 ? value
        : string.Create(value.Length, (value, first, last), static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = from.value[i] >= from.first && from.value[i] <= from.last ? (char)(from.value[i] ^ 0x20) : from.value[i];
        });
}
