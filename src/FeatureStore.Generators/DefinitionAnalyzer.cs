using System.Collections.Concurrent;
using System.Collections.Immutable;
using FeatureStore.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FeatureStore.Generators;

/// <summary>Reports what the rules find, at the token that is wrong. The generator finds the same and keeps silent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var declared = new ConcurrentBag<DeclaredName>();
            if (start.Options.AdditionalFiles.Any(YamlDoor.IsOurs))
                YamlAnalysis.Register(start, declared.Add);
            start.RegisterSymbolAction(symbol => Check(symbol, declared), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => DuplicateNames.Report(declared, end.ReportDiagnostic));
        });
    }

    private static void Check(SymbolAnalysisContext context, ConcurrentBag<DeclaredName> declared)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var (kind, name, findings) in Definitions(type))
        {
            var locator = new Locator(type, kind, context.CancellationToken);
            declared.Add(new(kind, name, locator.Of(new(kind, name, Option: "name"))));
            foreach (var finding in findings.Where(f => f.Place.Kind == kind && f.Place.Name == name))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(finding.Rule), locator.Of(finding.Place), finding.Message));
        }
    }

    private static IEnumerable<(PlaceKind Kind, string Name, EquatableArray<Finding> Findings)> Definitions(INamedTypeSymbol type)
    {
        if (EntityParser.Parse(type) is { } entity)
            yield return (PlaceKind.Entity, entity.Definition.Name, DefinitionSets.Check(entity));
        if (SourceParser.Parse(type) is { } source)
            yield return (PlaceKind.Source, source.Definition.Name, DefinitionSets.Check(source));
        if (ViewParser.Parse(type) is { } view)
            yield return (PlaceKind.View, view.Definition.Name, DefinitionSets.Check(view));
        if (ServiceParser.Parse(type) is { } service)
            yield return (PlaceKind.Service, service.Definition.Name, DefinitionSets.Check(service));
    }
}
