namespace FeatureStore.Model;

internal sealed class PropertyShapeRule() : Rule("FS0006", Severity.Error,
    "A feature is a public property with get and init, and required if it is a non-null string, list or bytes; a derived one is partial with get alone",
    "Write 'public T Name { get; init; }', or 'public partial T Name { get; }' if it is derived")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (shape, member, place) in context.Properties())
        {
            if (member.IsDerived)
            {
                if (!member.IsPartialGet)
                    yield return At(place, $"'{shape.TypeName}.{member.Name}' is no property that generated code can give a body", $"Write 'public partial {Spell(member)} {member.Name} {{ get; }}'");
            }
            else if (!member.IsGetInit)
                yield return At(place, $"'{shape.TypeName}.{member.Name}' cannot be set by generated code", $"Write 'public {Spell(member)} {member.Name} {{ get; init; }}'");
            else if (member.Type.IsReference && !member.Nullable && !member.IsRequired)
                yield return At(place, $"'{shape.TypeName}.{member.Name}' is a non-null {What(member.Type)} that a caller may forget to set", $"Write 'public required {member.Type.Spelled} {member.Name} {{ get; init; }}'");
        }
    }

    private static string What(FeatureType type) => type.Kind switch { TypeKind.String => "string", TypeKind.List => "list", _ => "byte[]" };

    private static string Spell(MemberShape member) => member.Type.Spelled + (member.Nullable ? "?" : "");
}
