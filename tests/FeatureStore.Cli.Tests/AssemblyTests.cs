namespace FeatureStore.Cli.Tests;

/// <summary>Definitions that an assembly holds: its text is read, its code is not.</summary>
public sealed class AssemblyTests
{
    private static readonly string Declared = typeof(Tests.Declared.ClickLoad).Assembly.Location;

    [Fact]
    public async Task Definitions_in_CSharp_are_shown_as_those_of_files_are()
    {
        using var folder = new Folder();
        var shown = (await folder.RunAsync(["show", "click_load", "--assembly", Declared])).Succeeded();
        Assert.Contains("number of rows over [T-5m, T), visible rows only, 0 if none", shown.Out, StringComparison.Ordinal);
        folder.Write("definitions/same.features.yaml", shown.Out[shown.Out.IndexOf("version: 1", StringComparison.Ordinal)..]);
        Assert.Equal(
            (await folder.RunAsync(["sql", "click_service", "--assembly", Declared])).Succeeded().Out.Split('\n').Skip(1),
            (await folder.RunAsync("sql", "click_load")).Succeeded().Out.Split('\n').Skip(1));
    }

    [Fact]
    public async Task Sources_start_at_the_settings()
    {
        using var folder = new Folder();
        folder.Write("data/clicks.csv", "user_id,at\n7,2024-05-01T12:00:00Z\n");
        (await folder.RunAsync(["materialize", "--view", "click_load", "--assembly", Declared, "--to", "2024-05-01T12:01:00Z"])).Succeeded();
        var online = (await folder.RunAsync(["online", "--service", "click_service", "--key", "user_id=7", "--as-of", "2024-05-01T12:01:00Z", "--assembly", Declared])).Succeeded();
        Assert.Matches("click_load__clicks_5m +1 +present", online.Out);
    }

    [Fact]
    public async Task What_is_no_assembly_is_told()
    {
        using var folder = new Folder();
        folder.Write("text.dll", "MZ, but nothing more");
        (await folder.RunAsync("validate", "--assembly text.dll")).Refused("'text.dll' is no .NET assembly.");
        (await folder.RunAsync("validate", "--assembly missing.dll")).Refused("'missing.dll' cannot be read");
        (await folder.RunAsync(["validate", "--assembly", typeof(Assert).Assembly.Location])).Refused("holds no definitions");
        (await folder.RunAsync("validate", "--assembly text.dll --definitions .")).Refused("Both --definitions and --assembly are given.");
    }
}
