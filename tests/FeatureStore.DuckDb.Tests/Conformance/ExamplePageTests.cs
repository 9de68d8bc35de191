using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests;

/// <summary>The page of examples is complete, and what it says in passing is true as well.</summary>
public sealed class ExamplePageTests
{
    private static string[] AllNames => [.. ExampleSection.Names, .. ExampleSection.OnlineNames, .. ExampleSection.AllPushes.Keys];

    [Fact]
    public void The_page_has_its_sections() =>
        Assert.Equal(Enumerable.Range(1, 11), ExampleSection.All.Select(s => s.Number));

    [Fact]
    public void Names_are_unique() =>
        Assert.Equal([.. AllNames.Distinct()], AllNames);

    [Fact]
    public void Every_answer_is_asserted()
    {
        foreach (var name in ExampleSection.Names.Concat(ExampleSection.OnlineNames))
        {
            var (history, _) = ExampleCase.Of(name);
            var features = history.Definitions.Views[0].Features.Select(f => f.Name).ToArray();
            foreach (var column in ExampleSection.Find(name).Row.Keys.Except(ExampleCase.NotAnswers))
                Assert.True(features.Contains(ExampleCase.FeatureOf(column)), $"{name}: nobody asserts '{column}'");
        }
    }

    [Fact]
    public void Every_where_is_that_of_its_windows()
    {
        foreach (var name in ExampleSection.Names)
        {
            var where = ExampleSection.Find(name).Row.GetValueOrDefault("where", "none");
            var windows = ExampleCase.Of(name).Case.Definitions.Views[0].Features.OfType<WindowFeature>();
            Assert.All(windows, window => Assert.Equal(where, window.Where?.Text ?? "none"));
        }
    }

    [Fact]
    public void Intervals_are_those_of_the_windows()
    {
        foreach (var name in ExampleSection.Names.Where(n => ExampleSection.Find(n).Row.ContainsKey("interval of ts")))
        {
            var (history, spineRow) = ExampleCase.Of(name);
            var row = ExampleSection.Find(name).Row;
            var window = history.Definitions.Views[0].Features.OfType<WindowFeature>().First();
            var instant = (long)history.Spine[spineRow][HistoryCase.SpineTime]!;
            var edges = row["interval of ts"].Trim('[', ']', '(', ')').Split(", ").Select(ExampleCase.Instant);

            Assert.Equal([window.StartAt(instant)!.Value, instant - (window.Offset?.Microseconds ?? 0)], edges);
            Assert.Equal(row.GetValueOrDefault("bounds", "[)"), $"{row["interval of ts"][0]}{row["interval of ts"][^1]}");
        }
    }

    [Fact]
    public void Visible_times_are_those_of_the_sources()
    {
        foreach (var section in ExampleSection.All.Where(s => s.Events.Headers.Contains("vis")))
        {
            var (history, _) = ExampleCase.Of(section.Expectations.Rows[0]["#"]);
            var use = new RestatedUse(history, history.Service.Uses[0]);
            Assert.Equal(section.Events.Rows.Select(r => ExampleCase.Instant(r["vis"])), use.Rows.Select(use.Oracle.Visible));
        }
    }
}
