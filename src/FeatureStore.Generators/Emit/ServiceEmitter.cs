using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>Writes the members of a service and what implements it.</summary>
internal static class ServiceEmitter
{
    /// <summary>The text of the generated file.</summary>
    public static string Emit(ParsedService service)
    {
        var views = ShownView.Of(service);
        var bodies = new ServiceBodies(service, views);
        var code = GeneratedFile.Open(service.Type, $"Service '{service.Definition.Name}': what one model consumes.", EmbeddedCode.Of(service), Known.FeatureSet(service.Type));
        foreach (var view in views)
            Property(code, service, view);
        foreach (var view in views.Where(v => v.IsPicked))
            PickedType(code, view);
        ServiceInputEmitter.Emit(code, service);
        Definition(code.Line(), service);
        Read(code.Line(), service, views, bodies.ReadAsOf);
        if (bodies.ReadAsOf)
            AsOfCode.Property(code);
        bodies.Write(code, service.Definition.Derived);
        ServiceOnlineEmitter.Emit(code.Close().Line(), service);
        return code.ToString();
    }

    private static void Property(CodeWriter code, ParsedService service, ShownView view)
    {
        var what = view.View.Definition.Entity is { } entity ? $"Features of '{entity}'" : "Features with one value for everybody";
        code.Line($"/// <summary>{what}, from view '{view.View.Definition.Name}'.</summary>");
        code.Line(Known.Mark);
        code.Line($"public required {view.TypeName(service)} {view.Property} {{ get; init; }}").Line();
    }

    private static void PickedType(CodeWriter code, ShownView view)
    {
        code.Line($"/// <summary>The features picked from view '{view.View.Definition.Name}'.</summary>").Line(Known.Mark);
        code.Open($"public sealed record {view.Property}Features");
        foreach (var (definition, member) in view.Features)
        {
            code.Line($"/// <summary>{CSharpText.Documentation(Meaning.Of(definition, view.View.Definition))}</summary>");
            code.Line($"public required {ReadCode.TypeOf(member)} {CSharpText.Identifier(member.Name)} {{ get; init; }}");
        }
        code.Close().Line();
    }

    private static void Definition(CodeWriter code, ParsedService service)
    {
        var (definition, set) = (service.Definition, Known.FeatureSet(service.Type));
        code.Open($"static {Known.ServiceDefinition} {set}.Service {{ get; }} = new()");
        DefinitionCode.TextOption(code, "Name", definition.Name);
        DefinitionCode.Array(code, "Uses", Known.ViewUse, definition.Uses.Select(Use));
        if (definition.Requests.Count > 0)
            DefinitionCode.Array(code, "Requests", Known.RequestDefinition, definition.Requests.Select(DefinitionCode.Request));
        if (definition.Derived.Count > 0)
            DefinitionCode.Array(code, "Derived", Known.DerivedFeature, definition.Derived.Select(FeatureCode.Of));
        DefinitionCode.Option(code, "MaxStaleness", DefinitionCode.Length(definition.MaxStaleness));
        code.Close(";").Line();
        var views = service.Views.Select(v => v!.Type.Full).Distinct().Select(v => $"{Known.Declared}.ViewSet<{v}>()");
        code.Line($"static {Known.DefinitionSet} {set}.Definitions {{ get; }} = {Known.Declared}.Union({string.Join(", ", views)});");
    }

    private static string Use(ViewUse use)
    {
        var options = new List<string>();
        if (use.Alias is { } alias)
            options.Add($"Alias = {CSharpText.Literal(alias)}");
        if (use.Pick.Count > 0)
            options.Add($"Pick = {Known.ArrayOf}({string.Join(", ", use.Pick.Select(CSharpText.Literal))})");
        if (use.Keys.Count > 0)
            options.Add($"Keys = {Known.ArrayOf}({string.Join(", ", use.Keys.Select(DefinitionCode.Mapping))})");
        return $"new {Known.ViewUse}({CSharpText.Literal(use.View)})" + (options.Count == 0 ? "" : $" {{ {string.Join(", ", options)} }}");
    }

    private static void Read(CodeWriter code, ParsedService service, IReadOnlyList<ShownView> views, bool readAsOf)
    {
        code.Open($"static {service.Type.Full} {Known.FeatureSet(service.Type)}.Read({Known.Reader} reader, int first) => new()");
        if (readAsOf)
            AsOfCode.Assign(code);
        foreach (var view in views)
        {
            if (!view.IsPicked)
            {
                var offset = view.Offset.ToString(CultureInfo.InvariantCulture);
                code.Line($"{view.Property} = {Known.Declared}.Read<{view.View.Type.Full}>(reader, first + {offset}),");
                continue;
            }
            code.Open($"{view.Property} = new()");
            for (var i = 0; i < view.Features.Count; i++)
                ReadCode.Assign(code, view.Features[i].Member, view.Offset + i);
            code.Close(",");
        }
        var next = views.Sum(v => v.Features.Count) + service.Definition.Derived.Count;
        foreach (var request in service.RequestMembers)
            ReadCode.Assign(code, request, next++);
        code.Close(";");
    }
}
