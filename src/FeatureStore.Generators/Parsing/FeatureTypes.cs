using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>C# types as types of the model.</summary>
internal static class FeatureTypes
{
    /// <summary>The type without its question mark, and whether it has one.</summary>
    public static (FeatureType Type, bool Nullable) Of(ITypeSymbol type, AttributeData? precision = null)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
            return (Plain(inner, precision), true);
        return (Plain(type, precision), type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated);
    }

    private static FeatureType Plain(ITypeSymbol type, AttributeData? precision) => type.SpecialType switch
    {
        SpecialType.System_Boolean => FeatureType.Bool,
        SpecialType.System_SByte => FeatureType.Int8,
        SpecialType.System_Int16 => FeatureType.Int16,
        SpecialType.System_Int32 => FeatureType.Int32,
        SpecialType.System_Int64 => FeatureType.Int64,
        SpecialType.System_Byte => FeatureType.UInt8,
        SpecialType.System_UInt16 => FeatureType.UInt16,
        SpecialType.System_UInt32 => FeatureType.UInt32,
        SpecialType.System_Single => FeatureType.Float32,
        SpecialType.System_Double => FeatureType.Float64,
        SpecialType.System_Decimal => Decimal(precision),
        SpecialType.System_String => FeatureType.String,
        _ => Named(type),
    };

    private static FeatureType Named(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { TypeKind: Microsoft.CodeAnalysis.TypeKind.Enum } enumeration)
            return EnumTypes.Of(enumeration);
        if (type is { ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
        {
            switch (type.Name)
            {
                case "Guid": return FeatureType.Uuid;
                case "DateOnly": return FeatureType.Date;
                case "DateTimeOffset": return FeatureType.Instant;
            }
        }
        return FeatureType.Unsupported(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
    }

    // A decimal without [Precision] is one that a rule reports where precision matters: on a column of a source.
    private static FeatureType Decimal(AttributeData? attribute) =>
        attribute?.Argument("precision") is { Value: int precision } && attribute.Argument("scale") is { Value: int scale }
            ? FeatureType.Decimal(precision, scale)
            : FeatureType.Decimal(FeatureType.MaxDecimalPrecision, 0);
}
