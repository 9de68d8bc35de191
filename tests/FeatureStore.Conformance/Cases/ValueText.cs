using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>Values as text and back: for defaults in definitions, for kept cases and on the way into files.</summary>
public static class ValueText
{
    private const long MicrosecondsPerTick = 10;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a literal of a definition, or a text that <see cref="Write"/> wrote.</summary>
    public static object Read(string text, FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => text == "true",
        TypeKind.Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        TypeKind.Float32 => (double)float.Parse(text, CultureInfo.InvariantCulture),
        TypeKind.Float64 => double.Parse(text, CultureInfo.InvariantCulture),
        TypeKind.String => text,
        TypeKind.Uuid => Guid.Parse(text),
        TypeKind.Date => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        TypeKind.Instant => Instant(text),
        TypeKind.Enum => type.Members.First(m => m.Name == text).Value,
        TypeKind.Duration => text.EndsWith('s') ? Duration.Parse(text).Microseconds : long.Parse(text, CultureInfo.InvariantCulture),
        TypeKind.List or TypeKind.Vector => new ListValue(JsonSerializer.Deserialize<string[]>(text)!.Select(item => Read(item, type.Element!))),
        TypeKind.Bytes => new ListValue(Convert.FromHexString(text).Select(item => (object)(long)item)),
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    };

    public static string Write(object value, FeatureType type) => (value, type.Kind) switch
    {
        (long instant, TypeKind.Instant) => DateTimeOffset.UnixEpoch.AddTicks(instant * MicrosecondsPerTick).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        (long number, TypeKind.Enum) => type.Members.First(m => m.Value == number).Name,
        (DateOnly date, _) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (double real, _) => real.ToString("R", CultureInfo.InvariantCulture),
        (ListValue list, TypeKind.Bytes) => Convert.ToHexString([.. list.Items.Select(item => (byte)(long)item)]),
        (ListValue list, _) => JsonSerializer.Serialize(list.Items.Select(item => Write(item, type.Element!)), Plain),
        (bool truth, _) => truth ? "true" : "false",
        (IFormattable other, _) => other.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    /// <summary>Microseconds since 1970 of an instant in ISO 8601; without a zone it is UTC.</summary>
    public static long Instant(string text) =>
        (DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).Ticks - DateTimeOffset.UnixEpoch.Ticks) / MicrosecondsPerTick;
}
