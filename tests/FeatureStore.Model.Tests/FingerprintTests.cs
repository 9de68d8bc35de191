namespace FeatureStore.Model.Tests;

public sealed class FingerprintTests
{
    // Written down: it must never change for a definition that has not, on any machine or version.
    private const string Known = "f781de859fd9594c77157f479fa90db80b5c4c650d37447665a4b7c622dc0bf0";

    [Fact]
    public void It_is_the_same_everywhere() => Assert.Equal(Known, Of());

    public static TheoryData<string, SourceDefinition, ViewDefinition> WithoutEffect => new()
    {
        { "owner", Sample.Transactions, Sample.Activity with { Owner = "somebody else" } },
        { "description", Sample.Transactions, Sample.Activity with { Description = "text" } },
        { "tags", Sample.Transactions, Sample.Activity with { Tags = EquatableArray.Of("a") } },
        { "max_events_per_key", Sample.Transactions, Sample.Activity with { MaxEventsPerKey = 5 } },
        { "max_clock_skew", Sample.Transactions with { MaxClockSkew = Duration.Parse("1s") }, Sample.Activity },
        { "path", Sample.Transactions with { Path = "elsewhere.parquet" }, Sample.Activity },
        { "a column the view does not read", Sample.Transactions with { Columns = EquatableArray.From(Sample.Transactions.Columns.Where(c => c.Name != "note")) }, Sample.Activity },
        { "the order of columns", Sample.Transactions with { Columns = EquatableArray.From(Sample.Transactions.Columns.Reverse()) }, Sample.Activity },
        { "the spelling of a duration", Sample.Transactions, Change(1, f => ((WindowFeature)f) with { Window = Duration.Parse("1h") }) },
        { "the spelling of a number", Sample.Transactions, Change(1, f => f with { Default = "0" }) },
    };

    [Theory, MemberData(nameof(WithoutEffect))]
    public void What_decides_no_value_is_not_in_it(string what, SourceDefinition source, ViewDefinition view) =>
        Assert.True(Of() == Of(source, view), what);

    public static TheoryData<string, SourceDefinition, ViewDefinition> WithEffect => new()
    {
        { "delay", Sample.Transactions with { Delay = Duration.Parse("1m") }, Sample.Activity },
        { "available_at", Sample.Transactions with { AvailableAt = null }, Sample.Activity },
        { "event_id", Sample.Transactions with { EventId = null }, Sample.Activity },
        { "sequence", Sample.Transactions with { Sequence = "note" }, Sample.Activity },
        { "time_zone", Sample.Transactions with { TimeZone = "Europe/Berlin" }, Sample.Activity },
        { "nan", Sample.Transactions with { Nan = NanPolicy.Fail }, Sample.Activity },
        { "a column in the files", Sample.Transactions with { Columns = EquatableArray.From(Sample.Transactions.Columns.Select(c => c.Name == "amount" ? c with { PhysicalName = "amount" } : c)) }, Sample.Activity },
        { "bounds", Sample.Transactions, Sample.Activity with { Bounds = Bounds.OpenClosed } },
        { "version", Sample.Transactions, Sample.Activity with { Version = 2 } },
        { "name", Sample.Transactions, Sample.Activity with { Name = "other" } },
        { "the order of features", Sample.Transactions, Sample.Activity with { Features = EquatableArray.From(Sample.Activity.Features.Reverse()) } },
        { "window", Sample.Transactions, Change(0, f => ((WindowFeature)f) with { Window = Duration.Parse("6m") }) },
        { "offset", Sample.Transactions, Change(0, f => ((WindowFeature)f) with { Offset = Duration.Parse("1us") }) },
        { "default", Sample.Transactions, Change(1, f => f with { Default = "0.01" }) },
        { "max_age", Sample.Transactions, Change(2, f => ((LatestFeature)f) with { MaxAge = null }) },
        { "column", Sample.Transactions, Change(2, f => ((LatestFeature)f) with { Column = "note" }) },
    };

    [Theory, MemberData(nameof(WithEffect))]
    public void What_decides_a_value_is_in_it(string what, SourceDefinition source, ViewDefinition view) =>
        Assert.False(Of() == Of(source, view), what);

    private static ViewDefinition Change(int feature, Func<FeatureDefinition, FeatureDefinition> change) =>
        Sample.Activity with { Features = EquatableArray.From(Sample.Activity.Features.Select((f, i) => i == feature ? change(f) : f)) };

    private static string Of(SourceDefinition? source = null, ViewDefinition? view = null) =>
        Fingerprint.Of(view ?? Sample.Activity, Sample.Set(source, view));
}
