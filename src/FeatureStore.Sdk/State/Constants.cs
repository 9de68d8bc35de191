using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Defaults as values; their texts were checked by the rules.</summary>
internal static class Constants
{
    /// <summary>What an aggregate that is never null gives for nothing: zero, or an empty list.</summary>
    public static ValueSlot Zero(FeatureType type) => type.Kind == TypeKind.List ? ValueSlot.Of(Array.Empty<byte>()) : ValueSlot.Of(0L);

    public static ValueSlot Of(string? text, FeatureType type)
    {
        if (text is null)
            return default;
        var culture = CultureInfo.InvariantCulture;
        return type.Kind switch
        {
            TypeKind.Bool => ValueSlot.Of(text == "true" ? 1L : 0L),
            TypeKind.Float32 => ValueSlot.Of((long)BitConverter.SingleToUInt32Bits(float.Parse(text, culture) + 0f)),
            TypeKind.Float64 => ValueSlot.Of(BitConverter.DoubleToInt64Bits(double.Parse(text, culture) + 0.0)),
            TypeKind.Decimal => ValueSlot.Of(Decimals.Unscaled(decimal.Parse(text, culture), type.Scale)!.Value),
            TypeKind.String => ValueSlot.Of(text),
            TypeKind.Uuid => ValueSlot.Of(Guid.Parse(text)),
            TypeKind.Date => ValueSlot.Of(DateDays.Of(DateOnly.ParseExact(text, "yyyy-MM-dd", culture))),
            TypeKind.Instant => ValueSlot.Of(Instants.Floor(DateTimeOffset.Parse(text, culture))),
            TypeKind.Duration => ValueSlot.Of(Literal.Microseconds(text)),
            // The only default that a list can have.
            TypeKind.List => ValueSlot.Of(Array.Empty<byte>()),
            TypeKind.Enum => ValueSlot.Of(type.Members.First(m => m.Name == text).Value),
            _ => ValueSlot.Of(long.Parse(text, culture)),
        };
    }
}
