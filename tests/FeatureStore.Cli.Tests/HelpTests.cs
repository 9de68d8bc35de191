using System.CommandLine;
using System.CommandLine.Invocation;

namespace FeatureStore.Cli.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Verbs => [.. Root().Subcommands.Select(c => c.Name)];

    private static RootCommand Root() => CommandLine.Create(Folder.Nowhere);

    [Theory, MemberData(nameof(Verbs))]
    public async Task Help_of_a_verb_ends_with_an_example_that_parses(string verb)
    {
        using var folder = new Folder();
        var help = (await folder.RunAsync(verb, "--help")).Succeeded();
        Assert.Equal("", help.Error);

        var example = help.Out.TrimEnd().Split('\n')[^1].Trim();
        Assert.StartsWith($"featurestore {verb}", example, StringComparison.Ordinal);
        var parsed = Root().Parse(example.Split(' ')[1..]);
        Assert.Empty(parsed.Errors);
        Assert.Equal(verb, parsed.CommandResult.Command.Name);
        Assert.IsNotType<ParseErrorAction>(parsed.Action);
    }

    [Theory, MemberData(nameof(Verbs))]
    public void Everything_is_described(string verb)
    {
        var command = Root().Subcommands.Single(c => c.Name == verb);
        Assert.All([command, .. command.Options, .. command.Arguments], (Symbol s) => Assert.EndsWith(".", s.Description, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_of_all_lists_the_verbs()
    {
        using var folder = new Folder();
        var help = (await folder.RunAsync("--help")).Succeeded();
        Assert.All(Verbs, verb => Assert.Matches($@"(?m)^  {verb.Data}\b", help.Out));
    }

    // Help is as quick as the runtime starts if engines, stores and readers stay on the disk.
    [Fact]
    public async Task Help_loads_nothing_that_verbs_work_with()
    {
        using var folder = new Folder();
        string[] needed = ["featurestore.dll", "featurestore.runtimeconfig.json", "System.CommandLine.dll"];
        foreach (var file in needed)
            File.Copy(Path.Combine(Path.GetDirectoryName(Tool.Assembly)!, file), folder.PathOf(file));

        Assert.Contains("Usage:", (await Tool.RunAtAsync(folder.PathOf("featurestore.dll"), folder.Root, "--help")).Succeeded().Out, StringComparison.Ordinal);
        Assert.Contains("Usage:", (await Tool.RunAtAsync(folder.PathOf("featurestore.dll"), folder.Root, "parity", "--help")).Succeeded().Out, StringComparison.Ordinal);
    }
}
