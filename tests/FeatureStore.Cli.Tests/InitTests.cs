namespace FeatureStore.Cli.Tests;

public sealed class InitTests
{
    [Theory]
    [InlineData("featurestore.yaml")]
    [InlineData("data/orders.csv")]
    public async Task Nothing_is_overwritten(string file)
    {
        using var folder = new Folder();
        folder.Write(file, "mine");
        (await folder.RunAsync("init", ".")).Refused($"'{file}' is there already");
        Assert.Equal([folder.PathOf(file)], Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories));
        Assert.Equal("mine", folder.Read(file));
    }

    [Fact]
    public async Task A_file_is_no_directory()
    {
        using var folder = new Folder();
        folder.Write("shop", "mine");
        (await folder.RunAsync("init", "shop")).Refused("'shop' is a file. Name a directory.");
    }

    [Fact]
    public async Task The_same_instant_gives_the_same_files()
    {
        using Folder one = await Folder.ShopAsync(), two = await Folder.ShopAsync();
        Assert.All(["featurestore.yaml", "definitions/shop.features.yaml", "data/orders.csv", "data/new_orders.csv", "data/labels.csv"], f => Assert.Equal(one.Read(f), two.Read(f)));
    }
}
