using FeatureStore.Model;

namespace FeatureStore.Yaml.Tests;

/// <summary>The definitions that tests and samples share: nothing is wrong with them, not even a little.</summary>
public sealed class SharedDefinitionTests
{
    private const string Folder = "definitions";

    public static TheoryData<string> Files => [.. PublishedFile.Names(Folder)];

    [Theory, MemberData(nameof(Files))]
    public async Task Nothing_is_said_of_a_file(string file)
    {
        Assert.Empty(await PublishedSchema.ErrorsAsync(PublishedFile.Read(file)));
        Assert.Equal([], Read(file).Findings.Select(f => f.ToString()));
    }

    [Theory, MemberData(nameof(Files))]
    public void Everything_in_a_file_is_used(string file)
    {
        var set = Read(file).Definitions;
        Assert.Equal(set.Entities.Select(e => e.Name).Order(), set.Views.Select(v => v.Entity!).Distinct().Order());
        Assert.Equal(set.Sources.Select(s => s.Name).Order(), set.Views.Select(v => v.Source).Distinct().Order());
        Assert.Equal(set.Views.Select(v => v.Name).Order(), set.Services.SelectMany(s => s.Uses).Select(u => u.View).Distinct().Order());
        Assert.All(set.Views, v => Assert.Contains("@", v.Owner, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_file_names_its_schema(string file) =>
        Assert.StartsWith("# yaml-language-server: $schema=../docs/formats/features.schema.json\n", PublishedFile.Read(file), StringComparison.Ordinal);

    [Fact]
    public void Together_they_show_each_way_to_a_feature()
    {
        var features = PublishedFile.Names(Folder).SelectMany(f => Read(f).Definitions.Views).SelectMany(v => v.Features).ToArray();
        Assert.Contains(features, f => f is WindowFeature { Aggregate: "count", Where: not null });
        Assert.Contains(features, f => f is WindowFeature { Aggregate: "sum", Expression: not null });
        Assert.Contains(features, f => f is WindowFeature { Step: not null, Offset: not null });
        Assert.Contains(features, f => f is WindowFeature { Window: null });
        Assert.Equal([.. AggregateCatalogue.All.Select(a => a.Name)], features.OfType<WindowFeature>().Select(f => f.Aggregate).ToHashSet());
        Assert.Contains(features, f => f is LatestFeature { MaxAge: not null });
        Assert.Contains(features, f => f is DerivedFeature);
    }

    private static YamlDefinitions Read(string file) => YamlDefinitions.Read([new(file, PublishedFile.Read(file))], cancellationToken: TestContext.Current.CancellationToken);
}
