namespace FeatureStore.Model;

internal sealed class KeyColumnTypeRule() : Rule("FS0105", Severity.Error,
    "The source of a view has the entity's keys, with their types",
    "Add the column, or say what it is called there (Keys = \"Key = Column\"; keys: { key: column } in YAML)")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (view, source) in context.Views())
        {
            if (context.Definitions.Entity(view.Entity) is not { } entity)
                continue;
            foreach (var key in entity.Keys)
            {
                var name = view.ColumnOf(key.Name);
                var mapped = view.Keys.Any(k => k.Key == key.Name);
                var place = new Place(PlaceKind.View, view.Name, Option: mapped ? "keys" : "source");
                if (source.Column(name) is not { } column)
                    yield return At(place, $"View '{view.Name}': source '{source.Name}' has no column '{name}' for the key '{key.Name}' of '{entity.Name}'");
                else if (column.Type != key.Type && column.Type.Kind != TypeKind.Unsupported && key.Type.Kind != TypeKind.Unsupported)
                    yield return At(place, $"View '{view.Name}': key '{key.Name}' of '{entity.Name}' is {key.Type.Name}, but column '{name}' of '{source.Name}' is {column.Type.Name}", "Give both the same type");
            }
        }
    }
}
