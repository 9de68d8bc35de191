namespace FeatureStore.Model;

/// <summary>Turns definitions without errors into a plan.</summary>
public static class Planner
{
    /// <summary>Plans the features of a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="definitions">Everything it refers to.</param>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    public static HistoricalPlan Plan(ServiceDefinition service, DefinitionSet definitions)
    {
        var all = definitions with { Services = EquatableArray.Of(service) };
        InvalidDefinitionException.ThrowIfAny(RuleCatalogue.Check(all));

        var uses = service.Uses.Select(use => PlanUse(use, all)).ToArray();
        return new()
        {
            Name = service.Name,
            SpineKeys = SpineColumns.Of(service, all),
            Uses = new(uses),
            Scans = EquatableArray.From(uses.GroupBy(u => u.Source).Select(ScanOf)),
            Outputs = EquatableArray.From(service.Uses.Zip(uses, (use, plan) => (use, plan)).SelectMany(p => OutputsOf(p.use, p.plan))),
        };
    }

    /// <summary>A service that shows one view on its own, under the view's name.</summary>
    public static ServiceDefinition ServiceOf(ViewDefinition view) =>
        new() { Name = view.Name, Uses = EquatableArray.Of(new ViewUse(view.Name)) };

    /// <summary>
    /// The sums of a view that can fail to fit their type, each without its default and followed by the count of its
    /// values: a sum that is null although values were counted did not fit. Null if there are none.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="use">The view in it.</param>
    public static HistoricalPlan? PlanOverflows(HistoricalPlan plan, UsePlan use)
    {
        var sums = use.Steps.OfType<WindowStep>().SelectMany(s => s.Features).Where(f => CanOverflow(f, use.Source)).ToArray();
        if (sums.Length == 0)
            return null;
        var features = sums.SelectMany(f => new FeatureDefinition[] { f with { Default = null }, f with { Name = f.Name + "__count", Aggregate = "count", Default = null } }).ToArray();
        var counted = use with { Steps = EquatableArray.From(StepsOf(use.ShownAs, features, use.View, use.Source)) };
        return plan with
        {
            Uses = EquatableArray.Of(counted),
            Outputs = EquatableArray.From(features.Select(f => OutputOf(use.ShownAs, f, counted))),
        };
    }

    private static bool CanOverflow(WindowFeature feature, SourceDefinition source) =>
        feature.Input is { } input && AggregateCatalogue.Find(feature.Aggregate)!.CanOverflow(source.Column(input)!.Type);

    private static UsePlan PlanUse(ViewUse use, DefinitionSet definitions)
    {
        var view = definitions.View(use.View)!;
        var entity = definitions.Entity(view.Entity);
        var source = definitions.Source(view.Source)!;
        var shown = Shown(use, view).ToArray();
        return new()
        {
            ShownAs = use.ShownAs,
            View = view,
            Source = source,
            Keys = EquatableArray.From((entity?.Keys ?? default).Select(k => new KeyJoin(view.ColumnOf(k.Name), use.ColumnOf(k.Name)))),
            Order = ViewColumns.OrderAfterEventTime(view, entity, source),
            Columns = ViewColumns.Of(view, entity, source),
            Steps = EquatableArray.From(StepsOf(use.ShownAs, shown, view, source)),
        };
    }

    private static IEnumerable<FeatureDefinition> Shown(ViewUse use, ViewDefinition view) => use.Pick.Count == 0
        ? view.Features
        : use.Pick.Select(name => view.Features.First(f => f.Name == name));

    private static IEnumerable<PlanStep> StepsOf(string name, FeatureDefinition[] features, ViewDefinition view, SourceDefinition source)
    {
        if (features.OfType<LatestFeature>().ToArray() is { Length: > 0 } latest)
            yield return new LatestStep(name + "__latest", new(latest));
        foreach (var bounds in new[] { Bounds.ClosedOpen, Bounds.OpenClosed })
        {
            var windows = features.OfType<WindowFeature>().Where(f => (f.Bounds ?? view.Bounds) == bounds).ToArray();
            var suffix = bounds == Bounds.OpenClosed ? "_closed" : "";
            if (windows.Where(f => IsTotal(f, source)).ToArray() is { Length: > 0 } totals)
                yield return source.AvailableAt is null
                    ? new RunningTotalsStep(name + "__totals" + suffix, bounds, new(totals))
                    : new LateTotalsStep(name + "__totals" + suffix, bounds, new(totals));
            if (windows.Where(f => !IsTotal(f, source)).ToArray() is { Length: > 0 } others)
                yield return new RowsStep(name + "__windows" + suffix, bounds, new(others));
        }
    }

    private static bool IsTotal(WindowFeature feature, SourceDefinition source) =>
        AggregateCatalogue.Find(feature.Aggregate)!.IsDifferenceOfRunningTotals(feature.Input is { } input ? source.Column(input)!.Type : null);

    private static SourceScan ScanOf(IGrouping<SourceDefinition, UsePlan> uses)
    {
        var columns = uses.SelectMany(u => u.Columns).Distinct().OrderBy(c => c.Name, StringComparer.Ordinal);
        var lookbacks = uses.SelectMany(u => u.Steps).Select(s => s.Lookback).ToArray();
        return new(uses.Key, EquatableArray.From(columns), lookbacks.Any(l => l is null) ? null : lookbacks.Max());
    }

    private static IEnumerable<OutputColumn> OutputsOf(ViewUse use, UsePlan plan) =>
        Shown(use, plan.View).Select(feature => OutputOf(use.ShownAs, feature, plan));

    private static OutputColumn OutputOf(string shownAs, FeatureDefinition feature, UsePlan plan) => new(
        shownAs + "__" + feature.Name,
        feature.Name,
        FeatureTyping.TypeOf(feature, plan.Source)!,
        FeatureTyping.CanBeNull(feature),
        plan.Steps.First(s => s.FeatureNames.Contains(feature.Name)).Name);
}
