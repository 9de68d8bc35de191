using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>Compares the <c>type</c> that an author gave a feature with the one it has: what a property's type is in C#.</summary>
internal static class DeclaredTypes
{
    public static void Check(DefinitionNode node, DefinitionSet set)
    {
        if (!node.Members.Exists(m => Declared(m) is not null))
            return;
        if (node.Kind == PlaceKind.View && set.View(node.Name) is { } view && set.Source(view.Source) is { } source)
        {
            var typing = new ViewTyping(view, source);
            for (var i = 0; i < view.Features.Count; i++)
            {
                if (Declared(node, i) is { } declared)
                    Check(node, declared, view.Features[i], typing.TypeOf(view.Features[i]), typing.CanBeNull(view.Features[i]));
            }
        }
        if (node.Kind == PlaceKind.Service && set.Service(node.Name) is { Derived.Count: > 0 } service)
        {
            var typing = new ServiceTyping(service, set);
            for (var i = 0; i < service.Derived.Count; i++)
            {
                if (Declared(node, service.Uses.Count + service.Requests.Count + i) is { } declared)
                    Check(node, declared, service.Derived[i], typing.TypeOf(service.Derived[i]), typing.CanBeNull(service.Derived[i]));
            }
        }
    }

    private static ScalarNode? Declared(DefinitionNode node, int member) => node.IsBroken(member) ? null : Declared(node.Members[member]);

    private static ScalarNode? Declared(MemberNode member) => (member.Value as MappingNode)?.Find("type") is ScalarNode { IsNull: false } declared ? declared : null;

    private static void Check(DefinitionNode node, ScalarNode declared, FeatureDefinition feature, FeatureType? type, bool canBeNull)
    {
        if (type is null)
            return;
        var (given, nullable) = TypeText.Parse(declared.Value, "");
        if (given != type || nullable != canBeNull)
            node.Report(RuleCatalogue.Find("FS0106"), node.File.Locate(declared), $"Feature '{feature.Name}' is {type.Name}{(canBeNull ? "?" : "")}, but its type is given as '{declared.Value}'. Write {type.Name}{(canBeNull ? "?" : "")}, or leave the type out.");
    }
}
