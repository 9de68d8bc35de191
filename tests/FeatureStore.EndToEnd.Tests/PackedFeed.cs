[assembly: AssemblyFixture(typeof(FeatureStore.EndToEnd.Tests.PackedFeed))]

namespace FeatureStore.EndToEnd.Tests;

/// <summary>
/// The packages of the solution, made in a folder of their own outside the repository with a version that no cache has seen.
/// The repository's own build output is neither used nor changed.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>Everything the tests write; deleted at the end.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("featurestore-e2e-").FullName;

    public string Folder => Path.Combine(Root, "feed");

    public string Version { get; } = $"0.1.0-e2e.{DateTime.UtcNow.Ticks}";

    public async ValueTask InitializeAsync()
    {
        var packed = await DotNet.RunAsync(Here.Repository, "pack", "FeatureStore.sln", "--configuration", "Release", "--output", Folder,
            "--artifacts-path", Path.Combine(Root, "artifacts"), $"-p:PackageVersion={Version}");
        packed.Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
