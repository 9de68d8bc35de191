using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>What the rules look at for one definition: itself and what it refers to, each name once.</summary>
internal static class DefinitionSets
{
    /// <summary>The findings about an entity.</summary>
    public static EquatableArray<Finding> Check(ParsedEntity entity) =>
        RuleCatalogue.Check(new() { Entities = EquatableArray.Of(entity.Definition) }, entity.Shape);

    /// <summary>The findings about a source.</summary>
    public static EquatableArray<Finding> Check(ParsedSource source) =>
        RuleCatalogue.Check(new() { Sources = EquatableArray.Of(source.Definition) }, source.Shape);

    /// <summary>The findings about a view, its entity and its source.</summary>
    public static EquatableArray<Finding> Check(ParsedView view) => Check([view], null);

    /// <summary>The findings about a service and its views.</summary>
    public static EquatableArray<Finding> Check(ParsedService service) => Check(service.Views, service);

    /// <summary>A view with what it refers to.</summary>
    public static DefinitionSet Of(ParsedView view) => Of([view]);

    /// <summary>The views of a service with what they refer to.</summary>
    public static DefinitionSet Of(ParsedService service) => Of(Views(service.Views));

    private static DefinitionSet Of(ParsedView[] views) => new()
    {
        Entities = EquatableArray.From(Entities(views).Select(e => e.Definition)),
        Sources = EquatableArray.From(Sources(views).Select(s => s.Definition)),
        Views = EquatableArray.From(views.Select(v => v.Definition)),
    };

    private static EquatableArray<Finding> Check(IEnumerable<ParsedView?> all, ParsedService? service)
    {
        var views = Views(all);
        var set = Of(views) with { Services = service is null ? default : EquatableArray.Of(service.Definition) };
        var shapes = Entities(views).Select(e => e.Shape).Concat(Sources(views).Select(s => s.Shape)).Concat(views.Select(v => v.Shape));
        return RuleCatalogue.Check(set, [.. shapes, .. service is null ? [] : new[] { service.Shape }]);
    }

    // Two definitions of one name are reported where they stand; rules look names up and must find one of them.
    private static ParsedView[] Views(IEnumerable<ParsedView?> views) =>
        views.OfType<ParsedView>().GroupBy(v => v.Definition.Name).Select(g => g.First()).ToArray();

    private static ParsedEntity[] Entities(IEnumerable<ParsedView> views) =>
        views.Select(v => v.Entity).OfType<ParsedEntity>().GroupBy(e => e.Definition.Name).Select(g => g.First()).ToArray();

    private static ParsedSource[] Sources(IEnumerable<ParsedView> views) =>
        views.Select(v => v.Source).OfType<ParsedSource>().GroupBy(s => s.Definition.Name).Select(g => g.First()).ToArray();
}
