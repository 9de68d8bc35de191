using System.Reflection;

namespace FeatureStore.EndToEnd.Tests;

/// <summary>Where this project was built from.</summary>
internal static class Here
{
    public static string Repository { get; } = Value("RepositoryRoot");

    /// <summary>Where this machine keeps restored packages: what was downloaded once is not downloaded again.</summary>
    public static string PackageFolder { get; } = Value("PackageFolder");

    private static string Value(string key) =>
        typeof(Here).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
