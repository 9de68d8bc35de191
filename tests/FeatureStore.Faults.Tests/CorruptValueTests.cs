namespace FeatureStore.Faults.Tests;

/// <summary>Bytes that are not state of the view: never an answer, always an error that names the key, and mended as it says.</summary>
public sealed class CorruptValueTests(History history)
{
    private const long Card = 7;

    private static readonly long[] Others = [.. Sample.Cards.Where(c => c != Card)];

    private static readonly string[] Damages = ["flipped", "cut", "continued", "of another view", "of another entity's view"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Place.Stores), MemberType = typeof(Place))]
    public async Task A_value_of_a_set_of_rows(string store)
    {
        await using var place = await Place.CreateAsync(store);
        await using var written = await WrittenWork.CreateAsync(history, place);
        var key = written.Key($"card:{Card}", "card_activity");
        foreach (var damage in Damages)
        {
            await DamageAsync(written, key, damage, written.Key($"card:{Card}", "card_visits"));

            await FailsAsync(key, "card_activity", () => written.Store.GetOnlineFeaturesAsync(new Cards.Input(Card), Sample.AllKnown, Cancel).AsTask());
            await FailsAsync(key, "card_activity", () => written.Store.GetOnlineFeaturesAsync(Sample.Cards.Select(c => new Cards.Input(c)).ToArray(), Sample.AllKnown, Cancel).AsTask());
            Assert.Equal(Others.Length, (await written.Store.GetOnlineFeaturesAsync(Others.Select(c => new Cards.Input(c)).ToArray(), Sample.AllKnown, Cancel)).Count);
            await written.Store.GetOnlineFeaturesAsync(new Visitors.Input(Card), Sample.AllKnown, Cancel);

            await written.ReplaceAsync(key, []);
            Assert.Equal(FeatureStatus.Missing, (await written.Store.GetOnlineResultAsync(new Cards.Input(Card), Sample.AllKnown, Cancel)).StatusOf("card_activity", "last_channel"));
            await written.Store.MaterializeAsync<CardActivity>(DateTimeOffset.MinValue, Sample.AllKnown, cancellationToken: Cancel);
            Assert.NotEqual(0, await history.HoldsAsync(written.Store, Work.Units.Count));
        }
    }

    [Theory, MemberData(nameof(Place.Stores), MemberType = typeof(Place))]
    public async Task A_value_that_is_replaced_as_a_whole(string store)
    {
        await using var place = await Place.CreateAsync(store);
        await using var written = await WrittenWork.CreateAsync(history, place);
        var key = written.Key($"card:{Card}", "card_visits");
        foreach (var damage in Damages)
        {
            await DamageAsync(written, key, damage, written.Key($"card:{Card}", "card_activity"));

            await FailsAsync(key, "card_visits", () => written.Store.GetOnlineFeaturesAsync(new Visitors.Input(Card), Sample.AllKnown, Cancel).AsTask());
            Assert.Equal(Others.Length, (await written.Store.GetOnlineFeaturesAsync(Others.Select(c => new Visitors.Input(c)).ToArray(), Sample.AllKnown, Cancel)).Count);

            await written.ReplaceAsync(key, []);
            await written.Store.MaterializeAsync<CardVisits>(DateTimeOffset.MinValue, Sample.End, cancellationToken: Cancel);
            await history.HoldsAsync(written.Store);
        }
    }

    [Theory, MemberData(nameof(Place.Stores), MemberType = typeof(Place))]
    public async Task The_head_of_a_view(string store)
    {
        await using var place = await Place.CreateAsync(store);
        await using var written = await WrittenWork.CreateAsync(history, place);
        var key = written.Key(null, "card_activity");
        foreach (var damage in Damages)
        {
            await DamageAsync(written, key, damage, written.Key(null, "shop_load"));

            await FailsAsync(key, "card_activity", () => written.Store.GetOnlineFeaturesAsync(new Cards.Input(Card), Sample.AllKnown, Cancel).AsTask());
            await FailsAsync(key, "card_activity", () => written.Store.MaterializeAsync<CardActivity>(to: Sample.End, cancellationToken: Cancel));
            await FailsAsync(key, "card_activity", () => written.Store.PushAsync(Sample.Payments, Cancel));
            await written.Store.GetOnlineFeaturesAsync(new Shops.Input(Sample.Shops[0]), Sample.AllKnown, Cancel);

            await written.ReplaceAsync(key, []);
            var unavailable = await Assert.ThrowsAsync<FeaturesUnavailableException>(() => written.Store.GetOnlineFeaturesAsync(new Cards.Input(Card), Sample.AllKnown, Cancel).AsTask());
            Assert.Equal(UnavailableReason.NotMaterialized, unavailable.Reason);
            await written.Store.MaterializeAsync<CardActivity>(DateTimeOffset.MinValue, Sample.Cut2, cancellationToken: Cancel);
            await history.HoldsAsync(written.Store);
        }
    }

    private static async Task DamageAsync(WrittenWork written, byte[] key, string damage, byte[] other)
    {
        var value = await written.ReadAsync(key);
        await written.ReplaceAsync(key, damage switch
        {
            "flipped" => [(byte)(value[0] ^ 0x40), .. value[1..]],
            "cut" => value[..^3],
            "continued" => [.. value, 1, 2, 3, 4, 5],
            "of another view" => await written.ReadAsync(other),
            _ => await written.ReadAsync(written.Key("shop:bakery", "shop_load")),
        });
    }

    private static async Task FailsAsync(byte[] key, string view, Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<CorruptStateException>(call);
        Assert.Equal((WrittenWork.Text(key), view), (error.Key, error.View));
        Assert.StartsWith($"The value of '{error.Key}' is not state of view '{view}': ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Remove the key and materialize the view from the beginning (from: DateTimeOffset.MinValue; --from 0001-01-01).", error.Message, StringComparison.Ordinal);
        Seeded.Say(error.Message);
    }
}
