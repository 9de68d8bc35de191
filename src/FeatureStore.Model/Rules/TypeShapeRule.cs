namespace FeatureStore.Model;

internal sealed class TypeShapeRule() : Rule("FS0005", Severity.Error,
    "Definitions are top-level partial records",
    "Make it a top-level partial record without type parameters")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var shape in context.Shapes)
        {
            var place = new Place(shape.Kind, shape.Name);
            if (!shape.IsPartialRecord)
                yield return At(place, $"'{shape.TypeName}' is not a partial record", shape.Kind == PlaceKind.Entity
                    ? "Declare it as 'public readonly partial record struct'"
                    : "Declare it as 'public partial record'");
            if (shape.IsGeneric)
                yield return At(place, $"'{shape.TypeName}' has type parameters", "Remove them: a definition is one thing with one name");
            if (shape.IsPartialRecord && !shape.IsCreatable)
                yield return At(place, $"'{shape.TypeName}' cannot be created by generated code", "Declare it without abstract and without constructor parameters, and require no members but features");
            if (shape.IsAnotherDefinition)
                yield return At(place, $"'{shape.TypeName}' is declared as two definitions", "Give each a type of its own");
            if (shape.IsNestedOrFileLocal)
                yield return At(place, $"'{shape.TypeName}' is declared inside another type or local to a file", "Move it to the top level of a namespace");
        }
    }
}
