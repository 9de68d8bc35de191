using System.Collections;
using System.Globalization;
using System.Text.Json;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Values of features as text and as JSON. Enums are written by name, instants and days as ISO 8601, durations with their unit, bytes in base64.</summary>
internal static class ValueText
{
    private const int MostShown = 8;

    public static string Of(object? value, FeatureType type) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        DateTimeOffset instant => Wording.Of(instant),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        long number when type.Kind == TypeKind.Enum => NameOf(number, type),
        TimeSpan span => Duration.FromMicroseconds(span.Ticks / TimeSpan.TicksPerMicrosecond).ToString(),
        byte[] bytes => Convert.ToBase64String(bytes),
        ReadOnlyMemory<float> vector => Elements(vector.ToArray(), type),
        IList list => Elements(list, type),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static void Write(Utf8JsonWriter json, object? value, FeatureType type)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case float number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case sbyte or short or int or long or byte or ushort or uint when type.Kind != TypeKind.Enum: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case ReadOnlyMemory<float> vector: WriteElements(json, vector.ToArray(), type); break;
            case IList list when value is not byte[]: WriteElements(json, list, type); break;
            default: json.WriteStringValue(Of(value, type)); break;
        }
    }

    private static void WriteElements(Utf8JsonWriter json, IList list, FeatureType type)
    {
        json.WriteStartArray();
        foreach (var element in list)
            Write(json, element, type.Scalar);
        json.WriteEndArray();
    }

    // People look at the beginning of an embedding, if at all.
    private static string Elements(IList list, FeatureType type)
    {
        var shown = string.Join(", ", list.Cast<object?>().Take(MostShown).Select(e => Of(e, type.Scalar)));
        return list.Count <= MostShown ? $"[{shown}]" : $"[{shown}, … {list.Count} in all]";
    }

    private static string NameOf(long number, FeatureType type) =>
        type.Members.FirstOrDefault(m => m.Value == number).Name ?? number.ToString(CultureInfo.InvariantCulture);
}
