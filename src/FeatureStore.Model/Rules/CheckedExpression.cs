namespace FeatureStore.Model;

/// <summary>An expression of a definition with its place, as rules see it.</summary>
/// <param name="Place">The feature and the option.</param>
/// <param name="Bound">What came of it.</param>
/// <param name="Names">The names there are, as they are stored and as the author spells them.</param>
internal sealed record CheckedExpression(Place Place, BoundExpression Bound, IEnumerable<(string Stored, string Spelled)> Names)
{
    /// <summary>All expressions of the definitions.</summary>
    public static IEnumerable<CheckedExpression> In(RuleContext context) => InViews(context).Concat(InServices(context));

    private static IEnumerable<CheckedExpression> InViews(RuleContext context)
    {
        foreach (var (feature, source, view, place) in context.Features)
        {
            var typing = context.Typing(view, source);
            if (feature is WindowFeature { Where: not null } filtered)
                yield return new(place with { Option = "where" }, typing.WhereOf(filtered), Spelled(source.Columns.Select(c => c.Name), context.SpellColumns(source)));
            if (feature is WindowFeature { Expression: not null } computed)
                yield return new(place with { Option = "of" }, typing.InputOf(computed), Spelled(source.Columns.Select(c => c.Name), context.SpellColumns(source)));
            if (feature is DerivedFeature derived)
                yield return new(place with { Option = "expression" }, typing.ExpressionOf(derived), Spelled(view.Features.Select(f => f.Name), context.SpellFeatures(view)));
        }
    }

    private static IEnumerable<CheckedExpression> InServices(RuleContext context)
    {
        foreach (var service in context.Definitions.Services)
        {
            for (var i = 0; i < service.Derived.Count; i++)
            {
                var place = new Place(PlaceKind.Service, service.Name, service.Uses.Count + service.Requests.Count + i, "expression");
                yield return new(place, context.Typing(service).ExpressionOf(service.Derived[i]), context.SpellNames(service));
            }
        }
    }

    private static IEnumerable<(string Stored, string Spelled)> Spelled(IEnumerable<string> stored, IEnumerable<string> spelled) => stored.Zip(spelled, (s, w) => (s, w));
}
