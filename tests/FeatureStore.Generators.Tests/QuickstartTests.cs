using System.Runtime.CompilerServices;

namespace FeatureStore.Generators.Tests;

/// <summary>What the Quickstart's users get: a small file that says what each feature means.</summary>
public sealed class QuickstartTests
{
    [Fact]
    public async Task The_generated_view_is_small_and_says_what_each_feature_means()
    {
        var features = await File.ReadAllTextAsync(Definitions(), TestContext.Current.CancellationToken);
        var compiled = await Compiled.Of("global using System;", features);

        // The sample has no XML docs of its own.
        Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");
        Assert.Empty(compiled.Findings);
        var text = compiled.File("Quickstart.CardActivity.g.cs");
        Assert.True(text.Split('\n').Length < 150, "The file has grown to 150 lines or more.");
        Snapshot.Matches("Quickstart.CardActivity", text);
    }

    private static string Definitions([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../samples/Quickstart/Features.cs"));
}
