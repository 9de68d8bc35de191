using System.Collections;
using System.Globalization;
using System.Text;

namespace FeatureStore.Testing;

/// <summary>Values in messages: short, and nothing in them that a terminal would obey.</summary>
internal static class ShownValue
{
    private const int MostCharacters = 40;
    private const int MostElements = 8;

    /// <summary>A value of a type.</summary>
    public static string Of(object? value, FeatureType type) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => $"'{Text(text)}'",
        DateTimeOffset instant => Of(instant),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        long number when type.Kind == TypeKind.Enum => type.Members.FirstOrDefault(m => m.Value == number).Name ?? number.ToString(CultureInfo.InvariantCulture),
        TimeSpan span => Length(span.Ticks / TimeSpan.TicksPerMicrosecond),
        byte[] bytes => $"0x{Text(Convert.ToHexString(bytes))}",
        ReadOnlyMemory<float> vector => Elements(vector.ToArray(), type),
        IList list => Elements(list, type),
        // With all digits of its type, however many the value has in memory.
        decimal number when type.Kind == TypeKind.Decimal => number.ToString($"0.{new string('0', type.Scale)}{new string('#', 28 - type.Scale)}", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Text(value.ToString() ?? ""),
    };

    /// <summary>An instant.</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>An instant in microseconds, or which end of time it lies behind.</summary>
    public static string Of(long instant) => Instant.IsTime(instant) ? Of(Instant.Time(instant)) : instant < 0 ? "before year 1" : "after year 9999";

    /// <summary>A length of time by the largest unit that measures it.</summary>
    public static string Length(long microseconds) => Duration.FromMicroseconds(microseconds).ToString();

    /// <summary>Text, cut where it gets long.</summary>
    public static string Text(string text, int most = MostCharacters)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= most)
                return shown.Append('…').ToString();
            _ = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                ? shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}")
                : shown.Append(rune);
        }
        return shown.ToString();
    }

    private static string Elements(IList list, FeatureType type)
    {
        var shown = string.Join(", ", list.Cast<object?>().Take(MostElements).Select(e => Of(e, type.Scalar)));
        return list.Count <= MostElements ? $"[{shown}]" : $"[{shown}, … {list.Count.ToString(CultureInfo.InvariantCulture)} in all]";
    }
}
