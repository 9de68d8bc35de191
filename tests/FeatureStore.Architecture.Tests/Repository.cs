namespace FeatureStore.Architecture.Tests;

/// <summary>The repository as files, without what builds and tools leave in it.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Ignored = [".git", ".vs", ".idea", ".vscode", "bin", "obj", "artifacts", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files below a folder whose name ends so, in ordinal order, as paths relative to the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings)
    {
        var found = new List<string>();
        Collect(new(Path.Combine(Root, folder)), found);
        return [.. found.Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static void Collect(DirectoryInfo folder, List<string> found)
    {
        found.AddRange(folder.EnumerateFiles().Where(f => !Ignored.Contains(f.Name)).Select(f => Path.GetRelativePath(Root, f.FullName).Replace('\\', '/')));
        foreach (var inner in folder.EnumerateDirectories().Where(d => !Ignored.Contains(d.Name)))
            Collect(inner, found);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FeatureStore.sln")) || File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No repository above {AppContext.BaseDirectory}.");
    }
}
