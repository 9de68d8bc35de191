using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>Whether code can be generated: nothing is missing, and neither the definition nor what it refers to has an error.</summary>
internal static class Readiness
{
    public static bool IsReady(ParsedEntity entity) => HasNoError(DefinitionSets.Check(entity));

    public static bool IsReady(ParsedSource source) => HasNoError(DefinitionSets.Check(source));

    public static bool IsReady(ParsedView view) => IsComplete(view) && HasNoError(DefinitionSets.Check(view));

    public static bool IsReady(ParsedService service) =>
        service.Views.All(v => v is not null && IsComplete(v)) && NamesAreClear(service) && HasNoError(DefinitionSets.Check(service));

    private static bool IsComplete(ParsedView view) => view.Source is not null && (view.Entity is null) == (view.Definition.Entity is null);

    // Two views of one name are an error where they stand; until it is gone, a use could mean either.
    private static bool NamesAreClear(ParsedService service) =>
        service.Views.GroupBy(v => v!.Definition.Name).All(g => g.Distinct().Count() == 1)
        && service.Views.GroupBy(v => v!.Entity?.Definition.Name).All(g => g.Select(v => v!.Entity).Distinct().Count() == 1)
        && service.Views.GroupBy(v => v!.Definition.Source).All(g => g.Select(v => v!.Source).Distinct().Count() == 1);

    private static bool HasNoError(EquatableArray<Finding> findings) => findings.All(f => f.Rule.Severity != Severity.Error);
}
