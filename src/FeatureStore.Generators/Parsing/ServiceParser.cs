using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Reads <c>[FeatureService]</c> types with everything they refer to.</summary>
internal static class ServiceParser
{
    public const string Attribute = "FeatureServiceAttribute";

    /// <summary>The service that a type declares, or null.</summary>
    public static ParsedService? Parse(ITypeSymbol? symbol) => Parse(symbol, _ => null);

    /// <summary>The service that a type declares, or null.</summary>
    /// <param name="symbol">The type.</param>
    /// <param name="others">The views behind types that do not say so themselves.</param>
    public static ParsedService? Parse(ITypeSymbol? symbol, Func<ITypeSymbol, ParsedView?> others)
    {
        if (symbol is not INamedTypeSymbol type || type.Attribute(Attribute) is not { } attribute)
            return null;
        var name = attribute.Argument("name").Text() ?? "";
        var uses = Uses(type).Select(use => (Attribute: use, View: ViewOf(use), Parsed: ViewBehind(ViewOf(use)) ?? others(ViewOf(use)))).ToArray();
        var used = EquatableArray.From(uses.Select(use => UseOf(use.Attribute, use.View, use.Parsed)));
        var names = StoredNames.OfService(DeclaredMembers.OfService(type), used.Zip(uses, (use, parsed) => (use.ShownAs, parsed.Parsed)).ToArray());
        var definition = new ServiceDefinition
        {
            Name = name,
            Uses = used,
            Requests = EquatableArray.From(DeclaredMembers.Requests(type).Select(RequestOf)),
            Derived = EquatableArray.From(DeclaredMembers.Derived(type).Select(m => FeatureParser.Computed(m, m.Attribute(FeatureParser.Derived)!, names))),
            MaxStaleness = Durations.Of(attribute.Option("MaxStaleness")),
        };
        return new(
            TypeNames.Of(type),
            definition,
            ShapeOf(name, type, uses.Select(u => u.View)),
            EquatableArray.From(uses.Select(u => u.Parsed)),
            FreeName.Of(type.Name + "Online", type.ContainingAssembly, type.ContainingNamespace));
    }

    /// <summary>The views of a service with the names under which it shows them.</summary>
    public static IReadOnlyList<(string ShownAs, ParsedView? View)> Shown(INamedTypeSymbol type) => Uses(type).Select(use =>
    {
        var view = ViewBehind(ViewOf(use));
        return (UseOf(use, ViewOf(use), view).ShownAs, view);
    }).ToArray();

    /// <summary>The attributes that use a view, in their order.</summary>
    public static IEnumerable<AttributeData> Uses(INamedTypeSymbol type) =>
        type.GetAttributes().Where(a => a.AttributeClass.IsOurs("UseAttribute") && a.AttributeClass!.Arity == 1);

    private static ParsedView? ViewBehind(ITypeSymbol type) => ViewParser.Parse(type) ?? EmbeddedViews.Find(type);

    private static ITypeSymbol ViewOf(AttributeData use) => use.AttributeClass!.TypeArguments[0];

    private static ViewUse UseOf(AttributeData use, ITypeSymbol type, ParsedView? view) =>
        new(view?.Definition.Name ?? References.NameOf(type) ?? "")
        {
            Alias = use.Option("As").Text(),
            Pick = EquatableArray.From(use.Argument("pick").Texts().Select(pick => MemberNames.Feature(view, pick))),
            Keys = use.Option("Keys").Text() is { } keys ? Keys(keys, view?.Entity) : default,
        };

    private static RequestDefinition RequestOf(DeclaredMember member)
    {
        var shape = Shapes.Of(member);
        return new(member.StoredName, shape.Type, shape.Nullable);
    }

    // What stands on the right is a name that the service introduces.
    private static EquatableArray<KeyMapping> Keys(string text, ParsedEntity? entity) =>
        EquatableArray.From(KeyMappingText.Parse(text).Select(pair =>
            new KeyMapping(MemberNames.Key(entity, pair.Key), SnakeCase.Of(pair.Column))));

    private static TypeShape ShapeOf(string name, INamedTypeSymbol type, IEnumerable<ITypeSymbol> views) =>
        Shapes.Of(PlaceKind.Service, name, type) with
        {
            IsCreatable = Creatable.With(type, m => GeneratedMembers.IsGenerated(m) || m.Attribute(DeclaredMembers.Request) is not null),
            DeclaredNames = GeneratedMembers.NamesBeside(type),
            Members = EquatableArray.From(views.Select(v => new MemberShape(v.Name, FeatureType.Unsupported(v.Name), false)).Concat(DeclaredMembers.OfService(type).Select(Shapes.Of))),
        };
}
