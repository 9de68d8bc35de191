using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>A view as a service shows it.</summary>
internal sealed class ShownView(ViewUse use, ParsedView view, int offset)
{
    /// <summary>The view.</summary>
    public ParsedView View { get; } = view;

    /// <summary>The name under which the service shows it.</summary>
    public string ShownAs => use.ShownAs;

    /// <summary>The name of the property.</summary>
    public string Property { get; } = SnakeCase.ToPascalCase(use.ShownAs);

    /// <summary>Whether only some features are shown, by a type of their own.</summary>
    public bool IsPicked => use.Pick.Count > 0;

    /// <summary>The type of the property.</summary>
    public string TypeName(ParsedService service) => IsPicked ? service.Type.Full + "." + Property + "Features" : View.Type.Full;

    /// <summary>The ordinal of its first feature among those of the service.</summary>
    public int Offset { get; } = offset;

    /// <summary>The features shown, in the order of their ordinals.</summary>
    public IReadOnlyList<(FeatureDefinition Definition, MemberShape Member)> Features { get; } = Shown(use, view);

    /// <summary>The views of a service, in the order of its uses.</summary>
    public static IReadOnlyList<ShownView> Of(ParsedService service)
    {
        var shown = new List<ShownView>();
        for (var i = 0; i < service.Definition.Uses.Count; i++)
            shown.Add(new(service.Definition.Uses[i], service.Views[i]!, shown.Sum(s => s.Features.Count)));
        return shown;
    }

    private static (FeatureDefinition, MemberShape)[] Shown(ViewUse use, ParsedView view)
    {
        var all = view.Definition.Features.Zip(view.Shape.Members, (feature, member) => (feature, member)).ToArray();
        return use.Pick.Count == 0 ? all : use.Pick.Select(pick => all.First(f => f.feature.Name == pick)).ToArray();
    }
}
