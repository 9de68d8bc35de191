using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>A definition as it stands in a file, so that findings can be told where they are.</summary>
internal sealed class DefinitionNode(PlaceKind kind, FileReading file, MappingNode node)
{
    private HashSet<int>? _broken;

    public PlaceKind Kind { get; } = kind;

    public FileReading File { get; } = file;

    public MappingNode Node { get; } = node;

    public string Name { get; set; } = "";

    /// <summary>Its keys, columns, features or uses, in the order in which places count them.</summary>
    public List<MemberNode> Members { get; } = [];

    /// <summary>The member that is being read; -1 for the definition itself.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>Begins to read a member.</summary>
    public void Begin(ScalarNode? key, YamlNode value)
    {
        Current = Members.Count;
        Members.Add(new(key, value));
    }

    /// <summary>Goes on with the definition itself.</summary>
    public void EndMembers() => Current = -1;

    /// <summary>Reports something that kept what is being read from being read.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="at">Where.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public void Report(string rule, YamlNode at, string message)
    {
        (_broken ??= []).Add(Current);
        Report(RuleCatalogue.Find(rule), File.Locate(at), message);
    }

    /// <summary>Whether it means nothing as it stands.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Reports what a rule says of what was read.</summary>
    public void Report(RuleDescriptor rule, YamlLocation at, string message)
    {
        HasErrors |= rule.Severity == Severity.Error;
        File.Report(rule, at, message);
    }

    /// <summary>Whether a part was not read as it is written, so that what rules say of it means nothing.</summary>
    public bool IsBroken(int member) => _broken?.Contains(member) == true;
}

/// <summary>A member of a definition: an item of a list, or a key with its value.</summary>
internal readonly record struct MemberNode(ScalarNode? Key, YamlNode Value);
