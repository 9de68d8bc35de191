using System.Xml.Linq;

namespace FeatureStore.Architecture.Tests;

/// <summary>Which room may use which. A new arrow is a decision: it is written here first.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["FeatureStore.Model"] = [],
        ["FeatureStore.Yaml"] = ["FeatureStore.Model"],
        ["FeatureStore.Generators"] = ["FeatureStore.Model", "FeatureStore.Yaml"],
        ["FeatureStore.CodeFixes"] = ["FeatureStore.Model"],
        ["FeatureStore.Sdk"] = ["FeatureStore.Model"],
        ["FeatureStore.DuckDb"] = ["FeatureStore.Sdk"],
        ["FeatureStore.Sqlite"] = ["FeatureStore.Sdk"],
        ["FeatureStore.Redis"] = ["FeatureStore.Sdk"],
        ["FeatureStore.Testing"] = ["FeatureStore.DuckDb", "FeatureStore.Sdk", "FeatureStore.Sqlite"],
        ["FeatureStore.Cli"] = ["FeatureStore.DuckDb", "FeatureStore.Redis", "FeatureStore.Sqlite", "FeatureStore.Testing", "FeatureStore.Yaml"],
    };

    // Built before and packed beside, but not referenced: the compiler loads these, the code does not.
    private static readonly Dictionary<string, string[]> Packed = new()
    {
        ["FeatureStore.Sdk"] = ["FeatureStore.Generators", "FeatureStore.CodeFixes", "FeatureStore.Model", "FeatureStore.Yaml"],
    };

    public static TheoryData<string> Projects => [.. Repository.Files("src", ".csproj")];

    [Theory, MemberData(nameof(Projects))]
    public void A_room_uses_exactly_the_rooms_it_may(string project)
    {
        var room = Path.GetFileNameWithoutExtension(project);
        Assert.True(Allowed.ContainsKey(room), $"{room} has no arrows in {nameof(ArrowTests)}.");
        Assert.Equal(Allowed[room], References(project, packed: false));
        Assert.Empty(References(project, packed: true).Except(Packed.GetValueOrDefault(room, [])));
    }

    [Fact]
    public void Arrows_are_drawn_in_project_files_only() =>
        Assert.DoesNotContain(Repository.Files("", ".props", ".targets"), f => Repository.Read(f).Contains("<ProjectReference", StringComparison.Ordinal));

    [Fact]
    public void The_architecture_page_draws_the_same_arrows()
    {
        var page = Repository.Read("docs/architecture.md");
        foreach (var (room, uses) in Allowed)
            Assert.All(uses, used => Assert.Contains($"`{Short(room)} -> {Short(used)}`", page, StringComparison.Ordinal));
    }

    private static string Short(string room) => room["FeatureStore.".Length..];

    private static string[] References(string project, bool packed) =>
    [
        .. XDocument.Parse(Repository.Read(project)).Descendants("ProjectReference")
            .Where(r => IsPacked(r) == packed)
            .Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsPacked(XElement reference) =>
        string.Equals((string?)reference.Attribute("ReferenceOutputAssembly") ?? (string?)reference.Element("ReferenceOutputAssembly"), "false", StringComparison.OrdinalIgnoreCase);
}
