using System.Text.RegularExpressions;

namespace FeatureStore.Yaml.Tests;

/// <summary>Files of the repository that others read: the JSON Schema, pages, shared definitions.</summary>
internal static partial class PublishedFile
{
    public static string Read(string name)
    {
        using var stream = typeof(PublishedFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    public static IEnumerable<string> Names(string folder) =>
        typeof(PublishedFile).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The blocks of YAML on a page.</summary>
    public static string[] YamlOf(string page) => [.. YamlBlock().Matches(page).Select(m => m.Groups["yaml"].Value)];

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex YamlBlock();
}
