using System.Diagnostics;
using FeatureStore;

namespace Quickstart;

/// <summary>The same features online: brought into SQLite from files and from a stream, read by key, and compared with history.</summary>
internal static class Serving
{
    private const int Pairs = 10_000;

    /// <summary>Whether online and historical features are equal.</summary>
    public static async Task<bool> RunAsync(string root)
    {
        await using var store = new FeatureStoreBuilder().UseDuckDb().UseSqlite("data/features.db").UseRoot(root).Build();

        // Everything known five days before the end comes from files, the rest as it happens.
        var cut = SampleData.End - TimeSpan.FromDays(5);
        var cards = await store.MaterializeAsync<CardActivity>(to: cut);
        var merchants = await store.MaterializeAsync<MerchantLoad>(to: cut);
        Console.WriteLine($"\nMaterialized up to {cut:yyyy-MM-dd HH:mm}: {cards.Rows:N0} rows of cards in {cards.Elapsed.TotalSeconds:F1} s, {merchants.Rows:N0} of merchants in {merchants.Elapsed.TotalSeconds:F1} s.");

        var watch = Stopwatch.StartNew();
        var pushed = await store.PushAsync(SampleData.TransactionsKnownAfter(root, cut));
        Console.WriteLine($"Pushed: {pushed.Accepted:N0} transactions accepted, {pushed.Duplicate:N0} duplicate, {pushed.Refused:N0} refused, in {watch.Elapsed.TotalSeconds:F1} s.");

        FraudFeatures features = await store.GetOnlineFeaturesAsync(new FraudFeatures.Input(CardId: 42, MerchantId: 7, Amount: 99.90), asOf: SampleData.End);
        Console.WriteLine($"Card 42 at merchant 7: {features}");

        var detail = await store.GetOnlineResultAsync(new FraudFeatures.Input(CardId: -1, MerchantId: 7, Amount: 99.90), asOf: SampleData.End);
        Console.WriteLine($"A card never seen: last_channel is {detail.StatusOf("card_activity", "last_channel")}, tx_1h is {detail.StatusOf("merchant", "tx_1h")}; all rows known by {detail.Views[0].Watermark:yyyy-MM-dd HH:mm} are in.");

        return await EqualAsync(store, cut);
    }

    private static async Task<bool> EqualAsync(FeatureStoreClient store, DateTimeOffset from)
    {
        var questions = SampleData.Questions(Pairs, from);
        var history = store.GetHistoricalFeatures<FraudFeatures, Question>(
            Spine.From(questions, q => q.At, q => new FraudFeatures.Input(q.CardId, q.MerchantId, q.Amount)));

        var (equal, elapsed, first) = (0, TimeSpan.Zero, (string?)null);
        await foreach (var row in history)
        {
            var start = Stopwatch.GetTimestamp();
            var online = await store.GetOnlineFeaturesAsync(new FraudFeatures.Input(row.Spine.CardId, row.Spine.MerchantId, row.Spine.Amount), asOf: row.Spine.At);
            elapsed += Stopwatch.GetElapsedTime(start);
            if (online == row.Features)
                equal++;
            else
                first ??= $"{row.Spine}: online {online}, historical {row.Features}";
        }
        Console.WriteLine($"Online against historical: {equal:N0} of {questions.Count:N0} (key, instant) pairs are equal; a read took {elapsed.TotalMicroseconds / questions.Count:F0} us on average.");
        if (first is not null)
            Console.WriteLine($"The first difference: {first}");
        return equal == questions.Count;
    }
}

/// <summary>Whose features, as of when.</summary>
internal readonly record struct Question(long CardId, long MerchantId, double Amount, DateTimeOffset At);
