using System.Text.Json;

namespace FeatureStore.Conformance;

/// <summary>
/// Expected values that others published: in FEATURESTORE_ORACLES, or in ../shared/oracles beside the repository. They are
/// read where they lie and never copied; without them their tests are skipped.
/// </summary>
public static class OracleFiles
{
    private const string Variable = "FEATURESTORE_ORACLES";

    /// <summary>The path of a file; skips the test if there are no such files here.</summary>
    public static string Find(string file)
    {
        var directory = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : Path.Combine(RepositoryRoot(), "..", "shared", "oracles");
        Assert.SkipUnless(Directory.Exists(directory), $"the published oracles are not here: {Path.GetFullPath(directory)} does not exist (set {Variable})");
        return Path.Combine(directory, file);
    }

    /// <summary>The cases in a JSON file.</summary>
    public static IReadOnlyList<JsonElement> Cases(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Find(file)));
        return document.RootElement.EnumerateArray().Select(e => e.Clone()).ToArray();
    }

    /// <summary>The case with an id.</summary>
    public static JsonElement Case(string file, string id) => Cases(file).Single(c => c.GetProperty("id").GetString() == id);

    private static string RepositoryRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "global.json")))
                return directory.FullName;
        }
        throw new InvalidOperationException($"No repository around {AppContext.BaseDirectory}.");
    }
}
