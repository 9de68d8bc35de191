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

    /// <summary>What a service is asked with: its keys, then its requests.</summary>
    public static EquatableArray<KeyDefinition> WithRequests(ServiceDefinition service, DefinitionSet definitions) =>
        EquatableArray.From(Of(service, definitions).Concat(service.Requests.Select(r => new KeyDefinition(r.Name, r.Type))));
}
