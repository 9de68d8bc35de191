using System.Text.RegularExpressions;

namespace FeatureStore.Architecture.Tests;

/// <summary>What is logged and measured stands in the page about it, and nothing else does.</summary>
public sealed partial class ObservabilityTests
{
    private static readonly string Page = Repository.Read("docs/observability.md");

    [Fact]
    public void The_page_lists_every_event_with_its_level()
    {
        var events = Repository.Files("src", "/Log.cs").SelectMany(f => Event().Matches(Repository.Read(f)))
            .Select(m => $"{m.Groups["id"].Value} {m.Groups["level"].Value.ToLowerInvariant()}").Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(events);
        Assert.Distinct(events.Select(e => e.Split(' ')[0]));
        Assert.Equal(events, EventRow().Matches(Page).Select(m => $"{m.Groups["id"].Value} {m.Groups["level"].Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_event_is_declared_in_the_log_of_its_room() =>
        Assert.All(Repository.Files("src", ".cs").Where(f => Repository.Read(f).Contains("[LoggerMessage(", StringComparison.Ordinal)), f => Assert.EndsWith("/Log.cs", f, StringComparison.Ordinal));

    [Fact]
    public void The_page_lists_every_instrument()
    {
        var instruments = Instrument().Matches(Repository.Read("src/FeatureStore.Sdk/Observing/Instruments.cs")).Select(m => m.Groups["name"].Value).ToArray();
        Assert.NotEmpty(instruments);
        Assert.Equal(instruments.Order(StringComparer.Ordinal), InstrumentRow().Matches(Page).Select(m => m.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_lists_every_activity()
    {
        var activities = Repository.Files("src", ".cs").SelectMany(f => Activity().Matches(Repository.Read(f))).Select(m => m.Groups["name"].Value).ToArray();
        Assert.NotEmpty(activities);
        Assert.All(activities, a => Assert.Contains($"\n| `{a}` |", Page, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\[LoggerMessage\((?<id>[0-9]+), LogLevel\.(?<level>\w+),")]
    private static partial Regex Event();

    [GeneratedRegex(@"^\| (?<id>[0-9]+) \| (?<level>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex EventRow();

    [GeneratedRegex(@"Meter\.Create\w+(<\w+>)?\(""(?<name>[a-z_.]+)""")]
    private static partial Regex Instrument();

    [GeneratedRegex(@"^\| `(?<name>featurestore\.[a-z_.]+)` \| (counter|histogram|gauge) \|", RegexOptions.Multiline)]
    private static partial Regex InstrumentRow();

    [GeneratedRegex(@"StartActivity\(""(?<name>[a-z_.]+)""\)")]
    private static partial Regex Activity();
}
