using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FeatureStore.Cli.Tests;

/// <summary>The tutorial, done as it stands: its files are written, its commands run, and they print what it says.</summary>
public sealed partial class TutorialTests
{
    [Fact]
    public async Task Everything_in_it_is_true()
    {
        using var folder = new Folder();
        var commands = 0;
        foreach (Match block in Blocks().Matches(Page().ReplaceLineEndings("\n")))
        {
            var text = block.Groups["text"].Value;
            if (block.Groups["file"].Success)
                folder.Write(block.Groups["file"].Value, text);
            if (block.Groups["language"].Value != "console")
                continue;
            var lines = text.TrimEnd('\n').Split('\n');
            Assert.StartsWith("$ featurestore ", lines[0], StringComparison.Ordinal);
            var run = await folder.RunAsync(lines[0]["$ featurestore ".Length..].Split(' '));
            Assert.True(run.ExitCode == 0, $"{lines[0]}\n{run.Out}{run.Error}");
            Printed(lines[1..], run);
            commands++;
        }
        Assert.Equal(8, commands);
    }

    [Fact]
    public async Task The_mistake_it_shows_is_told_so()
    {
        using var folder = new Folder();
        foreach (Match block in Blocks().Matches(Page().ReplaceLineEndings("\n")).Where(b => b.Groups["file"].Success))
            folder.Write(block.Groups["file"].Value, block.Groups["text"].Value.Replace("channel == 'web'", "chanel == 'web'", StringComparison.Ordinal));
        var run = await folder.RunAsync("validate");
        Assert.Equal(2, run.ExitCode);
        var message = Blocks().Matches(Page().ReplaceLineEndings("\n")).Single(b => b.Groups["language"].Value == "text").Groups["text"].Value;
        Assert.Contains(message.Trim(), run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    // An ellipsis stands for any lines; how long something took is not compared.
    private static void Printed(string[] expected, Run run)
    {
        var pattern = string.Concat(expected.Select(line => line == "…" ? "(?:.*\n)*?" : Time().Replace(Regex.Escape(line), @"in\ [0-9.]+m?s") + " *\n"));
        Assert.Matches($@"\A{pattern}\z", (run.Out + run.Error).ReplaceLineEndings("\n"));
    }

    private static string Page([CallerFilePath] string here = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../docs/tutorial.md"));

    [GeneratedRegex(@"(?:`(?<file>[a-z/.]+)`\n)?```(?<language>[a-z]+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"in\\ [0-9]+(\\?\.[0-9]+)?s")]
    private static partial Regex Time();
}
