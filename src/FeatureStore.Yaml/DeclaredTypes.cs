using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>Compares the <c>type</c> that an author gave a feature with the one it has: what a property's type is in C#.</summary>
internal static class DeclaredTypes
{
    public static void Check(DefinitionNode node, DefinitionSet set)
    {
        if (!node.Members.Exists(m => (m.Value as MappingNode)?.Find("type") is not null))
            return;
        if (node.Kind == PlaceKind.View && set.View(node.Name) is { } view && set.Source(view.Source) is { } source)
        {
            var typing = new ViewTyping(view, source);
            for (var i = 0; i < view.Features.Count; i++)
                Check(node, i, view.Features[i], typing.TypeOf(view.Features[i]), typing.CanBeNull(view.Features[i]));
        }
        if (node.Kind == PlaceKind.Service && set.Service(node.Name) is { Derived.Count: > 0 } service)
        {
            var typing = new ServiceTyping(service, set);
            for (var i = 0; i < service.Derived.Count; i++)
                Check(node, service.Uses.Count + service.Requests.Count + i, service.Derived[i], typing.TypeOf(service.Derived[i]), typing.CanBeNull(service.Derived[i]));
        }
    }

    private static void Check(DefinitionNode node, int member, FeatureDefinition feature, FeatureType? type, bool canBeNull)
    {
        if (type is null || node.IsBroken(member) || (node.Members[member].Value as MappingNode)?.Find("type") is not ScalarNode { IsNull: false } declared)
            return;
        var (given, nullable) = TypeText.Parse(declared.Value, "");
        if (given != type || nullable != canBeNull)
            node.Report(RuleCatalogue.Find("FS0106"), node.File.Locate(declared), $"Feature '{feature.Name}' is {type.Name}{(canBeNull ? "?" : "")}, but its type is given as '{declared.Value}'. Write {type.Name}{(canBeNull ? "?" : "")}, or leave the type out.");
    }
}
