using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>Writes the type that a service is asked with.</summary>
internal static class ServiceInputEmitter
{
    /// <summary>Writes the nested type <c>Input</c>.</summary>
    public static void Emit(CodeWriter code, ParsedService service)
    {
        var keys = SpineColumns.Of(service.Definition, DefinitionSets.Of(service));
        var members = keys.Select(k => (Member: SnakeCase.ToPascalCase(k.Name), k.Type)).ToArray();
        code.Line("/// <summary>The keys that the service is asked with.</summary>");
        foreach (var (key, member) in keys.Zip(members, (key, member) => (key, member.Member)))
            code.Line($"/// <param name=\"{member}\">The key '{key.Name}'.</param>");
        code.Line(Known.Mark);
        var parameters = members.Length == 0 ? "" : $"({string.Join(", ", members.Select(m => $"{m.Type.CSharpName} {CSharpText.Identifier(m.Member)}"))})";
        code.Open($"public readonly record struct Input{parameters} : {Known.Input}");
        DefinitionCode.Array(code, $"static {Known.KeyArray} {Known.Input}.Columns {{ get; }}", Known.KeyDefinition, keys.Select(DefinitionCode.Key), ";");
        code.Line();
        InputCode.Write(code, members);
        code.Close();
    }
}
