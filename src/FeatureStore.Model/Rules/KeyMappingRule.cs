namespace FeatureStore.Model;

internal sealed class KeyMappingRule() : Rule("FS0402", Severity.Error,
    "Keys maps keys of the entity, each once",
    "Write \"Key = Column\", separated by commas, with keys of the entity")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var set = context.Definitions;
        foreach (var view in set.Views)
        {
            foreach (var finding in Check(context, view.Keys, view, new(PlaceKind.View, view.Name, Option: "keys")))
                yield return finding;
        }
        foreach (var service in set.Services)
        {
            for (var i = 0; i < service.Uses.Count; i++)
            {
                if (set.View(service.Uses[i].View) is not { } view)
                    continue;
                foreach (var finding in Check(context, service.Uses[i].Keys, view, new(PlaceKind.Service, service.Name, i, "keys")))
                    yield return finding;
            }
        }
    }

    private IEnumerable<Finding> Check(RuleContext context, EquatableArray<KeyMapping> keys, ViewDefinition view, Place place)
    {
        if (keys.Count == 0)
            yield break;
        if (context.Definitions.Entity(view.Entity) is not { } entity)
        {
            if (view.Entity is null)
                yield return At(place, $"View '{view.Name}' is global and has no keys to map", "Remove Keys, or give the view an entity");
            yield break;
        }
        // An entity without keys is told where it stands.
        if (entity.Keys.Count == 0)
            yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var columns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mapping in keys)
        {
            if (mapping.Key.Length == 0 || mapping.Column.Length == 0)
                yield return At(place, "Keys is not a list of \"Key = Column\"");
            else if (!entity.Keys.Any(k => k.Name == mapping.Key))
                yield return At(place, $"Entity '{entity.Name}' has no key '{mapping.Key}'", $"It has {string.Join(", ", context.SpellKeys(entity))}");
            else if (!seen.Add(mapping.Key))
                yield return At(place, $"Key '{mapping.Key}' is mapped twice", "Map it once");
            else if (!columns.Add(mapping.Column))
                yield return At(place, $"Two keys are mapped to '{mapping.Column}'", "Map each to a column of its own");
        }
    }
}
