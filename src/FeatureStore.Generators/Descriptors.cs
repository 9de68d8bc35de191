using System.Collections.Immutable;
using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>The rules of the model as Roslyn knows them.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        RuleCatalogue.All.ToImmutableDictionary(rule => rule.Id, Descriptor);

    /// <summary>One per rule.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        RuleCatalogue.All.Select(rule => ById[rule.Id]).ToImmutableArray();

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(RuleDescriptor rule) => ById[rule.Id];

    /// <summary>The rule that names are used once, which needs the whole compilation.</summary>
    public static DiagnosticDescriptor Duplicate => ById[DuplicateNames.RuleId];

    private static DiagnosticDescriptor Descriptor(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        "FeatureStore",
        rule.Severity == Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: rule.Remedy + ".",
        helpLinkUri: rule.HelpPage,
        customTags: rule.Id == DuplicateNames.RuleId ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
