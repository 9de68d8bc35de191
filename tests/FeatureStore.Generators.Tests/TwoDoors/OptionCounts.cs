using System.Reflection;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>How often definitions gave each option there is, had each type and were written in each style.</summary>
internal sealed class OptionCounts
{
    private static readonly Dictionary<Type, object> Nothing = new object[]
    {
        new EntityDefinition { Name = "", Keys = default }, new SourceDefinition { Name = "", Columns = default, EventTime = "" }, new ViewDefinition { Name = "", Source = "", Features = default },
        new LatestFeature { Name = "", Column = "" }, new WindowFeature { Name = "", Aggregate = "", Window = default }, new DerivedFeature { Name = "", Expression = new("") },
        new ServiceDefinition { Name = "", Uses = default }, new ViewUse(""),
    }.ToDictionary(n => n.GetType());

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public OptionCounts()
    {
        // What never occurs has to be missed.
        foreach (var option in Nothing.Keys.SelectMany(Options))
            _counts[Name(option)] = 0;
        foreach (var kind in Enum.GetValues<TypeKind>().Where(k => k != TypeKind.Unsupported).SelectMany(k => new[] { "column", "request" }.Select(of => $"{of} {k}")))
            _counts[kind] = 0;
        foreach (var type in FeatureType.Simple.Where(s => s.IsKey))
            _counts[$"key {type.Kind}"] = 0;
        foreach (var aggregate in AggregateCatalogue.All)
            _counts[aggregate.Name] = 0;
        foreach (var what in (string[])["double", "single", "plain", "literal", "folded", "block map", "flow map", "block list", "flow list", "nullable column", "named column", "global view", "lifetime", "window of an expression", "window of rows", "window of a column"])
            _counts[what] = 0;
    }

    /// <summary>What occurred less often than that.</summary>
    public IEnumerable<string> FewerThan(int times) => _counts.Where(c => c.Value < times).Select(c => $"{c.Key}: {c.Value}");

    public void Add(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;

    public void Add(DefinitionSet set)
    {
        foreach (var definition in set.Entities.Cast<object>().Concat(set.Sources).Concat(set.Views).Concat(set.Services).Concat(set.Views.SelectMany(v => v.Features)).Concat(set.Services.SelectMany(s => s.Uses)).Concat(set.Services.SelectMany(s => s.Derived)))
        {
            foreach (var option in Options(definition.GetType()).Where(o => !Equals(o.GetValue(definition), o.GetValue(Nothing[definition.GetType()]))))
                Add(Name(option));
        }
        foreach (var column in set.Sources.SelectMany(s => s.Columns))
        {
            Add($"column {column.Type.Kind}");
            if (column.Nullable)
                Add("nullable column");
            if (column.PhysicalName != column.Name)
                Add("named column");
        }
        foreach (var key in set.Entities.SelectMany(e => e.Keys))
            Add($"key {key.Type.Kind}");
        foreach (var request in set.Services.SelectMany(s => s.Requests))
            Add($"request {request.Type.Kind}");
        foreach (var window in set.Views.SelectMany(v => v.Features).OfType<WindowFeature>())
        {
            Add(window.Aggregate);
            Add($"window of {(window.Expression is not null ? "an expression" : window.Input is null ? "rows" : "a column")}");
            if (window.Window is null)
                Add("lifetime");
        }
        foreach (var _ in set.Views.Where(v => v.Entity is null))
            Add("global view");
    }

    public override string ToString() => string.Join(", ", _counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}: {c.Value}"));

    private static IEnumerable<PropertyInfo> Options(Type type) => type.GetProperties().Where(p => p.CanWrite);

    private static string Name(PropertyInfo option) => $"{option.ReflectedType!.Name}.{option.Name}";
}
