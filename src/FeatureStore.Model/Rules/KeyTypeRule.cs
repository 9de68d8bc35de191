namespace FeatureStore.Model;

internal sealed class KeyTypeRule() : Rule("FS0102", Severity.Error,
    "Keys are exact: bool, integers, string, uuid, date or enum",
    "Use bool, an integer, string, Guid, DateOnly or an enum")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var entity in context.Definitions.Entities)
        {
            for (var i = 0; i < entity.Keys.Count; i++)
            {
                var key = entity.Keys[i];
                var place = new Place(PlaceKind.Entity, entity.Name, i, "type");
                if (key.Type.Kind != TypeKind.Unsupported && !key.Type.IsKey)
                    yield return At(place, $"Key '{key.Name}' has the type '{key.Type.Name}'", context.Shape(PlaceKind.Entity, entity.Name) is null ? "Use bool, an integer, string, uuid, date or an enum" : null);
                else if (context.Shape(PlaceKind.Entity, entity.Name) is { } shape && shape.Members[i].Nullable)
                    yield return At(place, $"Key '{key.Name}' is nullable, but nothing is known of an entity without a key", "Remove the '?'");
            }
        }
    }
}
