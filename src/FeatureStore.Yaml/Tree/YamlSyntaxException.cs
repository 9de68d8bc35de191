namespace FeatureStore.Yaml;

/// <summary>A file cannot be read further.</summary>
internal sealed class YamlSyntaxException(int start, int end, string message) : Exception(message)
{
    public int Start { get; } = start;

    public int End { get; } = end;
}
