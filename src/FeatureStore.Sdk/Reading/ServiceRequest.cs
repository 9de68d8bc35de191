using System.Text;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>A value that callers give beside keys.</summary>
/// <param name="definition">What it is.</param>
/// <param name="input">Where it is among the inputs.</param>
/// <param name="ordinal">Where it is among the answers.</param>
internal sealed class ServiceRequest(RequestDefinition definition, int input, int ordinal)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Name => definition.Name;

    public FeatureType Type => definition.Type;

    public int Ordinal => ordinal;

    /// <summary>Its value in an input.</summary>
    /// <exception cref="FeatureStoreException">It is none.</exception>
    public ValueSlot Of(ReadOnlySpan<ValueSlot> values, string service)
    {
        ref readonly var value = ref values[input];
        if (!value.HasValue && !definition.Nullable)
            throw new FeatureStoreException($"'{Name}' of '{service}' is {(Type.Scalar.IsFloat ? "null or not finite" : "null")}. Give a value, or declare it nullable.");
        if (value is { HasValue: true, Text: { } text } && !IsText(text))
            throw new FeatureStoreException($"'{Name}' of '{service}' is not valid Unicode.");
        if (Type.Kind == TypeKind.Enum && value.HasValue && !Type.HasMember(value.Low))
            throw new FeatureStoreException($"'{Name}' of '{service}' is {value.Low}, which is no member of its enum.");
        return value;
    }

    private static bool IsText(string text)
    {
        try
        {
            return Utf8.GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
