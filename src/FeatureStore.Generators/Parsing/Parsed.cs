using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>An entity and the type it is declared by.</summary>
internal sealed record ParsedEntity(TypeName Type, EntityDefinition Definition, TypeShape Shape);

/// <summary>A source and the type it is declared by.</summary>
internal sealed record ParsedSource(TypeName Type, SourceDefinition Definition, TypeShape Shape);

/// <summary>
/// A view, the type it is declared by, what it refers to (null where that is missing), and the name of the class that pushes
/// to it.
/// </summary>
internal sealed record ParsedView(TypeName Type, ViewDefinition Definition, TypeShape Shape, ParsedEntity? Entity, ParsedSource? Source, string PushName)
{
    /// <summary>The property of a feature.</summary>
    public MemberShape MemberOf(string feature) => Shape.Members[Definition.Features.Select(f => f.Name).ToList().IndexOf(feature)];
}

/// <summary>
/// A service, the type it is declared by, the view behind each use (null where that is no view), and the name of the class
/// that asks a store for it.
/// </summary>
internal sealed record ParsedService(TypeName Type, ServiceDefinition Definition, TypeShape Shape, EquatableArray<ParsedView?> Views, string OnlineName)
{
    /// <summary>The properties of its requests.</summary>
    public IEnumerable<MemberShape> RequestMembers => Shape.Members.Skip(Definition.Uses.Count).Take(Definition.Requests.Count);

    /// <summary>The property of a request or of a feature it derives.</summary>
    public MemberShape MemberOf(string name) =>
        Shape.Members[Definition.Uses.Count + Definition.Requests.Select(r => r.Name).Concat(Definition.Derived.Select(d => d.Name)).ToList().IndexOf(name)];
}
