using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Whether generated code can write <c>new T { … }</c> with nothing but features in the braces.</summary>
internal static class Creatable
{
    /// <summary>Whether it can.</summary>
    /// <param name="type">The view or service.</param>
    /// <param name="isSet">Whether generated code sets that required member.</param>
    public static bool With(INamedTypeSymbol type, Func<ISymbol, bool> isSet) =>
        !type.IsAbstract
        && type.InstanceConstructors.Any(c => c.Parameters.Length == 0)
        && Hierarchy(type).SelectMany(t => t.GetMembers()).All(m => !IsRequired(m) || isSet(m));

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            yield return t;
    }
}
