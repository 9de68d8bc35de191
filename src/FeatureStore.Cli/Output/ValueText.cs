using System.Globalization;
using System.Text.Json;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Values of features as text and as JSON. Enums are written by name, instants and days as ISO 8601.</summary>
internal static class ValueText
{
    public static string Of(object? value, FeatureType type) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        DateTimeOffset instant => Wording.Of(instant),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        long number when type.Kind == TypeKind.Enum => NameOf(number, type),
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
            default: json.WriteStringValue(Of(value, type)); break;
        }
    }

    private static string NameOf(long number, FeatureType type) =>
        type.Members.FirstOrDefault(m => m.Value == number).Name ?? number.ToString(CultureInfo.InvariantCulture);
}
