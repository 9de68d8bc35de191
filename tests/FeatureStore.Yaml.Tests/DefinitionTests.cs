using FeatureStore.Model;

namespace FeatureStore.Yaml.Tests;

public sealed class DefinitionTests
{
    private static readonly YamlDefinitions Read = Example.Read(Example.Text);

    [Fact]
    public void The_example_is_valid()
    {
        Assert.Equal([], Read.Findings.Select(f => f.ToString()));
        Assert.True(Read.IsValid);
    }

    [Fact]
    public void Entities_are_read() =>
        Assert.Equal(new() { Name = "card", Keys = EquatableArray.Of(new KeyDefinition("card_id", FeatureType.Int64)) }, Read.Definitions.Entity("card"));

    [Fact]
    public void Sources_are_read()
    {
        static ColumnDefinition Column(string name, FeatureType type, bool nullable = false) => new(name, type, nullable);
        Assert.Equal(
            new()
            {
                Name = "transactions",
                Path = "data/transactions/**/*.parquet",
                EventTime = "tx_time",
                AvailableAt = "ingested_at",
                Delay = Duration.Parse("1s"),
                EventId = "tx_id",
                Sequence = "seq",
                Deleted = "gone",
                TimeZone = "Europe/Berlin",
                Nan = NanPolicy.Fail,
                MaxClockSkew = Duration.Parse("10m"),
                Columns = EquatableArray.Of(
                    Column("tx_id", FeatureType.String),
                    Column("card_number", FeatureType.Int64),
                    Column("merchant_id", FeatureType.Int64),
                    Column("amount", FeatureType.Decimal(12, 2)) with { PhysicalName = "Amount EUR" },
                    Column("channel", FeatureType.String, nullable: true),
                    Column("kind", FeatureType.Enum("global::Acme.Fraud.TransactionsKind", [new("buy", 1), new("sell", 2)])),
                    Column("seq", FeatureType.Int64),
                    Column("gone", FeatureType.Bool),
                    Column("tx_time", FeatureType.Instant),
                    Column("ingested_at", FeatureType.Instant)),
            },
            Read.Definitions.Source("transactions"));
    }

    [Fact]
    public void Views_are_read() => Assert.Equal(
        new()
        {
            Name = "card_activity",
            Version = 2,
            Entity = "card",
            Source = "transactions",
            Keys = EquatableArray.Of(new KeyMapping("card_id", "card_number")),
            Bounds = Bounds.OpenClosed,
            Owner = "fraud@example.com",
            Description = "What this card did lately.",
            Tags = EquatableArray.Of("fraud", "card level"),
            MaxEventsPerKey = 5000,
            Features = EquatableArray.Of<FeatureDefinition>(
                new WindowFeature { Name = "tx_5m", Aggregate = "count", Window = Duration.Parse("5m") },
                new WindowFeature { Name = "named_5m", Aggregate = "count", Input = "channel", Window = Duration.Parse("5m"), Offset = Duration.Parse("1m"), Bounds = Bounds.ClosedOpen },
                new WindowFeature { Name = "spend_1h", Aggregate = "sum", Input = "amount", Window = Duration.Parse("1h"), Default = "0" },
                new WindowFeature { Name = "double_1h", Aggregate = "sum", Expression = new("amount + amount"), Window = Duration.Parse("1h"), Where = new("channel == 'web'") },
                new LatestFeature { Name = "last_channel", Column = "channel", MaxAge = Duration.Parse("30d"), Default = "" },
                new DerivedFeature { Name = "spend_ratio", Expression = new("float64(spend_1h) / float64(tx_5m)"), Default = "0" }),
        },
        Read.Definitions.View("card_activity"));

    [Fact]
    public void Services_are_read() => Assert.Equal(
        new()
        {
            Name = "fraud_v1",
            Uses = EquatableArray.Of(
                new ViewUse("card_activity"),
                new ViewUse("merchant_activity") { Pick = EquatableArray.Of("tx_1h"), Alias = "shop", Keys = EquatableArray.Of(new KeyMapping("merchant_id", "shop_id")) }),
            Requests = EquatableArray.Of(new RequestDefinition("amount", FeatureType.Decimal(12, 2), false), new RequestDefinition("note", FeatureType.String, true)),
            Derived = EquatableArray.Of(new DerivedFeature { Name = "amount_to_spend", Expression = new("float64(amount) / float64(card_activity.spend_1h)") }),
            MaxStaleness = Duration.Parse("1h"),
        },
        Read.Definitions.Service("fraud_v1"));

    [Fact]
    public void The_namespace_is_that_of_the_file() => Assert.Equal("Acme.Fraud", Read.NamespaceOf(PlaceKind.View, "card_activity"));

    [Theory, InlineData("card_activity"), InlineData("merchant_activity")]
    public void Canonical_text_is_read_as_what_it_was_written_from(string name)
    {
        var view = Read.Definitions.View(name)!;
        var text = CanonicalText.Of(view, Read.Definitions);
        var again = Example.Read(text);
        Assert.Equal([], again.Findings);
        Assert.Equal(text, CanonicalText.Of(again.Definitions.View(name)!, again.Definitions));
        Assert.Equal(Fingerprint.Of(view, Read.Definitions), Fingerprint.Of(again.Definitions.View(name)!, again.Definitions));
    }

    [Fact]
    public void Definitions_refer_to_each_other_across_files_in_any_order()
    {
        var parts = Example.Text.Split("views:\n  - name: card_activity");
        var read = YamlDefinitions.Read([new("b.features.yaml", "version: 1\nviews:\n  - name: card_activity" + parts[1]), new("a.features.yaml", parts[0])], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([], read.Findings.Select(f => f.ToString()));
        Assert.Equal(Read.Definitions.View("card_activity"), read.Definitions.View("card_activity"));
        Assert.Equal("a.features.yaml:9:11", read.LocationOf(new(PlaceKind.Source, "transactions"))!.ToString());
    }

    [Fact]
    public void Reading_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => YamlDefinitions.Read([new("a.features.yaml", Example.Text)], cancellationToken: new(canceled: true)));
}
