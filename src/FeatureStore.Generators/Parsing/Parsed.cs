using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>An entity and the type it is declared by.</summary>
internal sealed record ParsedEntity(TypeName Type, EntityDefinition Definition, TypeShape Shape);

/// <summary>A source and the type it is declared by.</summary>
internal sealed record ParsedSource(TypeName Type, SourceDefinition Definition, TypeShape Shape);

/// <summary>A view, the type it is declared by, and what it refers to; null where that is missing.</summary>
internal sealed record ParsedView(TypeName Type, ViewDefinition Definition, TypeShape Shape, ParsedEntity? Entity, ParsedSource? Source);

/// <summary>
/// A service, the type it is declared by, the view behind each use (null where that is no view), and the name of the class
/// that asks a store for it.
/// </summary>
internal sealed record ParsedService(TypeName Type, ServiceDefinition Definition, TypeShape Shape, EquatableArray<ParsedView?> Views, string OnlineName);
