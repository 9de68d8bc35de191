using YamlDotNet.Core;

namespace FeatureStore.Yaml;

/// <summary>A value of a file, and which part of it it is.</summary>
internal abstract class YamlNode(int start, int end)
{
    /// <summary>The position of its first character.</summary>
    public int Start { get; } = start;

    /// <summary>The position behind its last character.</summary>
    public int End { get; } = end;

    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>A text. What it is a text of is for the reader to say: nothing is guessed from its look.</summary>
internal sealed class ScalarNode(string value, ScalarStyle style, int start, int end) : YamlNode(start, end)
{
    public string Value { get; } = value;

    public ScalarStyle Style { get; } = style;

    public override string Kind => "a text";

    /// <summary>Whether it stands without quotes and is not a block.</summary>
    public bool IsPlain => Style == ScalarStyle.Plain;

    /// <summary>Whether nothing is written, or YAML's word for it.</summary>
    public bool IsNull => IsPlain && Value is ("" or "~" or "null" or "Null" or "NULL");
}

/// <summary>A list.</summary>
internal sealed class SequenceNode(IReadOnlyList<YamlNode> items, int start, int end) : YamlNode(start, end)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override string Kind => "a list";
}

/// <summary>Keys with values, in the order of the file.</summary>
internal sealed class MappingNode(List<KeyValuePair<ScalarNode, YamlNode>> entries, int start, int end) : YamlNode(start, end)
{
    // A list, whose enumerators cost nothing: every option of every feature is looked for.
    public List<KeyValuePair<ScalarNode, YamlNode>> Entries { get; } = entries;

    public override string Kind => "keys with values";

    /// <summary>The value of a key; null if it is not there.</summary>
    public YamlNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key)
                return entry.Value;
        }
        return null;
    }
}
