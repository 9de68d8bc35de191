namespace FeatureStore.Model;

internal sealed class PathOrSqlRule() : Rule("FS0302", Severity.Error,
    "A source has a path or a query, not both",
    "Keep one of them")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var source in context.Definitions.Sources)
        {
            if (source.Path is not null && source.Sql is not null)
                yield return At(new(PlaceKind.Source, source.Name, Option: "sql"), $"Source '{source.Name}' has both a path and a query");
        }
    }
}
