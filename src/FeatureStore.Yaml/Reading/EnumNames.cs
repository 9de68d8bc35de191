using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>The C# enum that is generated for a column whose type is one.</summary>
internal static class EnumNames
{
    public static string Of(DefinitionNode definition, string column) =>
        "global::" + (definition.File.Namespace is { } space ? space + "." : "") + SnakeCase.ToPascalCase(definition.Name) + SnakeCase.ToPascalCase(column);
}
