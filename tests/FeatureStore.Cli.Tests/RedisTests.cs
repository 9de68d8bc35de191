using FeatureStore.Conformance;

namespace FeatureStore.Cli.Tests;

/// <summary>The commands on a real Redis: nothing but the settings differs.</summary>
public sealed class RedisTests
{
    [Fact]
    public async Task What_works_on_a_file_works_on_a_server()
    {
        RedisPrograms.Require();
        await using var server = await RedisServer.StartAsync("--maxmemory-policy", "noeviction");
        using var folder = await Folder.ShopAsync();
        folder.Variables["FEATURESTORE__ONLINE__STORE"] = "redis";
        folder.Variables["FEATURESTORE__ONLINE__CONNECTION"] = server.Address;

        (await folder.RunAsync("materialize")).Succeeded();
        (await folder.RunAsync("push", "--source orders data/new_orders.csv")).Succeeded();
        var online = (await folder.RunAsync("online", "--service checkout_v1 --key customer_id=7 --request amount=49.90")).Succeeded();
        Assert.Contains("customer_orders__orders_24h", online.Out, StringComparison.Ordinal);
        var parity = (await folder.RunAsync("parity", "--service checkout_v1 --spine data/labels.csv --time at --sample 50 --seed 1")).Succeeded();
        Assert.Contains("Every value was the same online as in batch.", parity.Error, StringComparison.Ordinal);
        Assert.Contains("customer_orders", (await folder.RunAsync("status")).Succeeded().Out, StringComparison.Ordinal);
        Assert.False(folder.Has(".featurestore/online.db"));
    }
}
