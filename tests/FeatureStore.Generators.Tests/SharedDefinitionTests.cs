using FeatureStore.Yaml;

namespace FeatureStore.Generators.Tests;

/// <summary>The definitions that tests and samples share compile as files of a project.</summary>
public sealed class SharedDefinitionTests
{
    private const string Folder = "definitions/";

    public static TheoryData<string> Files => new(typeof(SharedDefinitionTests).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Files))]
    public async Task Nothing_is_said_of_a_file_and_its_types_are_there(string file)
    {
        var text = Read(file);
        var compiled = await Compiled.WithYaml(text);
        Assert.Empty(compiled.Compiler);
        Assert.Empty(compiled.Findings);
        var types = compiled.Load().GetTypes().Select(t => t.FullName).ToHashSet();
        var read = YamlDefinitions.Read([new(file, text)], cancellationToken: TestContext.Current.CancellationToken).Definitions;
        Assert.All(read.Views, v => Assert.Contains($"{Namespace(text)}.{Model.SnakeCase.ToPascalCase(v.Name)}", types));
        Assert.All(read.Services, s => Assert.Contains($"{Namespace(text)}.{Model.SnakeCase.ToPascalCase(s.Name)}+Input", types));
    }

    [Fact]
    public async Task They_compile_together()
    {
        var compiled = await Compiled.Of(Compiled.Compilation(), null, [.. Files.Select(f => new YamlText(f.Data, Read(f.Data)))]);
        Assert.Empty(compiled.Compiler);
        Assert.Empty(compiled.Findings);
    }

    private static string Namespace(string text) => text.Split('\n').Single(l => l.StartsWith("namespace: ", StringComparison.Ordinal))["namespace: ".Length..].Trim();

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(SharedDefinitionTests).Assembly.GetManifestResourceStream(Folder + file)!);
        return reader.ReadToEnd();
    }
}
