using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests;

/// <summary>Engines that are wrong in one small thing do not pass, and what they fail on shrinks to a few rows.</summary>
public sealed class WrongEngineTests
{
    private static readonly Dictionary<string, Func<HistoryCase, HistoryCase>> Mistakes = new()
    {
        ["a delay one microsecond short"] = h => h.WithSources(s => s with { Delay = Duration.FromMicroseconds((s.Delay?.Microseconds ?? 0) - 1) }),
        ["a window one microsecond long"] = h => h.WithFeatures<WindowFeature>((_, f) => f with { Window = f.Window is { } window ? Duration.FromMicroseconds(window.Microseconds + 1) : null }),
        ["an exclusive maximum age"] = h => h.WithFeatures<LatestFeature>((_, f) => f with { MaxAge = f.MaxAge is { } age ? Duration.FromMicroseconds(age.Microseconds - 1) : null }),
        ["availability ignored"] = h => h.WithSources(s => s with { AvailableAt = null }),
        ["events counted twice"] = h => h.WithSources(s => s with { EventId = null }),
        ["sequence ignored"] = h => h.WithSources(s => s with { Sequence = null }),
        ["deletions ignored"] = h => h.WithSources(s => s with { Deleted = null }),
        ["window bounds ignored"] = h => h.WithFeatures<WindowFeature>((_, f) => f with { Bounds = null }),
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
}
