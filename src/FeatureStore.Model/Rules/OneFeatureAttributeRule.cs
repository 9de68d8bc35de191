namespace FeatureStore.Model;

internal sealed class OneFeatureAttributeRule() : Rule("FS0007", Severity.Error,
    "A feature is declared by exactly one attribute",
    "Keep one of them, and declare the other on a property of its own")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var shape in context.Shapes.Where(s => s.Kind == PlaceKind.View))
        {
            for (var i = 0; i < shape.Members.Count; i++)
            {
                if (shape.Members[i].FeatureAttributes > 1)
                    yield return At(new(PlaceKind.View, shape.Name, i), $"'{shape.TypeName}.{shape.Members[i].Name}' has {shape.Members[i].FeatureAttributes} feature attributes");
            }
        }
    }
}
