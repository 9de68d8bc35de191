using System.Runtime.CompilerServices;

namespace FeatureStore.Generators.Tests;

/// <summary>
/// Compares a text with the file <c>Snapshots/{name}.verified.cs</c>. Where they differ the text is left beside it as
/// <c>{name}.received.cs</c>: look at the difference, then rename it.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string name, string text, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "Snapshots", name);
        var (verified, received) = (path + ".verified.cs", path + ".received.cs");
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text);
        Assert.Equal(expected, text);
    }
}
