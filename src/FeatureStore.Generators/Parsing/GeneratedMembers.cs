using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>
/// Tells members of the author from generated ones: the analyzer sees both, the generator only the former, and both must
/// come to the same findings.
/// </summary>
internal static class GeneratedMembers
{
    /// <summary>The property of types whose derived features read the instant asked for.</summary>
    public const string AsOf = "AsOf";

    /// <summary>What the mark says.</summary>
    public const string Tool = "FeatureStore.Generators";

    /// <summary>The names of the members of the author.</summary>
    public static EquatableArray<string> NamesBeside(INamedTypeSymbol type) =>
        EquatableArray.From(type.GetMembers().Where(m => !m.IsImplicitlyDeclared && !IsGenerated(m)).Select(m => m.Name).Distinct());

    /// <summary>Whether a file was written by the generator.</summary>
    public static bool IsGenerated(SyntaxTree file) => file.FilePath.Contains(nameof(FeatureStoreGenerator));

    /// <summary>Whether the member carries the mark.</summary>
    public static bool IsGenerated(ISymbol member) => member.GetAttributes().Any(a =>
        a.AttributeClass?.Name == "GeneratedCodeAttribute" && a.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: Tool }, ..]);
}
