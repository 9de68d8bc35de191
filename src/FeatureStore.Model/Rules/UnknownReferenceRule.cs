namespace FeatureStore.Model;

internal sealed class UnknownReferenceRule() : Rule("FS0004", Severity.Error,
    "A definition refers to entities, sources and views that exist",
    "Declare it, or correct the reference")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var set = context.Definitions;
        foreach (var view in set.Views)
        {
            if (view.Entity is { } entity && set.Entity(entity) is null)
                yield return At(new(PlaceKind.View, view.Name, Option: "entity"), $"View '{view.Name}': '{entity}' is not an entity", Remedy(context.Shape(PlaceKind.View, view.Name), "Entity", entity, set.Entities.Select(e => e.Name)));
            if (view.Source.Length == 0)
                yield return At(new(PlaceKind.View, view.Name), $"View '{view.Name}' has no source", "Add Source = typeof(…)");
            else if (set.Source(view.Source) is null)
                yield return At(new(PlaceKind.View, view.Name, Option: "source"), $"View '{view.Name}': '{view.Source}' is not a source", Remedy(context.Shape(PlaceKind.View, view.Name), "Source", view.Source, set.Sources.Select(s => s.Name)));
        }
        foreach (var service in set.Services)
        {
            for (var i = 0; i < service.Uses.Count; i++)
            {
                var name = service.Uses[i].View;
                if (set.View(name) is null)
                    yield return At(new(PlaceKind.Service, service.Name, i, "view"), $"Service '{service.Name}': '{name}' is not a feature view", Remedy(context.Shape(PlaceKind.Service, service.Name), "FeatureView", name, set.Views.Select(v => v.Name)));
            }
        }
    }

    private static string Remedy(TypeShape? shape, string attribute, string name, IEnumerable<string> known) =>
        NearestName.Of(name, known) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : shape is null ? "Declare it, or correct the name"
            : $"Declare it: put [{attribute}(\"…\")] on the type";
}
