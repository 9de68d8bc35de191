namespace FeatureStore.EndToEnd.Tests;

/// <summary>What is in the packages: nothing missing, nothing more.</summary>
public sealed class PackageTests(PackedFeed feed)
{
    // What the Sdk needs; packages that bring it repeat these, because versions are pinned centrally.
    private static readonly string[] Hosting =
    [
        "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Diagnostics.HealthChecks",
        "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
    ];

    public static TheoryData<string> Ids => ["FeatureStore.Cli", "FeatureStore.DuckDb", "FeatureStore.Model", "FeatureStore.Redis", "FeatureStore.Sdk", "FeatureStore.Sqlite", "FeatureStore.Testing", "FeatureStore.Yaml"];

    [Fact]
    public void The_solution_gives_these_packages_and_no_others() =>
        Assert.Equal(Ids.Select(id => $"{id.Data}.{feed.Version}.nupkg"), Directory.EnumerateFiles(feed.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_model_is_a_library_without_dependencies()
    {
        using var package = new Package(feed, "FeatureStore.Model");
        Assert.Equal(["README.md", "lib/netstandard2.0/FeatureStore.Model.dll", "lib/netstandard2.0/FeatureStore.Model.xml"], package.Files);
        Assert.Empty(package.Dependencies);
    }

    [Fact]
    public void The_sdk_carries_what_the_compiler_loads()
    {
        using var package = new Package(feed, "FeatureStore.Sdk");
        Assert.Equal(
        [
            "README.md",
            "analyzers/dotnet/cs/FeatureStore.CodeFixes.dll", "analyzers/dotnet/cs/FeatureStore.Generators.dll", "analyzers/dotnet/cs/FeatureStore.Model.dll",
            "analyzers/dotnet/cs/FeatureStore.Yaml.dll", "analyzers/dotnet/cs/YamlDotNet.dll",
            "build/FeatureStore.Sdk.props", "buildTransitive/FeatureStore.Sdk.props",
            "lib/net10.0/FeatureStore.Sdk.dll", "lib/net10.0/FeatureStore.Sdk.xml",
        ], package.Files);
        Assert.Contains($"net10.0: FeatureStore.Model {feed.Version}, without Build,Analyzers", package.Dependencies);
        Assert.Equal(["FeatureStore.Model", .. Hosting], package.Dependencies.Select(d => d.Split(' ')[1]));
    }

    [Fact]
    public void Files_of_definitions_are_read_by_a_library_of_its_own()
    {
        using var package = new Package(feed, "FeatureStore.Yaml");
        Assert.Equal(["README.md", "lib/netstandard2.0/FeatureStore.Yaml.dll", "lib/netstandard2.0/FeatureStore.Yaml.xml"], package.Files);
        Assert.Equal(["FeatureStore.Model", "YamlDotNet"], package.Dependencies.Select(d => d.Split(' ')[1]));
    }

    [Fact]
    public void The_engine_brings_the_sdk_with_its_analyzers()
    {
        using var package = new Package(feed, "FeatureStore.DuckDb");
        Assert.Equal(["README.md", "lib/net10.0/FeatureStore.DuckDb.dll", "lib/net10.0/FeatureStore.DuckDb.xml"], package.Files);
        Assert.Contains($"net10.0: FeatureStore.Sdk {feed.Version}", package.Dependencies);
        Assert.Equal(["Apache.Arrow", "DuckDB.NET.Data.Full", "FeatureStore.Sdk", .. Hosting], package.Dependencies.Select(d => d.Split(' ')[1]));
    }

    [Theory, InlineData("FeatureStore.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3"), InlineData("FeatureStore.Redis", "StackExchange.Redis")]
    public void An_online_store_brings_the_sdk_with_its_analyzers(string id, string driver)
    {
        using var package = new Package(feed, id);
        Assert.Equal(["README.md", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], package.Files);
        Assert.Contains($"net10.0: FeatureStore.Sdk {feed.Version}", package.Dependencies);
        Assert.Equal(["FeatureStore.Sdk", .. Hosting, driver], package.Dependencies.Select(d => d.Split(' ')[1]));
    }

    [Fact]
    public void A_test_project_gets_what_its_tests_run_on()
    {
        using var package = new Package(feed, "FeatureStore.Testing");
        Assert.Equal(["README.md", "lib/net10.0/FeatureStore.Testing.dll", "lib/net10.0/FeatureStore.Testing.xml"], package.Files);
        Assert.Contains($"net10.0: FeatureStore.Sdk {feed.Version}", package.Dependencies);
        Assert.Equal(["Apache.Arrow", "DuckDB.NET.Data.Full", "FeatureStore.DuckDb", "FeatureStore.Sdk", "FeatureStore.Sqlite", .. Hosting, "SQLitePCLRaw.bundle_e_sqlite3"], package.Dependencies.Select(d => d.Split(' ')[1]));
    }

    [Fact]
    public void The_compiler_runs_the_same_bits_as_the_program()
    {
        using var model = new Package(feed, "FeatureStore.Model");
        using var sdk = new Package(feed, "FeatureStore.Sdk");
        Assert.Equal(model.Read("lib/netstandard2.0/FeatureStore.Model.dll"), sdk.Read("analyzers/dotnet/cs/FeatureStore.Model.dll"));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_package_says_what_it_is(string id)
    {
        using var package = new Package(feed, id);
        Assert.Equal(id, package["id"]);
        Assert.Equal(feed.Version, package["version"]);
        Assert.Equal("MIT", package["license"]);
        Assert.Equal("The FeatureStore for .NET authors", package["authors"]);
        Assert.EndsWith(".", package["description"], StringComparison.Ordinal);
        Assert.Equal("README.md", package["readme"]);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Here.Repository, "README.md")), package.Read("README.md"));
    }
}
