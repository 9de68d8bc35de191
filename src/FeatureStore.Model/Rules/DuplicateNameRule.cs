namespace FeatureStore.Model;

internal sealed class DuplicateNameRule() : Rule("FS0002", Severity.Error,
    "A name is used once",
    "Rename one of the two")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var set = context.Definitions;
        var findings = new List<Finding>();
        Among(findings, set.Entities.Select(e => e.Name), (name, _) => new(PlaceKind.Entity, name, Option: "name"), "entities");
        Among(findings, set.Sources.Select(s => s.Name), (name, _) => new(PlaceKind.Source, name, Option: "name"), "sources");
        Among(findings, set.Views.Select(v => v.Name), (name, _) => new(PlaceKind.View, name, Option: "name"), "views");
        Among(findings, set.Services.Select(s => s.Name), (name, _) => new(PlaceKind.Service, name, Option: "name"), "services");
        foreach (var entity in set.Entities)
            Among(findings, entity.Keys.Select(k => k.Name), (_, i) => new(PlaceKind.Entity, entity.Name, i, "name"), $"keys of '{entity.Name}'");
        foreach (var source in set.Sources)
        {
            Among(findings, source.Columns.Select(c => c.Name), (_, i) => new(PlaceKind.Source, source.Name, i, "name"), $"columns of '{source.Name}'");
            Among(findings, source.Columns.Select(c => c.PhysicalName), (_, i) => new(PlaceKind.Source, source.Name, i, "name"), $"columns in the files of '{source.Name}'");
        }
        foreach (var (place, type) in EnumTypes(set))
            Among(findings, type.Members.Select(m => m.Name), (_, _) => place, $"members of '{type.CSharpName.Replace("global::", "")}'", "Give one of them another text with [Name]");
        foreach (var view in set.Views)
            Among(findings, view.Features.Select(f => f.Name), (_, i) => new(PlaceKind.View, view.Name, i, "name"), $"features of '{view.Name}'");
        foreach (var service in set.Services)
        {
            Among(findings, service.Uses.Select(u => u.ShownAs), (_, i) => new(PlaceKind.Service, service.Name, i, "as"), $"views of '{service.Name}'",
                "Give one of them another name with As");
            Among(findings, service.Requests.Select(r => r.Name).Concat(service.Derived.Select(d => d.Name)), (_, i) => new(PlaceKind.Service, service.Name, service.Uses.Count + i, "name"), $"requests and features of '{service.Name}'");
            for (var i = 0; i < service.Uses.Count; i++)
                Among(findings, service.Uses[i].Pick, (_, item) => new(PlaceKind.Service, service.Name, i, "pick", item), $"features picked from '{service.Uses[i].View}'", "Pick it once");
        }
        return findings.Distinct();
    }

    /// <summary>What is said of a definition whose name another has, for doors that see only one of them at a time.</summary>
    public Finding Of(PlaceKind kind, string name) => Twice(new(kind, name, Option: "name"), name, kind switch
    {
        PlaceKind.Entity => "entities",
        PlaceKind.Source => "sources",
        PlaceKind.View => "views",
        _ => "services",
    });

    private static IEnumerable<(Place Place, FeatureType Type)> EnumTypes(DefinitionSet set) =>
        set.Entities.SelectMany(e => e.Keys.Select((k, i) => (new Place(PlaceKind.Entity, e.Name, i, "type"), k.Type)))
            .Concat(set.Sources.SelectMany(s => s.Columns.Select((c, i) => (new Place(PlaceKind.Source, s.Name, i, "type"), c.Type))))
            .Select(t => (t.Item1, t.Type.Scalar)).Where(t => t.Scalar.Kind == TypeKind.Enum);

    private void Among(List<Finding> findings, IEnumerable<string> names, Func<string, int, Place> place, string where, string? remedy = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var i = 0;
        foreach (var name in names)
        {
            if (!seen.Add(name))
                findings.Add(Twice(place(name, i), name, where, remedy));
            i++;
        }
    }

    private Finding Twice(Place place, string name, string where, string? remedy = null) => At(place, $"'{name}' stands twice among the {where}", remedy);
}
