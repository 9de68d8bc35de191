namespace FeatureStore.Model;

/// <summary>The keys that a service is asked for with: those of its views' entities, by the service's names, each once.</summary>
public static class SpineColumns
{
    /// <summary>The keys in the order in which the service's uses first name them.</summary>
    public static EquatableArray<KeyDefinition> Of(ServiceDefinition service, DefinitionSet definitions)
    {
        var keys = new List<KeyDefinition>();
        foreach (var use in service.Uses)
        {
            foreach (var key in definitions.Entity(definitions.View(use.View)?.Entity)?.Keys ?? default)
            {
                var column = use.ColumnOf(key.Name);
                if (!keys.Any(k => k.Name == column))
                    keys.Add(new(column, key.Type));
            }
        }
        return EquatableArray.From(keys);
    }
}
