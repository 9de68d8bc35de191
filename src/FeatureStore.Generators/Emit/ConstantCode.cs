using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>Constants of expressions as C#. Nothing is parsed when generated code runs.</summary>
internal static class ConstantCode
{
    /// <summary>The constant; an enum is its number.</summary>
    public static string Of(ConstantExpression constant) =>
        constant.Text is { } text ? Of(text, constant.Type) : $"(({ExpressionCode.NumberType(constant.Type)}?)null)";

    /// <summary>A text that fits the type, as a value of it.</summary>
    public static string Of(string text, FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => text,
        TypeKind.Float32 or TypeKind.Float64 => Signed(text + "D"),
        TypeKind.Decimal => Signed(text + "M"),
        TypeKind.String => CSharpText.Literal(text),
        TypeKind.Uuid => Uuid(Guid.Parse(text)),
        TypeKind.Date => Date(DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TypeKind.Instant => Instant(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)),
        TypeKind.Duration => $"new {FeatureType.Duration.CSharpName}({Number(Literal.Microseconds(text) * 10)})",
        TypeKind.Enum => Number(type.Members.First(m => m.Name == text).Value),
        _ => Number(long.Parse(text, CultureInfo.InvariantCulture)),
    };

    /// <summary>An integer.</summary>
    public static string Number(long value) => value == long.MinValue ? "long.MinValue" : Signed(value.ToString(CultureInfo.InvariantCulture) + "L");

    private static string Signed(string number) => number[0] == '-' ? $"({number})" : number;

    private static string Date(DateTime day) => string.Format(CultureInfo.InvariantCulture, "new {0}({1}, {2}, {3})", FeatureType.Date.CSharpName, day.Year, day.Month, day.Day);

    private static string Instant(DateTimeOffset instant) =>
        $"new {FeatureType.Instant.CSharpName}({instant.UtcTicks.ToString(CultureInfo.InvariantCulture)}L, global::System.TimeSpan.Zero)";

    private static string Uuid(Guid id)
    {
        var bytes = id.ToByteArray();
        var parts = new[] { BitConverter.ToUInt32(bytes, 0), BitConverter.ToUInt16(bytes, 4), BitConverter.ToUInt16(bytes, 6) }.Concat(bytes.Skip(8).Select(b => (uint)b));
        return $"new {FeatureType.Uuid.CSharpName}({string.Join(", ", parts.Select(p => p.ToString(CultureInfo.InvariantCulture)))})";
    }
}
