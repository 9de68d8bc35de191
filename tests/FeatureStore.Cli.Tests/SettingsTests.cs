namespace FeatureStore.Cli.Tests;

/// <summary><c>featurestore.yaml</c> and what overrides it.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("onlin: { store: sqlite }", "featurestore.yaml:1:1: error: 'onlin' is no key of the settings. Did you mean 'online'?")]
    [InlineData("project: a\nonline: { stor: sqlite }", "featurestore.yaml:2:11: error: 'stor' is no key of 'online'. Did you mean 'store'?")]
    [InlineData("online: { store: sqllite }", "featurestore.yaml:1:18: error: 'online:store' is 'sqllite'. Write sqlite or redis.")]
    [InlineData("online: sqlite", "featurestore.yaml:1:9: error: 'online' is a text.")]
    [InlineData("online: { store: redis }", "featurestore.yaml:1:18: error: The store is redis, and 'online' has no connection.")]
    [InlineData("online: { store: sqlite, connection: \"localhost:6379\" }", "the store is sqlite (featurestore.yaml:1:18)")]
    [InlineData("offline: { engine: spark }", "'offline:engine' is 'spark'. Write duckdb.")]
    [InlineData("offline: { memory_limit: lots }", "featurestore.yaml:1:26: error: The memory limit is 'lots'.")]
    [InlineData("offline: { memory_limit: 4 }", "The memory limit is '4'.")]
    [InlineData("definitions: { a: b }", "'definitions' is keys with values. Give it a list.")]
    [InlineData("definitions: []\nsources: [a]", "featurestore.yaml:2:10: error: 'sources' is a list.")]
    [InlineData("sources: { ordrs: x.csv }", "featurestore.yaml:1:19: error: There is no source 'ordrs'. Did you mean 'orders'?")]
    [InlineData("project: a\nproject: b", "'project' stands twice.")]
    [InlineData("- project", "The file is a list.")]
    [InlineData("project: [", "featurestore.yaml:")]
    [InlineData("project: &a b", "is an anchor")]
    [InlineData("project:", "'project' has no value.")]
    public async Task A_wrong_file_is_refused_with_line_and_column(string yaml, string message)
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("featurestore.yaml", yaml);
        (await folder.RunAsync("status")).Refused(message);
    }

    [Theory]
    [InlineData("FEATURESTORE__ONLIN__STORE", "sqlite", "The environment variable FEATURESTORE__ONLIN__STORE is no setting. Did you mean FEATURESTORE__ONLINE__STORE?")]
    [InlineData("FEATURESTORE__ONLINE", "sqlite", "FEATURESTORE__ONLINE is no setting.")]
    [InlineData("FEATURESTORE__ONLINE__STORE", "disk", "FEATURESTORE__ONLINE__STORE: error: 'online:store' is 'disk'. Write sqlite or redis.")]
    [InlineData("FEATURESTORE__OFFLINE__MEMORY_LIMIT", "-1GB", "FEATURESTORE__OFFLINE__MEMORY_LIMIT: error: The memory limit is '-1GB'.")]
    [InlineData("FEATURESTORE__SOURCES__ORDRS", "x.csv", "FEATURESTORE__SOURCES__ORDRS: error: There is no source 'ordrs'. Did you mean 'orders'?")]
    [InlineData("FEATURESTORE__DEFINITIONS", "nowhere", "There is no file or directory 'nowhere' with definitions.")]
    public async Task A_wrong_variable_is_refused_by_its_name(string name, string value, string message)
    {
        using var folder = await Folder.ShopAsync();
        folder.Variables[name] = value;
        (await folder.RunAsync("status")).Refused(message);
    }

    [Fact]
    public async Task A_variable_overrides_the_file_in_any_case()
    {
        using var folder = await Folder.ShopAsync();
        folder.Variables["featurestore__Online__PATH"] = "elsewhere/values.db";
        Assert.Contains("elsewhere/values.db", (await folder.RunAsync("status")).Succeeded().Error, StringComparison.Ordinal);
        Assert.True(folder.Has("elsewhere/values.db"));
        Assert.False(folder.Has(".featurestore/online.db"));
    }

    [Fact]
    public async Task Without_a_file_defaults_hold()
    {
        using var folder = await Folder.ShopAsync();
        File.Delete(folder.PathOf("featurestore.yaml"));
        (await folder.RunAsync("status")).Succeeded();
        Assert.True(folder.Has(".featurestore/online.db"));
    }

    [Fact]
    public async Task Paths_of_a_file_elsewhere_start_there()
    {
        using var folder = new Folder();
        (await folder.RunAsync("init", "shop")).Succeeded();
        folder.Write("shop/more.csv", "order_id,customer_id,amount,channel,ordered_at,loaded_at\n");
        folder.Replace("shop/featurestore.yaml", "project: shop", "project: shop\nsources: { orders: more.csv }");

        var run = (await folder.RunAsync("materialize", "--config shop/featurestore.yaml --json")).Succeeded();

        Assert.Contains("\"rows\": 0", run.Out, StringComparison.Ordinal);
        Assert.True(folder.Has("shop/.featurestore/online.db"));
        (await folder.RunAsync("status", "--config shop")).Refused("'shop' cannot be read: it is a directory. Name a file.");
        (await folder.RunAsync("status", "--config shop.yaml")).Refused("There is no file 'shop.yaml'.");
    }

    [Fact]
    public async Task Paths_of_a_source_start_at_its_definition()
    {
        using var folder = await Folder.ShopAsync();
        Directory.CreateDirectory(folder.PathOf("a/b"));
        File.Move(folder.PathOf("definitions/shop.features.yaml"), folder.PathOf("a/b/shop.features.yaml"));
        (await folder.RunAsync("materialize", "--definitions a")).Refused("a/data/orders.csv");
        folder.Replace("a/b/shop.features.yaml", "../data", "../../data");
        (await folder.RunAsync("materialize", "--definitions a/b/shop.features.yaml")).Succeeded();
    }

    [Theory]
    [InlineData("online: { store: redis, connection: localhost:6379,password=hunter2 }")]
    [InlineData("online: { store: sqlite, connection: \"localhost:6379,password=hunter2\" }")]
    [InlineData("online: { store: redis, connection: \"localhost:6379,password=hunter,hunter2\" }")]
    [InlineData("online: { store: redis, connection: [\"localhost:6379,password=hunter2\"] }")]
    public async Task A_secret_is_never_repeated(string yaml)
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("featurestore.yaml", yaml);
        var run = await folder.RunAsync("status");
        run.Refused("featurestore.yaml:1:");
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
    }
}
