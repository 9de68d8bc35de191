namespace FeatureStore.Cli.Tests;

/// <summary>Commands that are wrong as they stand.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("", "Required command")]
    [InlineData("frobnicate", "'frobnicate'")]
    [InlineData("historical --service checkout_v1", "--spine")]
    [InlineData("historical --service checkout_v1 --spine data/labels.csv --time at", "--out")]
    [InlineData("historical --spine data/labels.csv --time at --out t.parquet", "Name a service with --service, or a view with --view")]
    [InlineData("historical --service checkout_v1 --view customer_orders --spine data/labels.csv --time at --out t.parquet", "Both --service and --view are given")]
    [InlineData("historical --service checkout_v1 --spine data/labels.csv --time at --out t.csv", "--out: 't.csv' does not end with .parquet")]
    [InlineData("historical --service checkout_v1 --spine data/labels.csv --time at --out nowhere/t.parquet", "there is no directory")]
    [InlineData("historical --service checkout_v1 --spine data/labels.csv --time at --time b --out t.parquet", "--time")]
    [InlineData("online --service checkout_v1 --keys customer_id=7", "--keys")]
    [InlineData("online --service", "--service")]
    [InlineData("sql", "NAME")]
    [InlineData("sql a b", "'b'")]
    [InlineData("materialize --from yesterday", "--from: 'yesterday' is no instant")]
    [InlineData("materialize --from 2024-13-01", "--from: '2024-13-01' is no instant")]
    [InlineData("materialize --to 2024-05-01T25:00:00Z", "--to: '2024-05-01T25:00:00Z' is no instant")]
    [InlineData("materialize --to 1714521600", "--to: '1714521600' is no instant")]
    [InlineData("materialize --to 2024-07-01", "later than now")]
    [InlineData("materialize --from 2024-05-02 --to 2024-05-01", "the start is after the end")]
    [InlineData("online --service checkout_v1 --key customer_id=7 --request amount=1 --as-of now", "--as-of: 'now' is no instant")]
    public async Task A_wrong_command_is_refused(string command, string message)
    {
        using var folder = await Folder.ShopAsync();
        (await folder.RunAsync(command.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Refused(message);
    }

    [Theory]
    [InlineData("sql chekout_v1", "There is no service and no view 'chekout_v1'. Did you mean 'checkout_v1'?")]
    [InlineData("show orders_of_customers_and_all", "There are checkout_v1, customer_orders.")]
    [InlineData("materialize --view custmer_orders", "--view: There is no view 'custmer_orders'. Did you mean 'customer_orders'?")]
    [InlineData("materialize --view checkout_v1", "--view: There is no view 'checkout_v1'. 'checkout_v1' is a service: use --service.")]
    [InlineData("online --service customer_orders", "'customer_orders' is a view: use --view.")]
    [InlineData("online --service CHECKOUT_V1", "Did you mean 'checkout_v1'?")]
    public async Task A_name_of_nothing_is_refused_with_the_nearest(string command, string message)
    {
        using var folder = await Folder.ShopAsync();
        (await folder.RunAsync(command.Split(' '))).Refused(message);
    }

    [Fact]
    public async Task Wrong_usage_says_where_help_is()
    {
        using var folder = new Folder();
        Assert.EndsWith("Run 'featurestore historical --help' to see how it is used.", (await folder.RunAsync("historical", "--what")).Error.TrimEnd(), StringComparison.Ordinal);
    }
}
