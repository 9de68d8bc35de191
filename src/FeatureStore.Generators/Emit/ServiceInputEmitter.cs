using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>Writes the type that a service is asked with.</summary>
internal static class ServiceInputEmitter
{
    /// <summary>Writes the nested type <c>Input</c>: the keys, then the requests.</summary>
    public static void Emit(CodeWriter code, ParsedService service)
    {
        var definitions = DefinitionSets.Of(service);
        var keys = SpineColumns.Of(service.Definition, definitions);
        MemberShape[] members = [.. keys.Select(k => new MemberShape(SnakeCase.ToPascalCase(k.Name), k.Type, false)), .. service.RequestMembers];
        var requests = service.Definition.Requests;
        code.Line($"/// <summary>The keys{(requests.Count > 0 ? " and requests" : "")} that the service is asked with.</summary>");
        foreach (var (about, member) in keys.Select(k => $"The key '{k.Name}'").Concat(requests.Select(About)).Zip(members, (about, member) => (about, member)))
            code.Line($"/// <param name=\"{member.Name}\">{about}.</param>");
        code.Line(Known.Mark);
        var parameters = members.Length == 0 ? "" : $"({string.Join(", ", members.Select(m => $"{ReadCode.TypeOf(m)} {CSharpText.Identifier(m.Name)}"))})";
        code.Open($"public readonly record struct Input{parameters} : {Known.Input}");
        DefinitionCode.Array(code, $"static {Known.KeyArray} {Known.Input}.Columns {{ get; }}", Known.KeyDefinition, SpineColumns.WithRequests(service.Definition, definitions).Select(DefinitionCode.Key), ";");
        code.Line();
        InputCode.Write(code, members);
        code.Close();
    }

    private static string About(RequestDefinition request) => $"The request '{request.Name}'" + (request.Nullable ? ", which may be null" : "");
}
