using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Reads attributes while they are being typed: what is missing or of another type is null.</summary>
internal static class AttributeReading
{
    /// <summary>The first attribute of the class <c>FeatureStore.{name}</c>, or null.</summary>
    public static AttributeData? Attribute(this ISymbol? symbol, string name) =>
        symbol?.GetAttributes().FirstOrDefault(a => a.AttributeClass.IsOurs(name));

    /// <summary>The attributes that declare features, i.e. derive from <c>FeatureStore.FeatureAttribute</c>.</summary>
    public static IEnumerable<AttributeData> FeatureAttributes(this ISymbol symbol) =>
        symbol.GetAttributes().Where(a => a.AttributeClass.DerivesFrom("FeatureAttribute"));

    /// <summary>Whether <paramref name="type"/> derives from <c>FeatureStore.{name}</c>.</summary>
    public static bool DerivesFrom(this INamedTypeSymbol? type, string name)
    {
        for (var t = type?.BaseType; t is not null; t = t.BaseType)
        {
            if (t.IsOurs(name))
                return true;
        }
        return false;
    }

    /// <summary>Whether <paramref name="type"/> is <c>FeatureStore.{name}</c>.</summary>
    public static bool IsOurs(this INamedTypeSymbol? type, string name) =>
        type is { ContainingType: null, ContainingNamespace: { Name: "FeatureStore", ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    /// <summary>A constructor argument by the name of its parameter.</summary>
    public static TypedConstant? Argument(this AttributeData attribute, string parameter)
    {
        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (var i = 0; i < parameters.Length && i < attribute.ConstructorArguments.Length; i++)
        {
            if (parameters[i].Name == parameter)
                return attribute.ConstructorArguments[i];
        }
        return null;
    }

    /// <summary>A named argument.</summary>
    public static TypedConstant? Option(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value;
        }
        return null;
    }

    /// <summary>The string, or null if it is none.</summary>
    public static string? Text(this TypedConstant? constant) =>
        constant is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>The strings of an array; null elements are empty.</summary>
    public static IEnumerable<string> Texts(this TypedConstant? constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(v => ((TypedConstant?)v).Text() ?? "")
            : [];

    /// <summary>The type of a <c>typeof</c>, or null.</summary>
    public static ITypeSymbol? Type(this TypedConstant? constant) =>
        constant is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } ? type : null;
}
