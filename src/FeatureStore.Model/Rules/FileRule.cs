namespace FeatureStore.Model;

/// <summary>What can be wrong with a file before there is a definition in it, or with the types it would give: the room that reads files finds it.</summary>
internal abstract class FileRule(string id, string title, string remedy) : Rule(id, Severity.Error, title, remedy)
{
    public sealed override IEnumerable<Finding> Check(RuleContext context) => [];
}
