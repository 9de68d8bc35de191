namespace FeatureStore.Model;

internal sealed class SpineColumnRule() : Rule("FS0502", Severity.Error,
    "A key of a service has one type",
    "Give one of the keys another name in the service (Keys = \"Key = Name\"; keys: { key: name } in YAML)")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var set = context.Definitions;
        foreach (var service in set.Services)
        {
            var known = new Dictionary<string, (FeatureType Type, string View)>(StringComparer.Ordinal);
            for (var i = 0; i < service.Uses.Count; i++)
            {
                var use = service.Uses[i];
                if (set.Entity(set.View(use.View)?.Entity) is not { } entity)
                    continue;
                foreach (var key in entity.Keys)
                {
                    var column = use.ColumnOf(key.Name);
                    if (!known.TryGetValue(column, out var first))
                        known[column] = (key.Type, use.ShownAs);
                    else if (first.Type != key.Type)
                        yield return At(new(PlaceKind.Service, service.Name, i, use.Keys.Count > 0 ? "keys" : "view"),
                            $"Service '{service.Name}': '{column}' is {first.Type.Name} for '{first.View}' and {key.Type.Name} for '{use.ShownAs}'");
                }
            }
            for (var i = 0; i < service.Requests.Count; i++)
            {
                if (known.TryGetValue(service.Requests[i].Name, out var key))
                    yield return At(new(PlaceKind.Service, service.Name, service.Uses.Count + i, "name"),
                        $"Service '{service.Name}': '{service.Requests[i].Name}' is a key for '{key.View}' and a request", "Give the request another name");
            }
            for (var i = 0; i < service.Derived.Count; i++)
            {
                if (known.TryGetValue(service.Derived[i].Name, out var key))
                    yield return At(new(PlaceKind.Service, service.Name, service.Uses.Count + service.Requests.Count + i, "name"),
                        $"Service '{service.Name}': '{service.Derived[i].Name}' is a key for '{key.View}' and a feature", "Give the feature another name");
            }
        }
    }
}
