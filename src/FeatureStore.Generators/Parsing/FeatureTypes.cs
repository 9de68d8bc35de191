using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>C# types as types of the model.</summary>
internal static class FeatureTypes
{
    private static readonly SymbolDisplayFormat Shown = SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type without its question mark, and whether it has one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="precision">What <c>[Precision]</c> says of it, or of its elements.</param>
    /// <param name="dimensions">What <c>[Dimensions]</c> says of it.</param>
    public static (FeatureType Type, bool Nullable) Of(ITypeSymbol type, AttributeData? precision = null, AttributeData? dimensions = null)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
            return (Plain(inner, precision, dimensions), true);
        return (Plain(type, precision, dimensions), type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated);
    }

    private static FeatureType Plain(ITypeSymbol type, AttributeData? precision, AttributeData? dimensions) => type.SpecialType switch
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
        _ => Whole(type, precision, dimensions) ?? Named(type) ?? FeatureType.Unsupported(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Shown)),
    };

    private static FeatureType? Named(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { TypeKind: Microsoft.CodeAnalysis.TypeKind.Enum } enumeration)
            return EnumTypes.Of(enumeration);
        return type is INamedTypeSymbol { Arity: 0, ContainingType: null } && IsSystem(type.ContainingNamespace) ? type.Name switch
        {
            "Guid" => FeatureType.Uuid,
            "DateOnly" => FeatureType.Date,
            "DateTimeOffset" => FeatureType.Instant,
            "TimeSpan" => FeatureType.Duration,
            _ => null,
        }
        : null;
    }

    // Bytes, vectors and lists.
    private static FeatureType? Whole(ITypeSymbol type, AttributeData? precision, AttributeData? dimensions) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => FeatureType.Bytes,
        INamedTypeSymbol { Name: "ReadOnlyMemory", ContainingType: null, TypeArguments: [{ SpecialType: SpecialType.System_Single }] } when IsSystem(type.ContainingNamespace) => Vector(dimensions),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T, TypeArguments: [var inner] }
            when Of(inner, precision) is ({ IsScalar: true } element, false) => FeatureType.List(element),
        _ => null,
    };

    private static bool IsSystem(INamespaceSymbol? ns) => ns is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    // A decimal without [Precision] is one that a rule reports where precision matters: on a column of a source.
    private static FeatureType Decimal(AttributeData? attribute) =>
        attribute?.Argument("precision") is { Value: int precision } && attribute.Argument("scale") is { Value: int scale }
            ? FeatureType.Decimal(precision, scale)
            : FeatureType.Decimal(FeatureType.MaxDecimalPrecision, 0);

    // As with decimals, the size matters where a rule asks for it.
    private static FeatureType Vector(AttributeData? attribute) => FeatureType.Vector(attribute?.Argument("size") is { Value: int size } ? size : 0);
}
