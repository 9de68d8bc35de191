using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Reads a text of the command line as a value of a type.</summary>
internal static class TypedValue
{
    /// <summary>The value, as the C# type of its feature type; an enum as its number.</summary>
    /// <param name="text">The text; an enum is given by name.</param>
    /// <param name="type">The type.</param>
    /// <param name="where">The option and the name, for messages.</param>
    /// <exception cref="InputException">The text is no such value.</exception>
    public static object Of(string text, FeatureType type, string where)
    {
        if (type.Kind is TypeKind.Bytes or TypeKind.Vector or TypeKind.List)
            return TypedElements.Of(text, type, where);
        if (!Literal.Fits(text, type))
            throw new InputException($"{where} is '{text}', which is no {type.Name}. {Remedy(type)}");
        var invariant = CultureInfo.InvariantCulture;
        return type.Kind switch
        {
            TypeKind.Bool => text == "true",
            TypeKind.Int8 => sbyte.Parse(text, invariant),
            TypeKind.Int16 => short.Parse(text, invariant),
            TypeKind.Int32 => int.Parse(text, invariant),
            TypeKind.Int64 => long.Parse(text, invariant),
            TypeKind.UInt8 => byte.Parse(text, invariant),
            TypeKind.UInt16 => ushort.Parse(text, invariant),
            TypeKind.UInt32 => uint.Parse(text, invariant),
            TypeKind.Float32 => float.Parse(text, invariant),
            TypeKind.Float64 => double.Parse(text, invariant),
            TypeKind.Decimal => decimal.Parse(text, invariant),
            TypeKind.Uuid => Guid.Parse(text),
            TypeKind.Date => DateOnly.ParseExact(text, "yyyy-MM-dd", invariant),
            TypeKind.Instant => DateTimeOffset.Parse(text, invariant),
            TypeKind.Enum => type.Members.First(m => m.Name == text).Value,
            TypeKind.Duration => TimeSpan.FromMicroseconds(Literal.Microseconds(text)),
            _ => text,
        };
    }

    private static string Remedy(FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => "Write true or false.",
        TypeKind.Float32 or TypeKind.Float64 => "Write a number such as 12.5.",
        TypeKind.Decimal => $"Write a number with at most {type.Precision - type.Scale} digits before the point and {type.Scale} behind it.",
        TypeKind.Uuid => "Write it as 01234567-89ab-cdef-0123-456789abcdef.",
        TypeKind.Date => "Write a day such as 2024-05-01.",
        TypeKind.Instant => "Write an instant with its zone, such as 2024-05-01T12:30:00Z.",
        TypeKind.Enum => $"Write one of {string.Join(", ", type.Members.Select(m => m.Name))}.",
        TypeKind.Duration => "Write an integer and us, ms, s, m, h, d or w, such as 5m.",
        TypeKind.String => "Write text without a zero character.",
        _ => "Write an integer within the range of the type.",
    };
}
