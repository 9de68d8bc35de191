using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace FeatureStore.Cli.Tests;

/// <summary>Whether online is batch, and that a difference is found.</summary>
public sealed class ParityTests
{
    private const string Command = "--service checkout_v1 --spine data/labels.csv --time at --sample 20 --seed 7";

    [Fact]
    public async Task A_service_is_the_same_online_and_leaves_nothing_behind()
    {
        using var folder = await Folder.ShopAsync();

        var run = (await folder.RunAsync("parity", Command)).Succeeded();

        Assert.Matches(@"(?m)^customer_orders__spend_7d +([0-9]+) +\1 +0\r?$", run.Out);
        Assert.Contains("20 rows of the spine", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Every value was the same online as in batch.", run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(0L, Sql(folder, "SELECT count(*) FROM state"));
        Assert.Equal(run.Out, (await folder.RunAsync("parity", Command)).Out);
    }

    [Fact]
    public async Task A_view_is_compared_on_its_own()
    {
        using var folder = await Folder.ShopAsync();
        using var json = JsonDocument.Parse((await folder.RunAsync("parity", "--view customer_orders --spine data/labels.csv --time at --sample 3 --json")).Succeeded().Out);
        Assert.True(json.RootElement.GetProperty("equal").GetBoolean());
        Assert.Equal(3, json.RootElement.GetProperty("spine_rows").GetInt32());
        Assert.Equal(6, json.RootElement.GetProperty("features").GetArrayLength());
    }

    [Fact]
    public async Task A_store_that_loses_rows_is_found_out()
    {
        using var folder = await Folder.ShopAsync();
        (await folder.RunAsync("status")).Succeeded();
        // Heads are small and stay.
        Sql(folder, "CREATE TRIGGER loses BEFORE INSERT ON state WHEN length(NEW.value) > 300 BEGIN SELECT RAISE(IGNORE); END");

        var run = (await folder.RunAsync("parity", Command)).Ended(ExitCode.No);

        Assert.Matches(@"(?m)^customer_orders__last_order: batch 20\S+Z, online null \(missing\) at 2024-\S+Z for customer_id=[0-9]+, amount=\S+; row [0-9]+ of the spine \(from 0\), rows replayed (as known|shuffled)\.\r?$", run.Out);
        Assert.EndsWith("no: Values differ.", run.Error.TrimEnd(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await folder.RunAsync("parity", Command + " --json")).Ended(ExitCode.No).Out);
        Assert.False(json.RootElement.GetProperty("equal").GetBoolean());
        var feature = json.RootElement.GetProperty("features").EnumerateArray().First(f => f.GetProperty("name").GetString() == "customer_orders__last_order");
        Assert.True(feature.GetProperty("equal").GetInt32() < feature.GetProperty("compared").GetInt32());
        Assert.Equal("missing", feature.GetProperty("first_difference").GetProperty("status").GetString());
        Assert.Matches("^[0-9]+$", feature.GetProperty("first_difference").GetProperty("keys").GetProperty("customer_id").GetString());
    }

    [Fact]
    public async Task Nothing_compared_is_no_yes()
    {
        using var folder = await Folder.ShopAsync();
        folder.Write("none.csv", "customer_id,amount,at\n");
        Assert.Contains("no: Nothing was compared.", (await folder.RunAsync("parity", "--service checkout_v1 --spine none.csv --time at")).Ended(ExitCode.No).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sample 0", "--sample: 0 rows are none.")]
    [InlineData("--sample some", "'some'")]
    [InlineData("--seed 1.5", "'1.5'")]
    [InlineData("--spine nowhere.csv", "--spine")]
    public async Task Wrong_options_are_refused(string options, string message)
    {
        using var folder = await Folder.ShopAsync();
        (await folder.RunAsync("parity", $"--service checkout_v1 --spine data/labels.csv --time at {options}")).Refused(message);
    }

    private static object? Sql(Folder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.PathOf(".featurestore/online.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
