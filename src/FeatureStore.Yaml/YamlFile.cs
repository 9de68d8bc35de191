namespace FeatureStore.Yaml;

/// <summary>A file of definitions: <c>*.features.yaml</c>.</summary>
/// <param name="Path">Its path, as messages name it. Relative paths of its sources start from its directory.</param>
/// <param name="Text">What it holds.</param>
public sealed record YamlFile(string Path, string Text)
{
    /// <summary>How such files end.</summary>
    public const string Extension = ".features.yaml";

    /// <summary>The longest text that is read, in characters.</summary>
    public const int MaxLength = 16 * 1024 * 1024;
}
