using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The attribute that keeps a definition's text in the assembly.</summary>
internal static class EmbeddedCode
{
    public static string Of(ParsedEntity entity) => Attribute("entity", entity.Type, entity.Definition.Name, CanonicalText.Of(entity.Definition));

    public static string Of(ParsedSource source) => Attribute("source", source.Type, source.Definition.Name, CanonicalText.Of(source.Definition));

    public static string Of(ParsedView view) => Attribute("view", view.Type, view.Definition.Name, CanonicalText.Of(view.Definition, DefinitionSets.Of(view)));

    public static string Of(ParsedService service) => Attribute("service", service.Type, service.Definition.Name, CanonicalText.Of(service.Definition, DefinitionSets.Of(service)));

    private static string Attribute(string kind, TypeName type, string name, string yaml) =>
        $"[assembly: {Known.EmbeddedDefinition}(\"{kind}\", typeof({type.Full}), {CSharpText.Literal(name)}, {CSharpText.Block(yaml)})]";
}
