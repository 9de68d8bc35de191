using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests;

/// <summary>Engines that are wrong in one small thing do not pass, and what they fail on shrinks to a few rows.</summary>
public sealed class WrongEngineTests
{
    private static readonly Dictionary<string, Func<HistoryCase, HistoryCase>> Mistakes = new()
    {
        ["a delay one microsecond short"] = h => h.WithSources(s => s with { Delay = Duration.FromMicroseconds((s.Delay?.Microseconds ?? 0) - 1) }),
        ["a window one microsecond long"] = Windows(f => f with { Window = Longer(f.Window, 1) }),
        ["an exclusive maximum age"] = h => h.WithFeatures<LatestFeature>((_, f) => f with { MaxAge = f.MaxAge is { } age ? Duration.FromMicroseconds(age.Microseconds - 1) : null }),
        ["availability ignored"] = h => h.WithSources(s => s with { AvailableAt = null }),
        ["events counted twice"] = h => h.WithSources(s => s with { EventId = null }),
        ["sequence ignored"] = h => h.WithSources(s => s with { Sequence = null }),
        ["deletions ignored"] = h => h.WithSources(s => s with { Deleted = null }),
        ["window bounds ignored"] = Windows(f => f with { Bounds = null }),
        ["steps ignored"] = Windows(f => f with { Step = null }),
        ["a step counted from the start"] = Windows(f => f.Step is { } step ? f with { Step = null, Window = Longer(f.Window, step.Microseconds - 1) } : f),
        ["a lifetime of some days"] = Windows(f => f with { Window = f.Window ?? Duration.Parse("3d") }),
        ["a value too many"] = Windows(f => f with { N = f.N + 1 }),
        ["the first for the last"] = Windows(f => f with { Aggregate = f.Aggregate == "last" ? "first" : f.Aggregate }),
        ["the newest in reverse"] = Windows(f => f with { Aggregate = f.Aggregate == "last_n" ? "first_n" : f.Aggregate }),
        ["equal values counted twice"] = Windows(f => f with { Aggregate = f.Aggregate == "count_distinct" ? "count" : f.Aggregate }),
        ["no square root"] = Windows(f => f with { Aggregate = f.Aggregate == "stddev" ? "variance" : f.Aggregate }),
        ["the greatest for the least"] = Windows(f => f with { Aggregate = f.Aggregate == "min" ? "max" : f.Aggregate }),
        ["conditions ignored"] = Windows(f => f with { Where = null }),
        ["equal rows merged"] = h => h.WithRows((_, rows) => rows.DistinctBy(r => string.Join('|', r.Values))),
    };

    public static TheoryData<string> Names => new(Mistakes.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Mistakes_are_found(string name)
    {
        var wrong = Enumerable.Range(0, 100).Select(i => HistoryGenerator.Next(3, i, 20)).First(Fails);
        var smallest = await Shrinker.ShrinkAsync(wrong, candidate => Task.FromResult(Fails(candidate)));

        Assert.True(Fails(smallest));
        Assert.InRange(smallest.Rows.Values.Sum(rows => rows.Count), 1, 3);
        Assert.Single(smallest.Spine);

        bool Fails(HistoryCase history) =>
            SameAnswers.Difference(history, OracleAnswers.Of(history), OracleAnswers.AsRows(Mistakes[name](history))) is not null;
    }

    private static Func<HistoryCase, HistoryCase> Windows(Func<WindowFeature, WindowFeature> edit) => history => history.WithFeatures<WindowFeature>((_, f) => edit(f));

    private static Duration? Longer(Duration? duration, long microseconds) => duration is { } known ? Duration.FromMicroseconds(known.Microseconds + microseconds) : null;
}
