using AotServing;
using FeatureStore;

// A process that only serves: rows come from a stream, features go to a model. There is no offline engine in it.
await using var store = new FeatureStoreBuilder().UseSqlite(args is [var file] ? file : "features.db").Build();

// Nothing became visible before the beginning of time, so the view is complete up to there: all there is will be pushed.
await store.MaterializeAsync<CardActivity>(to: DateTimeOffset.MinValue);

var noon = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
Transaction[] transactions =
[
    new("t1", 42, 20.00m, "web", noon.AddMinutes(-30)),
    new("t2", 42, 7.25m, null, noon.AddMinutes(-2)),
    new("t3", 7, 99.99m, "pos", noon.AddDays(-40)),
    new("t2", 42, 7.25m, null, noon.AddMinutes(-2)),
];
var pushed = await store.PushAsync(transactions);
Console.WriteLine($"Pushed: {pushed.Accepted} accepted, {pushed.Duplicate} duplicate, {pushed.Refused} refused.");

FraudFeatures.Input[] inputs = [new(CardId: 42), new(CardId: 7), new(CardId: 1)];
foreach (var result in await store.GetOnlineResultAsync(inputs, asOf: noon))
{
    var card = result.Features.CardActivity;
    var status = string.Join(", ", result.Views[0].Features.Select(f => $"{f.Name} {f.Status}"));
    Console.WriteLine($"{card.Tx5m} {card.Spend1h} {card.LastChannel ?? "-"} ({status})");
}
