namespace FeatureStore.Cli.Tests;

/// <summary>Spines and sources that are not what they have to be.</summary>
public sealed class DataTests
{
    private const string Command = "--service checkout_v1 --time at --out train.parquet --spine ";

    [Theory]
    [InlineData("customer_id,amount,when\n7,1,2024-05-01T00:00:00Z\n", "column 'at': the column, the time of the rows, is missing")]
    [InlineData("customer,amount,at\n7,1,2024-05-01T00:00:00Z\n", "column 'customer_id': the column, a key of 'checkout_v1', is missing. Did you mean 'customer'?")]
    [InlineData("customer_id,at\n7,2024-05-01T00:00:00Z\n", "column 'amount': the column, a request of 'checkout_v1', is missing")]
    [InlineData("customer_id,amount,at\nseven,1,2024-05-01T00:00:00Z\n", "column 'customer_id'")]
    [InlineData("customer_id,amount,at\n7,much,2024-05-01T00:00:00Z\n", "column 'amount'")]
    [InlineData("customer_id,amount,at\n7,1,yesterday\n", "column 'at'")]
    [InlineData("customer_id,amount,at\n7,,2024-05-01T00:00:00Z\n", "the request is null or not finite in row 0")]
    [InlineData("customer_id,amount,at,amount_to_spend\n7,1,2024-05-01T00:00:00Z,1\n", "the result has a feature of this name")]
    public async Task A_wrong_spine_is_refused(string csv, string message)
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("spine.csv", csv);
        (await folder.RunAsync("historical", Command + "spine.csv")).Refused(message);
        Assert.False(folder.Has("train.parquet"));
    }

    [Theory]
    [InlineData("nowhere.parquet", "nowhere.parquet")]
    [InlineData("featurestore.yaml", "featurestore.yaml")]
    [InlineData("data", "data")]
    public async Task A_spine_that_is_no_file_of_rows_is_refused(string file, string message)
    {
        using var folder = await Folder.ShopAsync();
        (await folder.RunAsync("historical", Command + file)).Refused(message);
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_is_called_is_refused()
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("spine.parquet", "customer_id,amount,at\n");
        (await folder.RunAsync("historical", Command + "spine.parquet")).Refused("spine.parquet");
    }

    [Theory]
    [InlineData("order_id,customer_id,amount,chanel,ordered_at,loaded_at\n", "column 'channel'")]
    [InlineData("order_id,customer_id,amount,channel,ordered_at,loaded_at\no1,7,a lot,web,2024-05-31T00:00:00Z,2024-05-31T00:00:00Z\n", "column 'amount'")]
    [InlineData("order_id,customer_id,amount,channel,ordered_at,loaded_at\no1,7,1.00,web,noon,2024-05-31T00:00:00Z\n", "column 'ordered_at'")]
    public async Task A_wrong_source_is_refused(string csv, string message)
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("data/orders.csv", csv);
        (await folder.RunAsync("materialize")).Refused(message);
        (await folder.RunAsync("historical", Command + "data/labels.csv")).Refused(message);
        Assert.Contains("never materialized", (await folder.RunAsync("status")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("order_id,customer_id,amount,chanel,ordered_at,loaded_at\n", "definitions/shop.features.yaml:18:7: error: orders (", ", column 'channel': the column is missing. Did you mean 'chanel'?")]
    [InlineData("", "definitions/shop.features.yaml:15:7: error: orders (", "data/orders.csv")]
    [InlineData("order_id\n", "definitions/shop.features.yaml:16:7: error: orders (", ", column 'customer_id': the column is missing.")]
    public async Task Validation_tells_what_is_wrong_with_files_at_their_source(string csv, string place, string message)
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("data/orders.csv", csv);
        var run = await folder.RunAsync("validate");
        run.Refused(place);
        run.Refused(message);
    }

    [Fact]
    public async Task A_source_without_files_is_refused()
    {
        using var folder = await Folder.ShopAsync();
        File.Delete(folder.PathOf("data/orders.csv"));
        (await folder.RunAsync("validate")).Refused("definitions/shop.features.yaml:10:11: error: orders (");
        (await folder.RunAsync("materialize")).Refused("data/orders.csv");
    }

    [Fact]
    public async Task Rows_that_take_part_in_nothing_are_told()
    {
        using var folder = await Folder.ShopAsync();
        File.AppendAllText(folder.PathOf("data/orders.csv"), "x1,,1.00,web,2024-05-31T00:00:00Z,2024-05-31T00:00:00Z\n");
        Assert.Contains("warning: customer_orders: 1 row of 'orders' without a time, key or id took part in nothing.", (await folder.RunAsync("historical", Command + "data/labels.csv")).Succeeded().Error, StringComparison.Ordinal);
    }
}
