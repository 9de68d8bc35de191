using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>Writes what an author writes at the C# door: the types of definitions that stand in YAML.</summary>
internal static class DeclarationEmitter
{
    /// <summary>The generated file of an entity.</summary>
    public static string Emit(ParsedEntity entity)
    {
        var code = Begin($"The key of entity '{entity.Definition.Name}'.");
        foreach (var (key, member) in entity.Definition.Keys.Zip(entity.Shape.Members, (key, member) => (key, member)))
            code.Line($"/// <param name=\"{member.Name}\">The key '{key.Name}'.</param>");
        var parameters = entity.Shape.Members.Select(m => $"{ReadCode.TypeOf(m)} {CSharpText.Identifier(m.Name)}");
        code.Line(Known.Mark).Line($"public readonly partial record struct {entity.Type.Name}({string.Join(", ", parameters)});");
        Enums(code, entity.Shape.Members);
        return EntityEmitter.Emit(entity) + code;
    }

    /// <summary>The generated file of a source.</summary>
    public static string Emit(ParsedSource source)
    {
        var code = Begin($"A row of source '{source.Definition.Name}'.").Line(Known.Mark).Open($"public sealed partial record {source.Type.Name}");
        foreach (var (column, member) in source.Definition.Columns.Zip(source.Shape.Members, (column, member) => (column, member)))
            Property(code, $"The column '{column.Name}'{(column.Nullable ? ", which may be null" : "")}.", member, isRequired: !column.Nullable);
        Enums(code.Close(), source.Shape.Members);
        return SourceEmitter.Emit(source) + code;
    }

    /// <summary>The generated file of a view.</summary>
    public static string Emit(ParsedView view)
    {
        var about = view.Definition.Description ?? $"The features of view '{view.Definition.Name}'.";
        var code = Begin(about).Line(Known.Mark).Open($"public sealed partial record {view.Type.Name}");
        foreach (var (feature, member) in view.Definition.Features.Zip(view.Shape.Members, (feature, member) => (feature, member)))
            Feature(code, feature, member, Meaning.Of(feature, view.Definition));
        return ViewEmitter.Emit(view) + code.Close();
    }

    /// <summary>The generated file of a service.</summary>
    public static string Emit(ParsedService service)
    {
        var code = Begin($"The features of service '{service.Definition.Name}'.").Line(Known.Mark).Open($"public sealed partial record {service.Type.Name}");
        foreach (var (request, member) in service.Definition.Requests.Zip(service.RequestMembers, (request, member) => (request, member)))
            Property(code, $"The request '{request.Name}'{(request.Nullable ? ", which may be null" : "")}.", member, member.IsRequired);
        foreach (var derived in service.Definition.Derived)
            Feature(code, derived, service.MemberOf(derived.Name), Meaning.Derived(derived));
        Enums(code.Close(), service.RequestMembers);
        return ServiceEmitter.Emit(service) + code;
    }

    private static CodeWriter Begin(string about) => new CodeWriter().Line().Line($"/// <summary>{CSharpText.Documentation(about)}</summary>");

    private static void Feature(CodeWriter code, FeatureDefinition feature, MemberShape member, string meaning)
    {
        if (feature is DerivedFeature)
            code.Line($"public partial {ReadCode.TypeOf(member)} {CSharpText.Identifier(member.Name)} {{ get; }}");
        else
            Property(code, meaning, member, member.IsRequired);
    }

    private static void Property(CodeWriter code, string about, MemberShape member, bool isRequired)
    {
        code.Line($"/// <summary>{CSharpText.Documentation(about)}</summary>");
        code.Line($"public {(isRequired ? "required " : "")}{ReadCode.TypeOf(member)} {CSharpText.Identifier(member.Name)} {{ get; init; }}");
    }

    // A member's C# name follows from its text as that of any other name; what cannot be one is told by its number.
    private static void Enums(CodeWriter code, IEnumerable<MemberShape> members)
    {
        foreach (var type in members.Select(m => m.Type.Scalar).Where(t => t.Kind == TypeKind.Enum))
        {
            var name = type.CSharpName.Substring(type.CSharpName.LastIndexOfAny(['.', ':']) + 1);
            code.Line().Line($"/// <summary>One of {CSharpText.Documentation(string.Join(", ", type.Members.Select(m => m.Name)))}.</summary>").Line(Known.Mark);
            code.Open($"public enum {name} : long");
            foreach (var (member, identifier) in EnumIdentifiers.Of(type))
            {
                code.Line($"/// <summary>'{CSharpText.Documentation(member.Name)}'.</summary>");
                code.Line($"{identifier} = {(member.Value == long.MinValue ? "long.MinValue" : member.Value.ToString(CultureInfo.InvariantCulture))},");
            }
            code.Close();
        }
    }
}
