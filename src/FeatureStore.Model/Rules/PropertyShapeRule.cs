namespace FeatureStore.Model;

internal sealed class PropertyShapeRule() : Rule("FS0006", Severity.Error,
    "A feature is a public property with get and init, and required if it is a non-null string",
    "Write 'public T Name { get; init; }'")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var shape in context.Shapes.Where(s => s.Kind == PlaceKind.View))
        {
            for (var i = 0; i < shape.Members.Count; i++)
            {
                var member = shape.Members[i];
                var place = new Place(PlaceKind.View, shape.Name, i);
                if (!member.IsGetInit)
                    yield return At(place, $"'{shape.TypeName}.{member.Name}' cannot be set by generated code", $"Write 'public {Spell(member)} {member.Name} {{ get; init; }}'");
                else if (member.Type.Kind == TypeKind.String && !member.Nullable && !member.IsRequired)
                    yield return At(place, $"'{shape.TypeName}.{member.Name}' is a non-null string that a caller may forget to set", $"Write 'public required string {member.Name} {{ get; init; }}'");
            }
        }
    }

    private static string Spell(MemberShape member) => member.Type.Spelled + (member.Nullable ? "?" : "");
}
