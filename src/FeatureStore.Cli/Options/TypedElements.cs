using System.Buffers.Text;
using System.Text.Json;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Reads a text of the command line as bytes, in base64, or as a list or vector, as a JSON array.</summary>
internal static class TypedElements
{
    /// <summary>The value, as the C# type of its feature type.</summary>
    /// <exception cref="InputException">The text is no such value.</exception>
    public static object Of(string text, FeatureType type, string where)
    {
        if (type.Kind == TypeKind.Bytes)
            return Base64.IsValid(text) ? Convert.FromBase64String(text) : throw new InputException($"{where} is '{text}', which is no base64. Write bytes like AQL/.");
        var values = Elements(text, type, where).ToArray();
        if (type.Kind == TypeKind.Vector && values.Length != type.Size)
            throw new InputException($"{where} has {values.Length} elements. Write {type.Size}, as {type.Name} has.");
        return type.Kind == TypeKind.Vector ? new ReadOnlyMemory<float>(Array.ConvertAll(values, v => (float)v)) : List(values, type.Element!);
    }

    private static List<object> Elements(string text, FeatureType type, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind == JsonValueKind.Array)
                return [.. json.RootElement.EnumerateArray().Select((e, i) => Element(e, type.Element!, $"{where}[{i}]"))];
        }
        catch (JsonException)
        {
            // Said below.
        }
        throw new InputException($"{where} is '{text}', which is no {type.Name}. Write a JSON array such as [1, 2] or [\"a\"].");
    }

    // What JSON says without quotes is a number or a bool, and nothing else.
    private static object Element(JsonElement element, FeatureType type, string where) => element.ValueKind switch
    {
        JsonValueKind.String => TypedValue.Of(element.GetString()!, type, where),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False when type.IsNumber || type.Kind == TypeKind.Bool => TypedValue.Of(element.GetRawText(), type, where),
        _ => throw new InputException($"{where} is {element.GetRawText()}, which is no {type.Name}. Write text in quotes, and no null."),
    };

    private static object List(object[] values, FeatureType element) => element.Kind switch
    {
        TypeKind.Bool => Array.ConvertAll(values, v => (bool)v),
        TypeKind.Int8 => Array.ConvertAll(values, v => (sbyte)v),
        TypeKind.Int16 => Array.ConvertAll(values, v => (short)v),
        TypeKind.Int32 => Array.ConvertAll(values, v => (int)v),
        TypeKind.UInt8 => Array.ConvertAll(values, v => (byte)v),
        TypeKind.UInt16 => Array.ConvertAll(values, v => (ushort)v),
        TypeKind.UInt32 => Array.ConvertAll(values, v => (uint)v),
        TypeKind.Float32 => Array.ConvertAll(values, v => (float)v),
        TypeKind.Float64 => Array.ConvertAll(values, v => (double)v),
        TypeKind.Decimal => Array.ConvertAll(values, v => (decimal)v),
        TypeKind.String => Array.ConvertAll(values, v => (string)v),
        TypeKind.Uuid => Array.ConvertAll(values, v => (Guid)v),
        TypeKind.Date => Array.ConvertAll(values, v => (DateOnly)v),
        TypeKind.Instant => Array.ConvertAll(values, v => (DateTimeOffset)v),
        TypeKind.Duration => Array.ConvertAll(values, v => (TimeSpan)v),
        _ => Array.ConvertAll(values, v => (long)v),
    };
}
