using FeatureStore.Model;
using FeatureStore.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FeatureStore.Generators;

/// <summary>Reports what is wrong in YAML files, at its line.</summary>
internal static class YamlAnalysis
{
    /// <summary>Looks at the files of a compilation, once for all of them, and names what they define.</summary>
    public static void Register(CompilationStartAnalysisContext start, Action<DeclaredName> declare)
    {
        var yaml = YamlDoor.Read(start.Options, start.CancellationToken);
        foreach (var (kind, name) in Names(yaml.Definitions))
            declare(new(kind, name, YamlDoor.Locate(yaml.LocationOf(new(kind, name, Option: "name"))!)));
        var findings = yaml.Findings.Concat(CSharpNames.Of(yaml).Findings).ToArray();
        start.RegisterAdditionalFileAction(file =>
        {
            foreach (var finding in findings.Where(f => f.Location.Path == file.AdditionalFile.Path))
                file.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Rule), YamlDoor.Locate(finding.Location), finding.Message));
        });
    }

    private static IEnumerable<(PlaceKind Kind, string Name)> Names(DefinitionSet set) =>
        set.Entities.Select(e => (PlaceKind.Entity, e.Name))
            .Concat(set.Sources.Select(s => (PlaceKind.Source, s.Name)))
            .Concat(set.Views.Select(v => (PlaceKind.View, v.Name)))
            .Concat(set.Services.Select(s => (PlaceKind.Service, s.Name)));
}
