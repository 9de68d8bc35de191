namespace FeatureStore.Model.Tests;

public sealed class PlannerTests
{
    [Fact]
    public void A_plan_says_what_runs_and_why()
    {
        var text = Planner.Plan(Planner.ServiceOf(Sample.Activity), Sample.Set()).ToString();

        Assert.Equal("""
            card_activity: spine keys card_id int64
            read transactions (amount, card_id, channel, ingested_at, tx_id, tx_time) from 7d before the first spine time to the last spine time
            card_activity by card_id
              last_channel: the newest row per key: an as-of join on key and time alone, then the row itself by its time
              tx_5m: exact totals of rows that may be late: what entered each window by the instant, less what left it
              spend_1h: exact totals of rows that may be late: what entered each window by the instant, less what left it

            """.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void Definitions_with_errors_have_no_plan()
    {
        var error = Assert.Throws<InvalidDefinitionException>(() => Planner.Plan(Planner.ServiceOf(Sample.Activity), Sample.Set(Sample.Transactions with { AvailableAt = "ingested" })));

        Assert.Equal("FS0003 at transactions/available_at: Source 'transactions' has no column 'ingested'. Did you mean 'ingested_at'?", error.Message);
    }

    [Fact]
    public void The_order_of_rows_reads_availability_and_sequence_first_and_then_every_column_by_name() => Assert.Equal(
        ["ingested_at", "note", "amount", "channel", "tx_id"],
        ViewColumns.OrderAfterEventTime(Sample.Activity, Sample.Card, Sample.Transactions with { Sequence = "note" }));
}
