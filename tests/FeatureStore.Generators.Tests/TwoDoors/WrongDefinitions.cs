using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>Definitions with something wrong in them, which both doors have to say.</summary>
internal static class WrongDefinitions
{
    public static IReadOnlyList<(string What, Func<DefinitionSet, DefinitionSet> Make)> All { get; } =
    [
        ("no duration", set => Views(set, v => Features<WindowFeature>(v, f => f with { Window = Duration.Parse("1 hour") }))),
        ("a window of zero", set => Views(set, v => Features<WindowFeature>(v, f => f with { Window = Duration.Parse("0s") }))),
        ("steps of zero", set => Views(set, v => Features<WindowFeature>(v, f => f with { Step = Duration.Parse("0m") }))),
        ("steps that are none", set => Views(set, v => Features<WindowFeature>(v, f => f with { Step = Duration.Parse(WindowLength.Lifetime) }))),
        ("steps longer than the window", set => Views(set, v => Features<WindowFeature>(v, f => f with { Window = Duration.Parse("1h"), Step = Duration.Parse("61m") }))),
        ("steps of a lifetime", set => Views(set, v => Features<WindowFeature>(v, f => f with { Window = null, Step = Duration.Parse("1h") }))),
        ("steps of the wrong bounds", set => Views(set, v => Features<WindowFeature>(v, f => f with { Window = Duration.Parse("1h"), Step = Duration.Parse("1h"), Bounds = Bounds.OpenClosed }))),
        ("lists of nothing", set => Views(set, v => Features<WindowFeature>(v, f => Listed(f, 0)))),
        ("lists of too much", set => Views(set, v => Features<WindowFeature>(v, f => Listed(f, 1_001)))),
        ("lists of less than nothing", set => Views(set, v => Features<WindowFeature>(v, f => Listed(f, int.MinValue)))),
        ("an offset that is too long", set => Views(set, v => Features<WindowFeature>(v, f => f with { Offset = Duration.Parse("99999999d") }))),
        ("a delay that is none", set => Sources(set, s => s with { Delay = Duration.Parse("-1s") })),
        ("unknown bounds", set => Views(set, v => v with { Bounds = Bounds.Invalid })),
        ("unknown bounds of a feature", set => Views(set, v => Features<WindowFeature>(v, f => f with { Bounds = Bounds.Invalid }))),
        ("a version of zero", set => Views(set, v => v with { Version = 0 })),
        ("no event at all", set => Views(set, v => v with { MaxEventsPerKey = -1 })),
        ("an unknown column", set => Views(set, v => Features<LatestFeature>(v, f => f with { Column = "missing" }))),
        ("an unknown input", set => Views(set, v => Features<WindowFeature>(v, f => f with { Aggregate = "count", N = null, Input = "missing", Expression = null }))),
        ("a default that does not fit", set => Views(set, v => Features<WindowFeature>(v, f => f with { Default = "x" }))),
        ("an unknown name in a condition", set => Views(set, v => Features<WindowFeature>(v, f => f with { Where = new("missing > 1") }))),
        ("a condition without an end", set => Views(set, v => Features<WindowFeature>(v, f => f with { Where = new("(1 > ") }))),
        ("a condition that is a number", set => Views(set, v => Features<WindowFeature>(v, f => f with { Where = new("1 + 1") }))),
        ("no time zone", set => Sources(set, s => s with { TimeZone = "Central European Time" })),
        ("a path and a query", set => Sources(set, s => s with { Path = "a", Sql = "b" })),
        ("times that are none", set => Sources(set, s => s with { AvailableAt = "gone" })),
        ("a mark that is none", set => Sources(set, s => s with { Deleted = "at" })),
        ("a staleness of zero", set => set with { Services = EquatableArray.From(set.Services.Select(s => s with { MaxStaleness = Duration.Parse("0d") })) }),
        ("a pick that is not there", set => set with { Services = EquatableArray.From(set.Services.Select(s => s with { Uses = EquatableArray.From(s.Uses.Select(u => u with { Pick = EquatableArray.Of("missing") })) })) }),
    ];

    private static WindowFeature Listed(WindowFeature window, int n) => window with { Aggregate = "first_n", N = n, Input = "at", Expression = null };

    private static DefinitionSet Views(DefinitionSet set, Func<ViewDefinition, ViewDefinition> make) => set with { Views = EquatableArray.From(set.Views.Select(make)) };

    private static DefinitionSet Sources(DefinitionSet set, Func<SourceDefinition, SourceDefinition> make) => set with { Sources = EquatableArray.From(set.Sources.Select(make)) };

    private static ViewDefinition Features<T>(ViewDefinition view, Func<T, FeatureDefinition> make)
        where T : FeatureDefinition => view with { Features = EquatableArray.From(view.Features.Select(f => f is T feature ? make(feature) : f)) };
}
