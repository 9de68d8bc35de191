namespace FeatureStore.Model;

internal sealed class EmptyDefinitionRule() : Rule("FS0401", Severity.Error,
    "A definition defines something",
    "Add what is missing, or remove the definition")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var entity in context.Definitions.Entities)
        {
            if (entity.Keys.Count == 0)
                yield return At(new(PlaceKind.Entity, entity.Name), $"Entity '{entity.Name}' has no key", "Give it key columns; a view without an entity is global");
        }
        foreach (var view in context.Definitions.Views)
        {
            if (view.Features.Count == 0)
                yield return At(new(PlaceKind.View, view.Name), $"View '{view.Name}' has no features", "Add one, such as a count or the latest value of a column");
        }
        foreach (var service in context.Definitions.Services)
        {
            if (service.Uses.Count == 0)
                yield return At(new(PlaceKind.Service, service.Name), $"Service '{service.Name}' uses no view", "Add one");
        }
    }
}
