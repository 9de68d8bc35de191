using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The definitions of YAML files as if types declared them; those with errors are left out.</summary>
internal sealed record ParsedYaml(
    EquatableArray<ParsedEntity> Entities, EquatableArray<ParsedSource> Sources, EquatableArray<ParsedView> Views, EquatableArray<ParsedService> Services);
