using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FeatureStore.Architecture.Tests;

/// <summary>Packages and compiled files.</summary>
public sealed partial class ProjectTests
{
    private static IEnumerable<(string File, XElement Item)> Items(string folder, string name) =>
        Repository.Files(folder, ".csproj", ".props", ".targets")
            .SelectMany(file => XDocument.Parse(Repository.Read(file)).Descendants(name).Select(item => (file, item)));

    [Fact]
    public void The_model_carries_no_package_to_its_users()
    {
        var packages = Items("src/FeatureStore.Model", "PackageReference").Concat(Items("src", "PackageReference").Where(i => !i.File.EndsWith(".csproj", StringComparison.Ordinal))).ToArray();
        Assert.NotEmpty(packages);
        Assert.All(packages, p =>
        {
            Assert.Matches(@"\.\w*Analyzers$", (string?)p.Item.Attribute("Include"));
            Assert.Equal("all", (string?)p.Item.Attribute("PrivateAssets") ?? (string?)p.Item.Element("PrivateAssets"));
        });
    }

    [Fact]
    public void No_file_is_compiled_in_two_places() =>
        Assert.DoesNotContain(Items("", "Compile"), i => i.Item.Attribute("Link") is not null || i.Item.Element("Link") is not null
            || ((string?)i.Item.Attribute("Include") is { } include && (include.Contains("..", StringComparison.Ordinal) || include.Contains("$(", StringComparison.Ordinal))));

    [Fact]
    public void Package_versions_are_exact()
    {
        var versions = Items("", "PackageVersion").ToArray();
        Assert.NotEmpty(versions);
        Assert.All(versions, v => Assert.Matches(Exact(), (string?)v.Item.Attribute("Version") ?? ""));
    }

    [Fact]
    public void Package_versions_are_central() =>
        Assert.DoesNotContain(Items("", "PackageReference"), i => i.Item.Attribute("Version") is not null || i.Item.Attribute("VersionOverride") is not null || i.Item.Element("Version") is not null);

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z.-]+)?\z")]
    private static partial Regex Exact();
}
