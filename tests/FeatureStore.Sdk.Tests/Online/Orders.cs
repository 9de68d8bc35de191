namespace FeatureStore.Sdk.Tests;

/// <summary>A client over a store in memory with one view of orders, materialized up to 09:00 with nothing and pushed to since.</summary>
internal sealed class Orders
{
    private readonly InMemoryOnlineStore _store = new();

    public Orders(params FeatureDefinition[] features)
    {
        View = new() { Name = "activity", Entity = "card", Source = "orders", Features = EquatableArray.From(features) };
        Client = new FeatureStoreBuilder().UseOnline(_ => new InMemoryOnlineStore(_store)).ConfigureOnline(o => o.WhenNotMaterialized = WhenNotMaterialized.GiveDefaults).UseClock(new Noon()).Build();
    }

    public static EntityDefinition Card { get; } = new() { Name = "card", Keys = EquatableArray.Of(new KeyDefinition("card_id", FeatureType.Int64)) };

    public ViewDefinition View { get; }

    public DefinitionSet Definitions => new() { Entities = EquatableArray.Of(Card), Sources = EquatableArray.Of(OrderRow.Source), Views = EquatableArray.Of(View) };

    public FeatureStoreClient Client { get; }

    /// <summary>The service that shows the view alone.</summary>
    public ServiceDefinition Service => new() { Name = "fraud", Uses = EquatableArray.Of(new ViewUse("activity")) };

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2024-05-01T{time}Z", System.Globalization.CultureInfo.InvariantCulture);

    public static OrderRow Row(string id, string time, long card = 1) => new(id, card, At(time));

    public async Task<Orders> PushAsync(params OrderRow[] rows)
    {
        var result = await Client.PushAsync(EquatableArray.Of(Definitions), rows, TestContext.Current.CancellationToken);
        Assert.Empty(result.Refusals);
        await CommitAsync(At("09:00"), null);
        return this;
    }

    /// <summary>Says up to when the view is materialized, and from when on if not from the beginning.</summary>
    public Task CommitAsync(DateTimeOffset watermark, DateTimeOffset? from) =>
        new HeadStore(_store).CommitAsync(new(View, Definitions, "fs:"), _ => new(Instants.Floor(watermark), from is { } start ? Instants.Floor(start) : null), TestContext.Current.CancellationToken);

    public async Task<OnlineRow> ReadAsync(ServiceDefinition? service = null, string at = "10:00", params object?[] input) =>
        (await Client.GetOnlineRowsAsync(service ?? Service, Definitions, [input.Length == 0 ? [1L] : input], At(at), TestContext.Current.CancellationToken))[0];

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => At("12:00");
    }
}
