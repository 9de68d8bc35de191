using FeatureStore.Model;
using FeatureStore.Yaml;

namespace FeatureStore.Generators;

/// <summary>
/// Finds YAML definitions whose C# names are taken: two types of one name, two members of one name, or a member that has the
/// name of its type or of what every record has.
/// </summary>
internal sealed class CSharpNames
{
    private const string Rule = "FS0704";

    private readonly YamlDefinitions _yaml;
    private readonly List<YamlFinding> _findings = [];
    private readonly HashSet<(PlaceKind, string)> _taken = [];

    private CSharpNames(YamlDefinitions yaml) => _yaml = yaml;

    /// <summary>The definitions that can have no type.</summary>
    public ISet<(PlaceKind Kind, string Name)> Taken => _taken;

    /// <summary>What is wrong, and what to do.</summary>
    public IReadOnlyList<YamlFinding> Findings => _findings;

    /// <summary>Looks at all definitions of some files.</summary>
    public static CSharpNames Of(YamlDefinitions yaml)
    {
        var (names, set) = (new CSharpNames(yaml), yaml.Definitions);
        var types = new Dictionary<string, (PlaceKind, string)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, name, members) in All(set))
        {
            var full = yaml.NamespaceOf(kind, name) + "." + SnakeCase.ToPascalCase(name);
            if (!types.TryGetValue(full, out var first))
                types.Add(full, (kind, name));
            else
                names.Report(new(kind, name, Option: "name"), $"{kind} '{name}' and {first.Item1.ToString().ToLowerInvariant()} '{first.Item2}' would both be the C# type '{full.TrimStart('.')}'");
            names.Members(kind, name, members);
        }
        return names;
    }

    private static IEnumerable<(PlaceKind Kind, string Name, IEnumerable<string> Members)> All(DefinitionSet set) =>
        set.Entities.Select(e => (PlaceKind.Entity, e.Name, e.Keys.Select(k => k.Name)))
            .Concat(set.Sources.Select(s => (PlaceKind.Source, s.Name, s.Columns.Select(c => c.Name))))
            .Concat(set.Views.Select(v => (PlaceKind.View, v.Name, v.Features.Select(f => f.Name))))
            .Concat(set.Services.Select(s => (PlaceKind.Service, s.Name, s.Uses.Select(u => u.ShownAs).Concat(s.Requests.Select(r => r.Name)).Concat(s.Derived.Select(d => d.Name)))));

    private void Members(PlaceKind kind, string name, IEnumerable<string> members)
    {
        var type = SnakeCase.ToPascalCase(name);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var i = 0;
        foreach (var member in members)
        {
            var (property, place) = (SnakeCase.ToPascalCase(member), new Place(kind, name, i++, "name"));
            if (property == type)
                Report(place, $"'{member}' would be a C# property that has the name of its type '{type}'");
            else if (ReservedMembers.Contains(property))
                Report(place, $"'{member}' would be the C# property '{property}', which every record has already");
            else if (taken.TryGetValue(property, out var other) && other != member)
                Report(place, $"'{member}' and '{other}' would both be the C# property '{property}'");
            else
                taken[property] = member;
        }
    }

    private void Report(Place place, string what)
    {
        _taken.Add((place.Kind, place.Name));
        var rule = RuleCatalogue.Find(Rule);
        if (_yaml.LocationOf(place) is { } at)
            _findings.Add(new(rule, at, $"{what}. {rule.Remedy}."));
    }
}
