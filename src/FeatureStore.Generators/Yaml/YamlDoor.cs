using System.Collections.Immutable;
using FeatureStore.Model;
using FeatureStore.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FeatureStore.Generators;

/// <summary>The second door: <c>*.features.yaml</c> files among a project's additional files.</summary>
internal static class YamlDoor
{
    /// <summary>The definitions of the files, which are parsed again only when one of them changes.</summary>
    public static IncrementalValueProvider<ParsedYaml> Of(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Where(IsOurs).Select(Read).Collect();
        var space = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => Namespace(options));
        return files.Combine(space).Select(static (input, cancellation) => Parse(InOrder(input.Left), input.Right, cancellation)).WithTrackingName("Parse YAML");
    }

    /// <summary>What the files say, for the analyzer.</summary>
    public static YamlDefinitions Read(AnalyzerOptions options, CancellationToken cancellation) => YamlDefinitions.Read(
        InOrder(options.AdditionalFiles.Where(IsOurs).Select(file => Read(file, cancellation))), Namespace(options.AnalyzerConfigOptionsProvider), cancellation);

    /// <summary>Whether a file holds definitions.</summary>
    public static bool IsOurs(AdditionalText file) => file.Path.EndsWith(YamlFile.Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>A location as the compiler shows it.</summary>
    public static Location Locate(YamlLocation at) => Location.Create(
        at.Path, new(at.Start, at.Length), new(new(at.Line - 1, at.Column - 1), new(at.EndLine - 1, at.EndColumn - 1)));

    private static YamlFile Read(AdditionalText file, CancellationToken cancellation) => new(file.Path, file.GetText(cancellation)?.ToString() ?? "");

    private static IEnumerable<YamlFile> InOrder(IEnumerable<YamlFile> files) => files.OrderBy(f => f.Path, StringComparer.Ordinal);

    private static string? Namespace(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) && name.Length > 0 ? name : null;

    private static ParsedYaml Parse(IEnumerable<YamlFile> files, string? space, CancellationToken cancellation)
    {
        var yaml = YamlDefinitions.Read(files, space, cancellation);
        var types = new YamlTypes(yaml, CSharpNames.Of(yaml).Taken);
        return new(
            EquatableArray.From(yaml.Definitions.Entities.Select(types.Of).OfType<ParsedEntity>()),
            EquatableArray.From(yaml.Definitions.Sources.Select(types.Of).OfType<ParsedSource>()),
            EquatableArray.From(yaml.Definitions.Views.Select(types.Of).OfType<ParsedView>()),
            EquatableArray.From(yaml.Definitions.Services.Select(types.Of).OfType<ParsedService>()));
    }
}
