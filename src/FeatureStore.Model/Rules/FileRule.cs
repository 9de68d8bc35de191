namespace FeatureStore.Model;

/// <summary>What can be wrong with a file before there is a definition in it: the room that reads files finds it.</summary>
internal sealed class FileRule(string id, string title, string remedy) : Rule(id, Severity.Error, title, remedy)
{
    public override IEnumerable<Finding> Check(RuleContext context) => [];
}
