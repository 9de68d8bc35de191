namespace FeatureStore.Testing.Tests;

/// <summary>What users expect of features in tests of their own.</summary>
public sealed class FeatureTestTests
{
    private static readonly FeatureTest<AccountActivity> Activity = FeatureTest.For<AccountActivity>().Given(Payments.All);

    private static DateTimeOffset Noon => Payments.Noon;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Values_that_are_as_expected() => Activity
        .At(Noon)
        .Expect(x => x.Paid10m, 2)
        .Expect(x => x.LargeOnWeb2h, 1)
        .Expect(x => x.Spend2h, 292.5m)
        .Expect(x => x.LastChannel, null)
        .ExpectStatus(x => x.LastChannel, FeatureStatus.Null)
        .Expect(x => x.Weight3h, 0.2)
        .Expect(x => x.Density, Math.Log(0.2) / 2)
        .Expect(x => x.Density, -0.8, tolerance: 0.01)
        .At(Noon.AddMinutes(5))
        .Expect(x => x.LastChannel, Channel.Till)
        .ExpectStatus(x => x.LastChannel, FeatureStatus.Present)
        .At(Noon.AddHours(2))
        .Expect(x => x.LastChannel, null)
        .ExpectStatus(x => x.LastChannel, FeatureStatus.Expired)
        .At(Noon.AddDays(-1))
        .Expect(x => x.Spend2h, 0)
        .Expect(x => x.Weight3h, null)
        .ExpectStatus(x => x.LastWeight, FeatureStatus.Missing)
        .For(new Account(2))
        .At(Noon)
        .Expect(x => x.Paid10m, 0)
        .ExpectStatus(x => x.Paid10m, FeatureStatus.Present);

    [Fact]
    public void Nobody_has_no_rows() => FeatureTest.For<AccountProfile>().For(new Account(1)).At(Noon).Expect(x => x.Country, "nowhere").ExpectStatus(x => x.Country, FeatureStatus.Missing).Expect(x => x.Born, null);

    [Fact]
    public void A_global_view_has_no_key() => FeatureTest.For<AllPayments>().Given(Payments.All).At(Noon).Expect(x => x.Paid5m, 1);

    [Fact]
    public void A_service_takes_rows_of_several_sources_and_an_input() => FeatureTest.For<Transfers>()
        .Given(Payments.All)
        .Given(new Profile(1, "NP", new(1990, 1, 2), null, Noon.AddDays(-1)), new Profile(2, null, null, true, Noon.AddDays(-1)))
        .For(new Transfers.Input(PayerId: 1, PayeeId: 2, ShopName: "corner", Amount: 585, Time: Channel.Web))
        .At(Noon)
        .Expect(x => x.Payer.Paid10m, 2)
        .Expect(x => x.Payee.Paid10m, 0)
        .Expect(x => x.AccountProfile.Country, "NP")
        .Expect(x => x.AccountProfile.Born, new DateOnly(1990, 1, 2))
        .Expect(x => x.ShopLoad.LastAmount, 12)
        .Expect(x => x.AmountToSpend, 2)
        .ExpectStatus(x => x.AmountToSpend, FeatureStatus.Present);

    [Fact]
    public void Windows_without_EventId() => FeatureTest.For<AccountVisits>()
        .Given(Enumerable.Range(0, 10).Select(i => new Visit(3, i, Noon.AddMinutes(-i))))
        .At(Noon)
        .Expect(x => x.Visits1h, 9)
        .At(Noon.AddSeconds(-30))
        .Expect(x => x.Visits1h, 9)
        .At(Noon.AddSeconds(-31))
        .Expect(x => x.Visits1h, 8);

    [Fact]
    public async Task Without_blocking()
    {
        var at = await Activity.At(Noon).ExpectAsync(x => x.Paid10m, 2, cancellationToken: Token);
        Assert.Same(at, await at.ExpectStatusAsync(x => x.LastChannel, FeatureStatus.Null, Token));
        await Assert.ThrowsAsync<FeatureAssertionException>(() => at.ExpectAsync(x => x.Paid10m, 1, cancellationToken: Token));
        await Assert.ThrowsAsync<FeatureAssertionException>(() => at.ExpectStatusAsync(x => x.LastChannel, FeatureStatus.Present, Token));
    }

    [Fact]
    public void All_at_once() => Parallel.For(0, 8, i => Activity.At(Noon.AddMinutes(-i)).Expect(x => x.Paid10m, i <= 4 ? 2 : i == 5 ? 1 : 1));

    [Fact]
    public void Values_that_are_not()
    {
        var at = Activity.At(Noon);
        Assert.All<Action>(
        [
            () => at.Expect(x => x.Paid10m, 3),
            () => at.Expect(x => x.Paid10m, 2.5),
            () => at.Expect(x => x.Spend2h, 292.51m),
            () => at.Expect(x => x.Spend2h, 0),
            () => at.Expect(x => x.LastChannel, Channel.Web),
            () => at.Expect(x => x.Weight3h, null),
            () => at.Expect(x => x.Weight3h, 0.200000003),
            () => at.Expect(x => x.Density, Math.Log(0.2) / 2, tolerance: 0).Expect(x => x.Density, -0.8, tolerance: 0.004),
            () => at.ExpectStatus(x => x.LastChannel, FeatureStatus.Missing),
        ], expect => Assert.Throws<FeatureAssertionException>(expect));
    }

    [Fact]
    public void An_expected_number_may_be_of_another_type() => Activity.At(Noon).Expect(x => x.Paid10m, 2.0).Expect(x => x.Paid10m, (long?)2).Expect(x => (double)x.Spend2h, 292.5).Expect(x => x.Weight3h, 0.2f, tolerance: 1e-8);

    [Fact]
    public void What_is_not_said()
    {
        Error("the rows given have no account_id. Say it before At: .For(…)", () => FeatureTest.For<AccountActivity>().At(Noon));
        Error("the rows given have 2 different account_id", () => Activity.Given(Payments.All[0] with { AccountId = 2 }).At(Noon));
        Error("it takes the request amount", () => FeatureTest.For<Lending>().Given(Payments.All).At(Noon));
        Error("it asks for several of one kind (payer_id, payee_id", () => FeatureTest.For<Transfers>().Given(Payments.All).At(Noon));
        Error("Shop has no int64 'account_id', which 'account_activity' asks for", () => Activity.For(new Shop("corner")));
        Error("Nothing here reads 'visits', the source of Visit, as that type declares it. It reads 'payments'.", () => Activity.Given(new Visit(1, 1, Noon)));
        Error("Rows of type NoSource say of no source", () => Activity.Given(new NoSource()));
        Error("Spend2h.Scale, Int32)' names no feature of 'account_activity'. Write x => x.Feature; the features are 'account_activity__paid_10m', ", () => Activity.At(Noon).Expect(x => x.Spend2h.Scale, 1));
        Error("names no feature", () => Activity.At(Noon).Expect(x => x.Paid10m + 1, 3));
        Error("Write x => x.View.Feature", () => FeatureTest.For<Lending>().For(new Lending.Input(1, 2)).At(Noon).Expect(x => x.Amount, 2));
        Assert.Throws<ArgumentNullException>(() => Activity.Given([null!]));
    }

    private static void Error(string message, Action act) => Assert.Contains(message, Assert.Throws<FeatureStoreException>(act).Message, StringComparison.Ordinal);

    private sealed class NoSource : ISourceRow
    {
        public void Write(ValueWriter writer) => throw new InvalidOperationException();
    }
}
