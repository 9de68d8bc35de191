namespace FeatureStore.Model;

internal sealed class NameRule() : Rule("FS0001", Severity.Error,
    "Names are snake_case",
    "Use lower-case letters, digits and single underscores, starting with a letter, at most 128 characters")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var entity in context.Definitions.Entities)
        {
            if (!SnakeCase.IsName(entity.Name))
                yield return Wrong(new(PlaceKind.Entity, entity.Name, Option: "name"), "an entity", entity.Name);
            for (var i = 0; i < entity.Keys.Count; i++)
            {
                if (!SnakeCase.IsName(entity.Keys[i].Name))
                    yield return Wrong(new(PlaceKind.Entity, entity.Name, i, "name"), "a key", entity.Keys[i].Name);
            }
        }
        foreach (var source in context.Definitions.Sources)
        {
            if (!SnakeCase.IsName(source.Name))
                yield return Wrong(new(PlaceKind.Source, source.Name, Option: "name"), "a source", source.Name);
            for (var i = 0; i < source.Columns.Count; i++)
            {
                var place = new Place(PlaceKind.Source, source.Name, i, "name");
                if (!SnakeCase.IsName(source.Columns[i].Name))
                    yield return At(place, $"'{source.Columns[i].Name}' is no name of a column", "Rename it; its name in the files is free ([Name]; column in YAML)");
                else if (source.Columns[i].PhysicalName.Length == 0 || source.Columns[i].PhysicalName.IndexOf('\0') >= 0)
                    yield return At(place, $"Column '{source.Columns[i].Name}' has no usable name in the files", "Give it one of at least one character, without null characters");
            }
        }
        foreach (var view in context.Definitions.Views)
        {
            if (!SnakeCase.IsName(view.Name))
                yield return Wrong(new(PlaceKind.View, view.Name, Option: "name"), "a view", view.Name);
            for (var i = 0; i < view.Features.Count; i++)
            {
                if (!SnakeCase.IsName(view.Features[i].Name))
                    yield return Wrong(new(PlaceKind.View, view.Name, i, "name"), "a feature", view.Features[i].Name);
            }
        }
        foreach (var service in context.Definitions.Services)
        {
            if (!SnakeCase.IsName(service.Name))
                yield return Wrong(new(PlaceKind.Service, service.Name, Option: "name"), "a service", service.Name);
            for (var i = 0; i < service.Uses.Count; i++)
            {
                if (service.Uses[i].Alias is { } alias && !SnakeCase.IsName(alias))
                    yield return Wrong(new(PlaceKind.Service, service.Name, i, "as"), "an alias", alias);
                foreach (var mapping in service.Uses[i].Keys)
                {
                    if (mapping.Column.Length > 0 && !SnakeCase.IsName(mapping.Column))
                        yield return Wrong(new(PlaceKind.Service, service.Name, i, "keys"), "a key", mapping.Column);
                }
            }
            var own = service.Requests.Select(r => ("a request", r.Name)).Concat(service.Derived.Select(d => ("a feature", d.Name))).ToArray();
            for (var i = 0; i < own.Length; i++)
            {
                if (!SnakeCase.IsName(own[i].Name))
                    yield return Wrong(new(PlaceKind.Service, service.Name, service.Uses.Count + i, "name"), own[i].Item1, own[i].Name);
            }
        }
    }

    private Finding Wrong(Place place, string what, string name) => At(place, $"'{name}' is no name of {what}");
}
