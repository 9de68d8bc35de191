namespace FeatureStore.Model;

internal sealed class GeneratedMemberRule() : Rule("FS0503", Severity.Error,
    "The members that a view or service is given have names and types that C# allows",
    "Give the view another name in the service with As")
{
    private const string AsOf = "AsOf";

    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var view in context.Definitions.Views)
        {
            if (context.Shape(PlaceKind.View, view.Name) is { } shape && ReadAsOf(view.Features) && shape.DeclaredNames.Concat([shape.TypeName]).Contains(AsOf))
                yield return AsOfIsTaken(shape);
        }
        foreach (var service in context.Definitions.Services)
        {
            if (context.Shape(PlaceKind.Service, service.Name) is not { } shape)
                continue;
            foreach (var finding in Members(context, service, shape).Concat(Inputs(context, service, shape)))
                yield return finding;
        }
    }

    private IEnumerable<Finding> Members(RuleContext context, ServiceDefinition service, TypeShape shape)
    {
        var taken = new HashSet<string>(shape.DeclaredNames.Concat(ReservedMembers.All), StringComparer.Ordinal) { shape.TypeName };
        if (!taken.Add("Input"))
            yield return At(new(PlaceKind.Service, service.Name), $"'{shape.TypeName}' is given a nested type 'Input', but the name is taken", "Rename what is called 'Input'");
        if (ReadAsOf(service.Derived) && !taken.Add(AsOf))
            yield return AsOfIsTaken(shape);
        for (var i = 0; i < service.Uses.Count; i++)
        {
            var (use, place) = (service.Uses[i], new Place(PlaceKind.Service, service.Name, i, "as"));
            var property = SnakeCase.ToPascalCase(use.ShownAs);
            if (!taken.Add(property))
                yield return At(place, $"'{shape.TypeName}' is given a property '{property}', but the name is taken");
            if (use.Pick.Count > 0 && !taken.Add(property + "Features"))
                yield return At(place, $"'{shape.TypeName}' is given a nested type '{property}Features', but the name is taken");
            if (context.Shape(PlaceKind.View, use.View) is not { } view)
                continue;
            if (use.Pick.Count > 0 && view.Members.Any(m => m.Name == property + "Features"))
                yield return At(place, $"'{view.TypeName}.{property}Features' has the name of the type that holds what is picked");
            if (shape.IsPublic && !view.IsPublic)
                yield return At(place with { Option = "view" }, $"'{shape.TypeName}' is public, but '{view.TypeName}' is not", "Make both public, or both internal");
        }
    }

    private IEnumerable<Finding> Inputs(RuleContext context, ServiceDefinition service, TypeShape shape)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < service.Uses.Count; i++)
        {
            var use = service.Uses[i];
            if (context.Definitions.Entity(context.Definitions.View(use.View)?.Entity) is not { } entity)
                continue;
            var place = new Place(PlaceKind.Service, service.Name, i, use.Keys.Count > 0 ? "keys" : "view");
            foreach (var key in entity.Keys)
            {
                var column = use.ColumnOf(key.Name);
                var property = SnakeCase.ToPascalCase(column);
                if (property == "Input" || ReservedMembers.Contains(property) || (columns.TryGetValue(property, out var other) && other != column))
                    yield return At(place, $"'{shape.TypeName}.Input' is given a property '{property}' for the key '{column}', but the name is taken", "Give the key another name in the service with Keys = \"Key = Name\"");
                columns[property] = column;
                if (key.Type.Kind == TypeKind.Enum && shape.IsPublic && context.Shape(PlaceKind.Entity, entity.Name) is { IsPublic: false } hidden)
                    yield return At(place, $"'{shape.TypeName}' is public, but '{hidden.TypeName}' is not", "Make both public, or both internal");
            }
        }
        for (var i = service.Uses.Count; i < service.Uses.Count + service.Requests.Count; i++)
        {
            var property = shape.Members[i].Name;
            if (property == "Input" || ReservedMembers.Contains(property) || columns.ContainsKey(property))
                yield return At(new(PlaceKind.Service, service.Name, i, "name"), $"'{shape.TypeName}.Input' is given a property '{property}' for the request '{service.Requests[i - service.Uses.Count].Name}', but the name is taken", "Rename the property");
        }
    }

    private Finding AsOfIsTaken(TypeShape shape) =>
        At(new(shape.Kind, shape.Name), $"'{shape.TypeName}' is given a property '{AsOf}' because a derived feature reads as_of, but the name is taken", $"Rename what is called '{AsOf}'");

    private static bool ReadAsOf(IEnumerable<FeatureDefinition> features) =>
        features.OfType<DerivedFeature>().Any(f => ExpressionNames.In(f.Expression).Any(n => n is { Owner: null, Name: "as_of" }));
}
