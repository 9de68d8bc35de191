using System.Globalization;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>The text of a default that an attribute gives as a C# constant.</summary>
internal static class DefaultText
{
    private static readonly string[] SingleFormats = ["G7", "G8", "G9"];
    private static readonly string[] DoubleFormats = ["G15", "G16", "G17"];

    // No type takes a text with a null character, so a rule reports what is not a constant of any type.
    private const string NoValue = "\0";

    /// <summary>The text, or null if there is no default.</summary>
    public static string? Of(TypedConstant? constant) => constant switch
    {
        null or { IsNull: true } => null,
        { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type } => EnumTypes.TextOf(type, constant.Value.Value),
        { Kind: TypedConstantKind.Primitive } => Primitive(constant.Value.Value),
        _ => NoValue,
    };

    private static string Primitive(object? value) => value switch
    {
        bool truth => truth ? "true" : "false",
        string text => text,
        float number => Single(number),
        double number => Double(number),
        _ => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? NoValue,
    };

    // The fewest digits that read back as the same number. Runtimes differ in what they print when asked for no format.
    private static string Single(float value) => value == 0 ? "0" : SingleFormats
        .Select(format => value.ToString(format, CultureInfo.InvariantCulture))
        .FirstOrDefault(text => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read == value)
        ?? value.ToString("G9", CultureInfo.InvariantCulture);

    private static string Double(double value) => value == 0 ? "0" : DoubleFormats
        .Select(format => value.ToString(format, CultureInfo.InvariantCulture))
        .FirstOrDefault(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read == value)
        ?? value.ToString("G17", CultureInfo.InvariantCulture);
}
