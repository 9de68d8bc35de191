using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>Writes what implements a view, and the reading of its features.</summary>
internal static class ViewEmitter
{
    /// <summary>The text of the generated file.</summary>
    public static string Emit(ParsedView view)
    {
        var (type, definition) = (view.Type, view.Definition);
        var about = definition.Entity is { } entity ? $"features of '{entity}'" : "features with one value for everybody";
        var code = GeneratedFile.Head(
            type.Namespace,
            EmbeddedCode.Of(view),
            $"View '{definition.Name}': {about} from '{definition.Source}'.",
            $"Fingerprint: {Fingerprint.Of(definition, DefinitionSets.Of(view))}");
        Meanings(code, view);
        GeneratedFile.Open(code, type, Known.View, Known.FeatureSet(type));
        var bodies = new ViewBodies(view);
        Definition(code, definition);
        Definitions(code.Line(), view);
        FeatureSet(code.Line(), view, bodies.ReadAsOf);
        if (bodies.ReadAsOf)
            AsOfCode.Property(code);
        bodies.Write(code, definition.Features.OfType<DerivedFeature>());
        return code.Close().ToString();
    }

    // A property of the author cannot be documented from here; his type can, beside what he says of it.
    private static void Meanings(CodeWriter code, ParsedView view)
    {
        code.Line("/// <remarks>").Line("/// <list type=\"bullet\">");
        foreach (var (feature, member) in view.Definition.Features.Zip(view.Shape.Members, (feature, member) => (feature, member)))
            code.Line($"/// <item><description><see cref=\"{CSharpText.Identifier(member.Name)}\"/>: {CSharpText.Documentation(Meaning.Of(feature, view.Definition))}</description></item>");
        code.Line("/// </list>").Line("/// </remarks>");
    }

    private static void Definition(CodeWriter code, ViewDefinition view)
    {
        code.Open($"static {Known.ViewDefinition} {Known.View}.Definition {{ get; }} = new()");
        DefinitionCode.TextOption(code, "Name", view.Name);
        DefinitionCode.TextOption(code, "Entity", view.Entity);
        DefinitionCode.TextOption(code, "Source", view.Source);
        if (view.Keys.Count > 0)
            DefinitionCode.Array(code, "Keys", Known.KeyMapping, view.Keys.Select(DefinitionCode.Mapping));
        DefinitionCode.Option(code, "Bounds", view.Bounds == default ? null : DefinitionCode.Edges(view.Bounds));
        DefinitionCode.Option(code, "Version", view.Version == 1 ? null : view.Version.ToString(CultureInfo.InvariantCulture));
        DefinitionCode.TextOption(code, "Owner", view.Owner);
        DefinitionCode.TextOption(code, "Description", view.Description);
        if (view.Tags.Count > 0)
            DefinitionCode.Array(code, "Tags", "string", view.Tags.Select(CSharpText.Literal));
        DefinitionCode.Option(code, "MaxEventsPerKey", view.MaxEventsPerKey == ViewDefinition.DefaultMaxEventsPerKey ? null : view.MaxEventsPerKey.ToString(CultureInfo.InvariantCulture));
        DefinitionCode.Array(code, "Features", Known.FeatureDefinition, view.Features.Select(FeatureCode.Of));
        code.Close(";");
    }

    private static void Definitions(CodeWriter code, ParsedView view)
    {
        code.Open($"static {Known.DefinitionSet} {Known.View}.Definitions {{ get; }} = new()");
        if (view.Entity is { } entity)
            code.Line($"Entities = {Known.ArrayOf}({Known.Declared}.Entity<{entity.Type.Full}>()),");
        code.Line($"Sources = {Known.ArrayOf}({Known.Declared}.Source<{view.Source!.Type.Full}>()),");
        code.Line($"Views = {Known.ArrayOf}({Known.Declared}.View<{view.Type.Full}>()),");
        code.Close(";");
    }

    private static void FeatureSet(CodeWriter code, ParsedView view, bool readAsOf)
    {
        var (type, set) = (view.Type.Full, Known.FeatureSet(view.Type));
        code.Line($"static {Known.ServiceDefinition} {set}.Service {{ get; }} = {Known.Planner}.ServiceOf({Known.Declared}.View<{type}>());").Line();
        code.Line($"static {Known.DefinitionSet} {set}.Definitions => {Known.Declared}.ViewSet<{type}>();").Line();
        code.Open($"static {type} {set}.Read({Known.Reader} reader, int first) => new()");
        if (readAsOf)
            AsOfCode.Assign(code);
        for (var i = 0; i < view.Definition.Features.Count; i++)
        {
            // What is derived is computed when somebody asks.
            if (view.Definition.Features[i] is not DerivedFeature)
                ReadCode.Assign(code, view.Shape.Members[i], i);
        }
        code.Close(";");
    }
}
