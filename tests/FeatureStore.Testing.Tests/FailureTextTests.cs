namespace FeatureStore.Testing.Tests;

/// <summary>What people read when a feature is not what they expected.</summary>
public sealed class FailureTextTests
{
    private static DateTimeOffset Noon => Payments.Noon;

    [Fact]
    public void A_window() => Tells(() => FeatureTest.For<AccountActivity>().Given(Payments.All).At(Noon).Expect(x => x.LargeOnWeb2h, 3), """
        account_activity__large_on_web_2h is 1, and 3 was expected.

          of        account_id = 1
          at T      2024-05-01T12:00:00Z
          expected  3
          batch     1
          online    1 (Present)
          meaning   number of rows over [T-2h, T) where channel == 'web' and amount > 100, visible rows only, 0 if none

        Rows of payments with this account, in the window [2024-05-01T10:00:00Z, 2024-05-01T12:00:00Z) and next to it:
          event time            visible from          payment_id  channel  amount
          2024-05-01T09:50:00Z  2024-05-01T09:50:02Z  'p1'        web      1000.00  before the window
          2024-05-01T11:40:00Z  2024-05-01T11:40:02Z  'p2'        web      250.00   counts
          2024-05-01T11:50:00Z  2024-05-01T11:50:02Z  'p3'        till     30.50    left out by the condition
          2024-05-01T11:55:00Z  2024-05-01T11:55:02Z  'p4'        null     12.00    left out by the condition
          2024-05-01T11:55:00Z  2024-05-01T11:59:00Z  'p4'        null     12.00    the event 'p4' is there already
          2024-05-01T11:59:00Z  2024-05-01T12:01:30Z  'p5'        web      400.00   not yet visible: 90s after T
          2024-05-01T12:00:00Z  2024-05-01T12:00:02Z  'p6'        till     7.00     at the end, which a window […) leaves out
          2024-05-01T12:03:00Z  2024-05-01T12:03:02Z  'p7'        till     8.00     after the window
        """);

    [Fact]
    public void A_newest_row() => Tells(() => FeatureTest.For<AccountActivity>().Given(Payments.All).At(Noon).Expect(x => x.LastChannel, Channel.Till), """
        account_activity__last_channel is null, and till was expected.

          of        account_id = 1
          at T      2024-05-01T12:00:00Z
          expected  till
          batch     null
          online    null (Null)
          meaning   channel of the newest row before T, at most 1h old, visible rows only, null if none

        Rows of payments with this account, of which the newest counts:
          event time            visible from          payment_id  channel
          2024-05-01T11:50:00Z  2024-05-01T11:50:02Z  'p3'        till     older
          2024-05-01T11:55:00Z  2024-05-01T11:55:02Z  'p4'        null     older
          2024-05-01T11:55:00Z  2024-05-01T11:59:00Z  'p4'        null     counts: the newest
          2024-05-01T11:59:00Z  2024-05-01T12:01:30Z  'p5'        web      not yet visible: 90s after T
          2024-05-01T12:00:00Z  2024-05-01T12:00:02Z  'p6'        till     at T, and only rows before T count
          2024-05-01T12:03:00Z  2024-05-01T12:03:02Z  'p7'        till     after T
        """);

    [Fact]
    public void A_derived_feature_of_a_service() => Tells(() => FeatureTest.For<Lending>().Given(Payments.All).For(new Lending.Input(1, 7.5)).At(Noon.AddMinutes(-15)).Expect(x => x.AccountActivity.Density, 7), """
        account_activity__density is -2.3025850929940455, and 7 was expected.

          of        account_id = 1, amount = 7.5
          at T      2024-05-01T11:45:00Z
          expected  7
          batch     -2.3025850929940455
          online    -2.3025850929940455 (Present)
          reads     account_activity__paid_10m = 1, account_activity__weight_3h = 0.1
          meaning   ln(weight_3h) / float64(paid_10m), of the same instant, null where that has no value

        It reads account_activity__weight_3h: sum of weight * 0.1 over (T-5m-3h, T-5m], visible rows only, null if none
        Rows of payments with this account, in the window (2024-05-01T08:40:00Z, 2024-05-01T11:40:00Z] and next to it:
          event time            visible from          payment_id  weight
          2024-05-01T09:50:00Z  2024-05-01T09:50:02Z  'p1'        0.5     counts as 0.05
          2024-05-01T11:40:00Z  2024-05-01T11:40:02Z  'p2'        0.5     counts as 0.05
          2024-05-01T11:50:00Z  2024-05-01T11:50:02Z  'p3'        0.5     after the window
          2024-05-01T11:55:00Z  2024-05-01T11:55:02Z  'p4'        0.5     after the window

        It reads account_activity__paid_10m: number of rows over [T-10m, T), visible rows only, 0 if none
        Rows of payments with this account, in the window [2024-05-01T11:35:00Z, 2024-05-01T11:45:00Z) and next to it:
          event time            visible from          payment_id
          2024-05-01T09:50:00Z  2024-05-01T09:50:02Z  'p1'        before the window
          2024-05-01T11:40:00Z  2024-05-01T11:40:02Z  'p2'        counts
          2024-05-01T11:50:00Z  2024-05-01T11:50:02Z  'p3'        after the window
          2024-05-01T11:55:00Z  2024-05-01T11:55:02Z  'p4'        after the window
        """);

    [Fact]
    public void An_entity_that_ended() => Tells(() => FeatureTest.For<AccountProfile>()
        .Given(new Profile(1, "NP", null, null, Noon.AddDays(-2)), new Profile(1, "DE", null, true, Noon.AddDays(-1)), new Profile(1, "FR", null, null, Noon))
        .At(Noon).ExpectStatus(x => x.Country, FeatureStatus.Present), """
        account_profile__country is Missing, and Present was expected.

          of        account_id = 1
          at T      2024-05-01T12:00:00Z
          expected  Present
          batch     'nowhere'
          online    'nowhere' (Missing)
          meaning   country of the newest row at or before T, visible rows only, nowhere if none

        Rows of profiles with this account, of which the newest counts:
          event time            visible from          is_closed  country
          2024-04-29T12:00:00Z  2024-04-29T12:01:30Z  false      'NP'     older
          2024-04-30T12:00:00Z  2024-04-30T12:01:30Z  true       'DE'     the newest, and is_closed ends the entity
          2024-05-01T12:00:00Z  2024-05-01T12:01:30Z  false      'FR'     not yet visible: 90s after T
        """);

    [Fact]
    public void Many_rows_and_long_texts()
    {
        var payments = Enumerable.Range(0, 2_000).Select(i => Payments.Of($"p{i % 1_500}", -i / 60.0, i, null) with { ShopName = new('x', 1_000), KnownAt = Noon.AddSeconds((i % 3) - i) });
        var error = Assert.Throws<FeatureAssertionException>(() => FeatureTest.For<ShopLoad>().Given(payments).At(Noon).Expect(x => x.Paid1h, 0));
        Assert.StartsWith("shop_load__paid_1h is 1999, and 0 was expected.", error.Message, StringComparison.Ordinal);
        Assert.Contains("of        shop_name = 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'", error.Message, StringComparison.Ordinal);
        Assert.Contains("  … and 1987 more between these, of which 1987 count …", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Split('\n').Length, 20, 30);
        Assert.InRange(error.Message.Length, 500, 3_000);
    }

    [Fact]
    public void Windows_with_steps_and_without_a_start()
    {
        var at = FeatureTest.For<OddWindows>()
            .Given(new Saying("1", "o", "first", Noon.AddYears(-9)), new Saying("2", "o", "second", Noon.AddMinutes(-66)), new Saying("3", "o", "third", Noon.AddMinutes(-1)))
            .At(Noon.AddMinutes(-1));
        Contains(() => at.Expect(x => x.Stepped, 7), "in the window [2024-05-01T10:50:00Z, 2024-05-01T11:59:00Z) and", "'1'  before the window", "'2'  counts", "'3'  at the end, which a window […) leaves out");
        Contains(() => at.Expect(x => x.LastText, "third"), "in the window (beginning, 2024-05-01T11:59:00Z) and", "'first'  counts", "'second'  counts");
    }

    [Fact]
    public void Nobody() => Tells(() => FeatureTest.For<OddLatest>().For(new Owner("line\nbreak\u001b[31m")).At(Noon).Expect(x => x.Text, "x"), """
        odd_latest__said is null, and 'x' was expected.

          of        owner = 'line\u{A}break\u{1B}[31m'
          at T      2024-05-01T12:00:00Z
          expected  'x'
          batch     null
          online    null (Missing)
          meaning   text of the newest row before T, visible rows only, null if none

        Rows of odd_things with this owner, of which the newest counts:
          none
        """);

    private static void Contains(Action act, params string[] parts)
    {
        var message = Assert.Throws<FeatureAssertionException>(act).Message;
        Assert.All(parts, part => Assert.Contains(part, System.Text.RegularExpressions.Regex.Replace(message, "(?<=')  +(?=[abc])", "  "), StringComparison.Ordinal));
    }

    private static void Tells(Action act, string text) => Assert.Equal(text, Assert.Throws<FeatureAssertionException>(act).Message.ReplaceLineEndings("\n"), ignoreLineEndingDifferences: true);
}
