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

        var typing = all.Views.ToDictionary(view => view.Name, view => new ViewTyping(view, all.Source(view.Source)!), StringComparer.Ordinal);
        var own = new ServiceTyping(service, all, view => typing[view.Name]);
        var needed = service.Uses.Select(use => NeededFeatures.Of(Shown(use, typing[use.View].View), typing[use.View])).ToArray();
        var uses = service.Uses.Zip(needed, (use, features) => PlanUse(use, features, typing[use.View], all)).ToArray();
        return new()
        {
            Name = service.Name,
            SpineKeys = SpineColumns.Of(service, all),
            Requests = service.Requests,
            Uses = new(uses),
            Derived = EquatableArray.From(service.Uses.Zip(needed, (use, features) => DerivedOf(use, features, typing[use.View])).SelectMany(d => d)
                .Concat(own.Derived.Select(d => new DerivedColumn(null, d, own.ExpressionOf(d).Expression!)))),
            Scans = EquatableArray.From(uses.GroupBy(u => u.View.Source).Select(group => ScanOf(all.Source(group.Key)!, group))),
            Outputs = EquatableArray.From(service.Uses.Zip(uses, (use, plan) => (use, plan)).SelectMany(p => OutputsOf(p.use, p.plan, typing[p.use.View]))
                .Concat(service.Derived.Select(d => new OutputColumn(d.Name, d.Name, own.TypeOf(d)!, own.CanBeNull(d), null)))),
        };
    }

    /// <summary>A service that shows one view on its own, under the view's name.</summary>
    public static ServiceDefinition ServiceOf(ViewDefinition view) =>
        new() { Name = view.Name, Uses = EquatableArray.Of(new ViewUse(view.Name)) };

    /// <summary>
    /// The windows of a view whose results can fail to fit their type, each without its default and followed by the count of its
    /// values: a result that is null although enough values were counted did not fit. Null if there are none.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="use">The view in it.</param>
    public static HistoricalPlan? PlanOverflows(HistoricalPlan plan, UsePlan use)
    {
        var sums = use.Steps.OfType<WindowStep>().SelectMany(s => s.Features).Where(f => CanOverflow(f, use.Source)).ToArray();
        if (sums.Length == 0)
            return null;
        var features = sums.SelectMany(f => new FeatureDefinition[] { f with { Default = null }, f with { Name = f.Name + "__count", Aggregate = "count", Default = null, N = null } }).ToArray();
        var counted = use with { Steps = EquatableArray.From(StepsOf(use.ShownAs, features, use.View, use.Source)) };
        return plan with
        {
            Uses = EquatableArray.Of(counted),
            Derived = default,
            Outputs = EquatableArray.From(features.Select(f => new OutputColumn(DerivedColumn.NameOf(use.ShownAs, f.Name), f.Name, FeatureTyping.TypeOf(f, use.Source)!, true, StepOf(f, counted)))),
        };
    }

    private static bool CanOverflow(WindowFeature feature, SourceDefinition source) =>
        feature.Input is { } input && AggregateCatalogue.Find(feature.Aggregate)!.SafeTotal(source.Column(input)!.Type) is not null;

    private static UsePlan PlanUse(ViewUse use, IReadOnlyList<FeatureDefinition> needed, ViewTyping typing, DefinitionSet definitions)
    {
        var (view, source) = (typing.View, typing.Source);
        var entity = definitions.Entity(view.Entity);
        var inputs = new ComputedInputs(typing);
        var plain = needed.Where(f => f is not DerivedFeature).Select(inputs.Plain).ToArray();
        return new()
        {
            ShownAs = use.ShownAs,
            View = view,
            Source = inputs.Source,
            Computed = EquatableArray.From(inputs.All),
            Keys = EquatableArray.From((entity?.Keys ?? default).Select(k => new KeyJoin(view.ColumnOf(k.Name), use.ColumnOf(k.Name)))),
            Order = ViewColumns.OrderAfterEventTime(view, entity, source),
            Columns = ViewColumns.Of(view, entity, source),
            Steps = EquatableArray.From(StepsOf(use.ShownAs, plain, view, inputs.Source)),
        };
    }

    private static IEnumerable<DerivedColumn> DerivedOf(ViewUse use, IReadOnlyList<FeatureDefinition> needed, ViewTyping typing) =>
        typing.Derived.Where(needed.Contains).Select(d => new DerivedColumn(use.ShownAs, d, typing.ExpressionOf(d).Expression!));

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
            var others = windows.Where(f => !IsTotal(f, source)).ToArray();
            foreach (var step in source.AvailableAt is null ? FrameSteps(name, suffix, bounds, others) : RowSteps(name, suffix, bounds, others))
                yield return step;
        }
    }

    private static IEnumerable<PlanStep> FrameSteps(string name, string suffix, Bounds bounds, WindowFeature[] windows)
    {
        if (windows.Where(f => f.N is null).ToArray() is { Length: > 0 } frames)
            yield return new FramesStep(name + "__frames" + suffix, bounds, new(frames));
        foreach (var lists in windows.Where(f => f.N is not null).GroupBy(f => f.Input!, StringComparer.Ordinal))
            yield return new PositionsStep($"{name}__{lists.Key}__lists{suffix}", bounds, lists.Key, EquatableArray.From(lists));
    }

    private static IEnumerable<PlanStep> RowSteps(string name, string suffix, Bounds bounds, WindowFeature[] windows)
    {
        if (windows.Length > 0)
            yield return new RowsStep(name + "__windows" + suffix, bounds, new(windows));
    }

    private static bool IsTotal(WindowFeature feature, SourceDefinition source) =>
        AggregateCatalogue.Find(feature.Aggregate)!.FormOf(feature.Input is { } input ? source.Column(input)!.Type : null) == AggregateForm.Totals;

    private static SourceScan ScanOf(SourceDefinition source, IEnumerable<UsePlan> uses)
    {
        var columns = uses.SelectMany(u => u.Columns).Distinct().OrderBy(c => c.Name, StringComparer.Ordinal);
        var lookbacks = uses.SelectMany(u => u.Steps).Select(s => s.Lookback).DefaultIfEmpty(0).ToArray();
        return new(source, EquatableArray.From(columns), lookbacks.Any(l => l is null) ? null : lookbacks.Max());
    }

    private static IEnumerable<OutputColumn> OutputsOf(ViewUse use, UsePlan plan, ViewTyping typing) => Shown(use, plan.View).Select(feature =>
        new OutputColumn(DerivedColumn.NameOf(use.ShownAs, feature.Name), feature.Name, typing.TypeOf(feature)!, typing.CanBeNull(feature), StepOf(feature, plan)));

    private static string? StepOf(FeatureDefinition feature, UsePlan plan) => plan.Steps.FirstOrDefault(s => s.FeatureNames.Contains(feature.Name))?.Name;
}
