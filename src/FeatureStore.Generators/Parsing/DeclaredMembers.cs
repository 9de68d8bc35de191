using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureStore.Generators;

/// <summary>Which members of a type are its keys, columns or features, in which order.</summary>
internal static class DeclaredMembers
{
    public const string Request = "RequestAttribute";

    /// <summary>The positional members, or all properties if there are none.</summary>
    public static IReadOnlyList<DeclaredMember> OfEntity(INamedTypeSymbol type) =>
        Positional(type) is { Count: > 0 } positional ? positional : Properties(type).ToArray();

    /// <summary>All properties, the positional ones first.</summary>
    public static IReadOnlyList<DeclaredMember> OfSource(INamedTypeSymbol type)
    {
        var positional = Positional(type);
        return [.. positional, .. Properties(type).Where(p => !positional.Any(known => known.Name == p.Name))];
    }

    /// <summary>The properties with a feature attribute, whatever else is wrong with them.</summary>
    public static IReadOnlyList<DeclaredMember> OfView(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(p => p.FeatureAttributes().Any())
            .Select(p => new DeclaredMember(p, p.Type, null)).ToArray();

    /// <summary>The properties of a service that callers give a value for.</summary>
    public static IReadOnlyList<DeclaredMember> Requests(INamedTypeSymbol service) =>
        OwnProperties(service).Where(p => p.Attribute(Request) is not null).Select(p => new DeclaredMember(p, p.Type, null)).ToArray();

    /// <summary>The properties of a service that are computed.</summary>
    public static IReadOnlyList<DeclaredMember> Derived(INamedTypeSymbol service) =>
        OwnProperties(service).Where(p => p.Attribute(Request) is null && p.Attribute(FeatureParser.Derived) is not null).Select(p => new DeclaredMember(p, p.Type, null)).ToArray();

    /// <summary>What a service declares beside its views: its requests, then its derived features.</summary>
    public static IReadOnlyList<DeclaredMember> OfService(INamedTypeSymbol service) => [.. Requests(service), .. Derived(service)];

    /// <summary>The constructor that a record declares with its name, or null.</summary>
    public static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax))
        ?? (type.Locations.Any(l => l.IsInSource) ? null : ConstructorLikeDeconstruct(type));

    private static List<DeclaredMember> Positional(INamedTypeSymbol type) =>
        (PrimaryConstructor(type)?.Parameters ?? []).Select(parameter =>
        {
            var property = type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();
            return new DeclaredMember(property is null ? parameter : property, property?.Type ?? parameter.Type, parameter);
        }).ToList();

    private static IEnumerable<IPropertySymbol> OwnProperties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>();

    private static IEnumerable<DeclaredMember> Properties(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>()
            .Where(p => p is { IsStatic: false, IsIndexer: false, GetMethod: not null, DeclaredAccessibility: Accessibility.Public })
            .Select(p => new DeclaredMember(p, p.Type, null));

    // Metadata does not say which constructor is the primary one; the compiler writes Deconstruct after it.
    private static IMethodSymbol? ConstructorLikeDeconstruct(INamedTypeSymbol type)
    {
        var shapes = type.GetMembers("Deconstruct").OfType<IMethodSymbol>()
            .Select(m => m.Parameters.Select(p => p.Name).ToArray()).ToArray();
        return type.InstanceConstructors.FirstOrDefault(c =>
            c.Parameters.Length > 0 && shapes.Any(s => s.SequenceEqual(c.Parameters.Select(p => p.Name))));
    }
}
