using FeatureStore.Model;

namespace FeatureStore.Testing.Tests;

/// <summary>A batch that means something else than online state, and a store that loses rows: both ways to test tell of it.</summary>
public sealed class SkewTests
{
    private static DateTimeOffset Noon => Payments.Noon;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_feature_test_on_a_window_that_is_a_microsecond_off()
    {
        var test = FeatureTest.For<ShopLoad>().Given(Payments.All);
        test.At(Noon.AddHours(1)).Expect(x => x.Paid1h, 2);
        var error = Assert.Throws<FeatureAssertionException>(() => test.On(Longer).At(Noon.AddHours(1).AddMicroseconds(1)).Expect(x => x.Paid1h, 2));
        Assert.StartsWith("shop_load__paid_1h is 2 in batch and 1 online.", error.Message, StringComparison.Ordinal);
        // Batch may be what is expected.
        Assert.Throws<FeatureAssertionException>(() => test.On(Longer).At(Noon.AddHours(1).AddMicroseconds(1)).Expect(x => x.Paid1h, 1));
        Assert.Throws<FeatureAssertionException>(() => test.On(Longer).At(Noon.AddHours(1).AddMicroseconds(1)).ExpectStatus(x => x.Paid1h, FeatureStatus.Present));
    }

    [Fact]
    public void A_feature_test_on_a_store_that_loses_rows()
    {
        var test = FeatureTest.For<ShopLoad>().Given(Enumerable.Range(1, 8).Select(i => Payments.Of($"p{i}", -i, i, null))).On(b => b.WrapOnline(s => new LosingStore(s)));
        var error = Assert.Throws<FeatureAssertionException>(() => test.At(Noon).Expect(x => x.Paid1h, 8));
        Assert.StartsWith("shop_load__paid_1h is 8 in batch and 7 online.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parity_on_a_window_that_is_a_microsecond_off() => Assert.Equal(
        """
        shop_load__paid_1h is 1 in batch and 0 online.

          of       shop_name = 'corner'
          at T     2024-05-01T10:50:00.000001Z
          batch    1
          online   0 (Present)
          replay   rows came as they became known
          seed     7
          differ   30 of 262 values of it
          meaning  number of rows over [T-1h, T), visible rows only, 0 if none

        Rows of payments with this shop, in the window [2024-05-01T09:50:00.000001Z, 2024-05-01T10:50:00.000001Z) and next to it:
          event time            visible from          payment_id
          2024-05-01T09:50:00Z  2024-05-01T09:50:02Z  'p1'        before the window
          2024-05-01T11:40:00Z  2024-05-01T11:40:02Z  'p2'        after the window
          2024-05-01T11:50:00Z  2024-05-01T11:50:02Z  'p3'        after the window
        """, (await FailsAsync(Longer)).ReplaceLineEndings("\n"), ignoreLineEndingDifferences: true);

    [Fact]
    public async Task Parity_on_a_store_that_loses_rows() => Assert.Contains(" in batch and ", await FailsAsync(b => b.WrapOnline(s => new LosingStore(s))), StringComparison.Ordinal);

    private static void Longer(FeatureStoreBuilder builder) => builder.UseOffline(_ => new AlteredEngine(new(new()), ParityRun.Of<ShopLoad>(Spine.FromSql("SELECT 1", "t"), _ => { }), v => v with
    {
        Features = EquatableArray.From(v.Features.Select(f => f is WindowFeature window ? window with { Window = Duration.FromMicroseconds(window.Window!.Value.Microseconds + 1) } : f)),
    }));

    private static async Task<string> FailsAsync(Action<FeatureStoreBuilder> alter)
    {
        var definitions = Declared.ViewSet<ShopLoad>();
        using var files = await GivenFiles.WriteAsync(definitions, GivenRows.None(definitions).With(Payments.All), Token);
        var assertion = new ParityAssertion(Planner.ServiceOf(definitions.Views[0]), definitions, builder =>
        {
            files.Configure(builder);
            alter(builder);
        }, seed: 7, sample: 20);
        return (await Assert.ThrowsAsync<FeatureAssertionException>(() => assertion.RunAsync(Token))).Message;
    }
}
