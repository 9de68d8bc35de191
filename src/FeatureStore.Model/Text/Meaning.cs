namespace FeatureStore.Model;

/// <summary>What a feature means, in words: for hovers, comments in generated code and docs.</summary>
public static class Meaning
{
    /// <summary>One line, e.g. "sum of amount over [T-1h, T), visible rows only, 0 if none".</summary>
    public static string Of(FeatureDefinition feature, ViewDefinition view) => feature switch
    {
        LatestFeature latest => Latest(latest, view),
        WindowFeature window => Window(window, view),
        DerivedFeature derived => Derived(derived),
        _ => feature.Name,
    };

    /// <summary>One line for a derived feature, of a view or a service.</summary>
    public static string Derived(DerivedFeature derived) =>
        $"{derived.Expression.Canonical}, of the same instant, {derived.Default ?? "null"} where that has no value";

    private static string Latest(LatestFeature latest, ViewDefinition view)
    {
        var newest = view.Bounds == Bounds.OpenClosed ? "at or before T" : "before T";
        var age = latest.MaxAge is { } max ? $", at most {max} old" : "";
        return $"{latest.Column} of the newest row {newest}{age}, visible rows only, {latest.Default ?? "null"} if none";
    }

    private static string Window(WindowFeature window, ViewDefinition view)
    {
        var aggregate = AggregateCatalogue.Find(window.Aggregate);
        var what = aggregate?.Describe(window.Expression?.Canonical ?? window.Input, window.N) ?? window.Aggregate;
        var end = window.Offset is { Microseconds: > 0 } offset ? $"T-{offset}" : "T";
        var bounds = window.Bounds ?? view.Bounds;
        var (open, close) = bounds == Bounds.OpenClosed ? ('(', ']') : ('[', ')');
        var empty = window.Default ?? aggregate?.WhenEmpty ?? "null";
        var where = window.Where is { } condition ? $" where {condition.Canonical}" : "";
        var start = window.Window is not { } length ? "(beginning" : window.Step is { } step ? $"{open}{end}-{length} floored to {step}" : $"{open}{end}-{length}";
        return $"{what} over {start}, {end}{close}{where}, visible rows only, {empty} if none";
    }
}
