using FeatureStore;
using Quickstart;

var root = Path.Combine(AppContext.BaseDirectory, "root");
SampleFile.Write(root);
var ten = new DateTimeOffset(2024, 1, 8, 10, 0, 0, TimeSpan.Zero);
var key = new FraudFeatures.Input(CardId: 1, MerchantId: 7, Amount: 12.5);

await using var store = new FeatureStoreBuilder().UseDuckDb().UseSqlite("data/features.db").UseRoot(root).Build();
try
{
    await store.GetOnlineFeaturesAsync(key, asOf: ten);
}
catch (FeaturesUnavailableException unavailable)
{
    Console.WriteLine($"before: {unavailable.View} {unavailable.Reason}");
}

// What was known by ten comes from the file, what became known later from the stream, with one row again and one of the future.
var cards = await store.MaterializeAsync<CardActivity>(to: ten);
var merchants = await store.MaterializeAsync<MerchantLoad>(to: ten);
Console.WriteLine($"materialized to {cards.Watermark:HH:mm}: {cards.Rows} rows of cards, {merchants.Rows} of merchants");

var late = new Transaction("t4", 1, 7, 100.00m, "app", ten.AddSeconds(-30), ten.AddMinutes(90));
Transaction[] rows =
[
    new("t2", 1, 7, 20.25m, "pos", ten.AddMinutes(-2), ten.AddSeconds(-115)),
    late,
    late,
    late with { TxId = "t5", TxTime = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero) },
];
var pushed = await store.PushAsync(rows);
Console.WriteLine($"pushed: {pushed.Accepted} accepted, {pushed.Duplicate} duplicate, {pushed.Refused} refused by {string.Join(" and ", pushed.Refusals.Select(r => r.View))}");

Payment[] payments = [new("known late", 1, 7, ten), new("known now", 1, 7, ten.AddHours(2)), new("never seen", 3, 8, ten)];
var spine = Spine.From(payments, r => r.At, r => new FraudFeatures.Input(r.CardId, r.MerchantId, 12.5));
await foreach (var row in store.GetHistoricalFeatures<FraudFeatures, Payment>(spine))
{
    var online = await store.GetOnlineResultAsync(new FraudFeatures.Input(row.Spine.CardId, row.Spine.MerchantId, 12.5), row.Time);
    var card = online.Features.CardActivity;
    Console.WriteLine($"{row.Spine.Name} {online.AsOf:HH:mm}: {card.Tx5m} {card.Spend1h} {card.SpendLastWeek?.ToString() ?? "null"} {card.LastChannel ?? "null"} {online.Features.Merchant.Tx1h} {online.Features.AmountToSpend?.ToString("F2", System.Globalization.CultureInfo.InvariantCulture) ?? "null"}, {online.StatusOf("card_activity", "last_channel")}, {(online.Features == row.Features ? "as in history" : "NOT AS IN HISTORY")}");
}

var early = await store.GetOnlineResultAsync(key, ten.AddMicroseconds(-1));
Console.WriteLine($"a microsecond before: {early.StatusOf("merchant", "tx_1h")}, {(early.IsAvailable ? "available" : "not available")}");

// Nothing listens there: what matters is that the package came with what it needs.
await using var remote = new FeatureStoreBuilder().UseRedis("127.0.0.1:1", o => o.Timeout = TimeSpan.FromMilliseconds(100)).Build();
try
{
    await remote.GetOnlineFeaturesAsync(key, ten);
}
catch (OnlineStoreException unreachable)
{
    Console.WriteLine($"redis: {unreachable.Message[..unreachable.Message.IndexOf(" (", StringComparison.Ordinal)]}");
}

internal sealed record Payment(string Name, long CardId, long MerchantId, DateTimeOffset At);
